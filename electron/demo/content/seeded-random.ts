/** Random values that are the same in every run with the same seed. For content and ids, never for secrets. */
export interface SeededRandom {
  /** 0 to 2^32 - 1. */
  next(): number;
  /** 0 to `below` - 1. */
  below(below: number): number;
  pick<T>(values: readonly [T, ...T[]]): T;
  /** Lower-case hex digits. */
  hex(digits: number): string;
  /** A UUID of version 4. */
  uuid(): string;
}

/** Neighbouring seeds give like values at first. */
const warmUpRounds = 16;

/** The generator is xorshift32, which never yields 0. */
export function createSeededRandom(seed: number): SeededRandom {
  let state = (Math.imul(seed, 2_654_435_761) ^ 0x9e37_79b9) >>> 0 || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state;
  };
  for (let round = 0; round < warmUpRounds; round += 1) next();
  const hex = (digits: number): string => {
    const bytes = Buffer.allocUnsafe(Math.ceil(digits / 8) * 4);
    for (let offset = 0; offset < bytes.length; offset += 4) bytes.writeUInt32BE(next(), offset);
    return bytes.toString('hex').slice(0, digits);
  };
  const below = (limit: number): number => next() % limit;
  return {
    next,
    below,
    hex,
    pick: (values) => values[below(values.length)] ?? values[0],
    uuid: () => {
      const digits = hex(32);
      return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-a${digits.slice(17, 20)}-${digits.slice(20)}`;
    },
  };
}
