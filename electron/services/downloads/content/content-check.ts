import type { FileHandle } from 'node:fs/promises';
import { AppError } from '../../../../shared/errors';
import type { ContentHash } from '../../../../shared/files';
import type { ContentHasher, HashAlgorithm } from './content-hasher';

export type OpenHasher = (algorithms: readonly HashAlgorithm[], size: number | null) => ContentHasher;

const blockBytes = 1024 * 1024;

/** The hash of one content: computed while it streams by from its first byte to the last, or else read back from the disk. */
export class ContentCheck {
  readonly #algorithm: HashAlgorithm | null;
  readonly #openHasher: OpenHasher;
  #streamed: ContentHasher | null = null;

  /** Without an algorithm nothing is computed. */
  constructor(algorithm: HashAlgorithm | null, openHasher: OpenHasher) {
    this.#algorithm = algorithm;
    this.#openHasher = openHasher;
  }

  /** The hash may be computed on another thread. */
  get needsSharedMemory(): boolean {
    return this.#algorithm !== null;
  }

  /** To be told before the first byte, when all bytes are going to come in order. */
  expectInOrder(size: number | null): void {
    if (this.#algorithm !== null) this.#streamed = this.#openHasher([this.#algorithm], size);
  }

  /** The bytes come in several pieces after all. */
  expectPieces(): void {
    this.close();
  }

  /** The bytes that follow. */
  async update(bytes: Uint8Array): Promise<void> {
    const streamed = this.#streamed;
    try {
      await streamed?.update(bytes);
    } catch (error) {
      if (streamed === this.#streamed) throw error;
    }
  }

  /** The hash of all `size` bytes; null without an algorithm. Rejects with `cancelled` once the signal is aborted. */
  async digest(handle: FileHandle, size: number, signal: AbortSignal): Promise<ContentHash | null> {
    if (this.#algorithm === null) return null;
    if (this.#streamed === null)
      return hashFile({ handle, size, algorithm: this.#algorithm }, this.#openHasher, signal);
    return firstOf(await this.#streamed.digest());
  }

  close(): void {
    const streamed = this.#streamed;
    this.#streamed = null;
    streamed?.close();
  }
}

/** The hash of the first `size` bytes of a file. `integrity` when it is shorter; `cancelled`. */
export async function hashFile(
  { handle, size, algorithm }: { handle: FileHandle; size: number; algorithm: HashAlgorithm },
  openHasher: OpenHasher,
  signal: AbortSignal,
): Promise<ContentHash> {
  const hasher = openHasher([algorithm], size);
  /* Shared memory, because the hash may be computed on another thread. */
  const block = new Uint8Array(new SharedArrayBuffer(Math.max(1, Math.min(size, blockBytes))));
  try {
    for (let at = 0; at < size;) {
      if (signal.aborted) throw new AppError('cancelled', 'the hashing was stopped');
      const { bytesRead } = await handle.read(block, 0, Math.min(block.length, size - at), at);
      if (bytesRead === 0) throw shorter(size, at);
      await hasher.update(block.subarray(0, bytesRead));
      at += bytesRead;
    }
    return firstOf(await hasher.digest());
  } finally {
    hasher.close();
  }
}

function firstOf([hash]: readonly ContentHash[]): ContentHash {
  if (hash === undefined) throw new AppError('internal', 'no hash was computed');
  return hash;
}

function shorter(expected: number, actual: number): AppError {
  return new AppError('integrity', 'the file is shorter than it was', {
    details: { check: 'size', expected: String(expected), actual: String(actual) },
  });
}
