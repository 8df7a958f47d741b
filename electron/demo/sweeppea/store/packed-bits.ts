/** Gathers bits into bytes. */
export class PackedBits {
  readonly #bytes: number[] = [];
  #filled = 0;

  /** `low`: the first bit is the lowest of its byte; `high`: the highest. */
  constructor(private readonly first: 'low' | 'high') {}

  /** The `count` lowest bits of `value`, beginning with the lowest or with the highest of them. */
  add(value: number, count: number): void {
    for (let index = 0; index < count; index += 1) {
      const place = this.first === 'low' ? index : count - 1 - index;
      this.#addBit((value >>> place) & 1);
    }
  }

  /** The rest of the last byte is filled with `filling`. */
  finish(filling: 0 | 1): Buffer {
    while (this.#filled % 8 !== 0) this.#addBit(filling);
    return Buffer.from(this.#bytes);
  }

  #addBit(bit: number): void {
    const within = this.#filled % 8;
    if (within === 0) this.#bytes.push(0);
    const last = this.#bytes.length - 1;
    this.#bytes[last] = (this.#bytes[last] ?? 0) | (bit << (this.first === 'low' ? within : 7 - within));
    this.#filled += 1;
  }
}
