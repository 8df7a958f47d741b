import { createHash, type Hash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FileContent, HashName } from './file-content';
import { createSeededRandom } from './seeded-random';

const blockLength = 1_048_573;
const tailLength = 32;

/**
 * Makes big contents that take no memory: one block of noise, repeated, and a tail that is the file's own. The length of the
 * block is a prime, so that a piece at a wrong offset never passes for the right one. Files of equal size share
 * all but the tail, so a thousand of them cost one hash.
 */
export class PatternSource {
  readonly block: Buffer;
  readonly #bodyHashes = new Map<string, Promise<Hash>>();

  constructor(seed: number) {
    this.block = makeBlock(seed);
  }

  /** The same label and size give the same bytes. */
  content(size: number, label: string): FileContent {
    return new PatternContent(this, size, label);
  }

  /** Hash of the first `length` bytes of the repeated block; to be copied before use. */
  hashOfBody(name: HashName, length: number): Promise<Hash> {
    const key = `${name}:${length}`;
    const known = this.#bodyHashes.get(key) ?? hashRepeated(name, this.block, length);
    this.#bodyHashes.set(key, known);
    return known;
  }
}

class PatternContent implements FileContent {
  constructor(
    private readonly source: PatternSource,
    readonly size: number,
    private readonly label: string,
  ) {}

  chunkAt(offset: number): Uint8Array {
    const body = this.#bodyLength();
    if (offset >= body) return this.#tail().subarray(offset - body);
    const inBlock = offset % blockLength;
    return this.source.block.subarray(inBlock, Math.min(blockLength, inBlock + body - offset));
  }

  async digest(name: HashName): Promise<string> {
    const body = await this.source.hashOfBody(name, this.#bodyLength());
    return body.copy().update(this.#tail()).digest('hex');
  }

  #bodyLength(): number {
    return Math.max(0, this.size - tailLength);
  }

  #tail(): Uint8Array {
    const whole = createHash('sha256').update(this.label).digest();
    return whole.subarray(0, this.size - this.#bodyLength());
  }
}

function makeBlock(seed: number): Buffer {
  const random = createSeededRandom(seed);
  const words = new Uint32Array(Math.ceil(blockLength / 4));
  for (let index = 0; index < words.length; index += 1) words[index] = random.next();
  return Buffer.from(words.buffer, 0, blockLength);
}

/** Lets other work run between two blocks. */
async function hashRepeated(name: HashName, block: Buffer, length: number): Promise<Hash> {
  const hash = createHash(name);
  for (let offset = 0; offset < length; offset += blockLength) {
    hash.update(block.subarray(0, Math.min(blockLength, length - offset)));
    if (length > blockLength) await nextTurn();
  }
  return hash;
}
