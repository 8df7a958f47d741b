import { AppError } from '../../../../shared/errors';

const blockBytes = 1024 * 1024;
const maxBlocks = 4;

/** The part of a `FileHandle` that is needed here. */
export interface PositionedFile {
  write(
    bytes: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ): Promise<{ bytesWritten: number }>;
}

/** Sees every block on its way to the disk. */
export interface BlockReader {
  /** Resolves when the bytes have been read and may be overwritten. Order of calls is order of bytes. */
  update(bytes: Uint8Array): Promise<void>;
  /** Does it read on another thread, so that the bytes have to lie in shared memory? Copying into that is slower. */
  readonly needsSharedMemory: boolean;
}

interface WriterOptions {
  handle: PositionedFile;
  hasher: BlockReader;
  /** Bytes to come, when known; a small file takes a small block. */
  expectedBytes: number | null;
  /** Where in the file the first byte goes; 0 when absent. */
  startAt?: number;
}

/**
 * Gathers chunks of any size into blocks of 1 MiB, and writes and hashes each block while the next one fills. Holds at most four
 * blocks: when the disk or the hash falls behind, `write` makes the caller wait, and with it the network.
 * A hash thread reads the very bytes that go to disk.
 */
export class GatheredWriter {
  readonly #options: WriterOptions;
  readonly #blockBytes: number;
  readonly #free: Uint8Array[] = [];
  readonly #underWay = new Set<Promise<void>>();
  #blocks = 0;
  #current: Uint8Array | null = null;
  #filled = 0;
  #position: number;
  #fault: { error: unknown } | null = null;

  constructor(options: WriterOptions) {
    this.#options = options;
    this.#position = options.startAt ?? 0;
    this.#blockBytes = Math.max(1, Math.min(blockBytes, options.expectedBytes ?? blockBytes));
  }

  /** Takes the chunk over; it may be reused as soon as this resolves. Rejects with the fault of an earlier block. */
  async write(chunk: Uint8Array): Promise<void> {
    for (let taken = 0; taken < chunk.length;) {
      const block = this.#current ?? (this.#current = await this.#nextBlock());
      const part = chunk.subarray(taken, taken + block.length - this.#filled);
      block.set(part, this.#filled);
      this.#filled += part.length;
      taken += part.length;
      if (this.#filled === block.length) this.#send(block);
    }
  }

  /** Sends what is gathered so far on its way, be it less than a block. */
  flush(): void {
    if (this.#current !== null && this.#filled > 0) this.#send(this.#current);
  }

  /** Resolves when every byte is written and hashed. */
  async finish(): Promise<void> {
    this.flush();
    await this.settle();
    this.#throwFault();
  }

  /** Resolves when nothing is under way any more; the file may be closed then. Never rejects. */
  async settle(): Promise<void> {
    await Promise.all(this.#underWay);
  }

  async #nextBlock(): Promise<Uint8Array> {
    while (this.#free.length === 0 && this.#blocks === maxBlocks) await Promise.race(this.#underWay);
    this.#throwFault();
    const free = this.#free.pop();
    if (free !== undefined) return free;
    this.#blocks += 1;
    const Memory = this.#options.hasher.needsSharedMemory ? SharedArrayBuffer : ArrayBuffer;
    return new Uint8Array(new Memory(this.#blockBytes));
  }

  #send(block: Uint8Array): void {
    const bytes = block.subarray(0, this.#filled);
    const work = this.#store(bytes, this.#position)
      .catch((error: unknown) => {
        this.#fault ??= { error };
      })
      .finally(() => {
        this.#underWay.delete(work);
        this.#free.push(block);
      });
    this.#underWay.add(work);
    this.#position += bytes.length;
    this.#current = null;
    this.#filled = 0;
  }

  async #store(bytes: Uint8Array, position: number): Promise<void> {
    await Promise.all([
      this.#options.hasher.update(bytes),
      writeFully(this.#options.handle, bytes, position),
    ]);
  }

  #throwFault(): void {
    if (this.#fault !== null) throw this.#fault.error;
  }
}

/** One write may take only part of the bytes, a nearly full disk for instance. */
async function writeFully(handle: PositionedFile, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
    if (bytesWritten === 0)
      throw new AppError('internal', 'the disk took no bytes', { details: { what: 'disk' } });
    done += bytesWritten;
  }
}
