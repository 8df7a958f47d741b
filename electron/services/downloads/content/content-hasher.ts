import { createHash } from 'node:crypto';
import type { ContentHash } from '../../../../shared/files';

export type HashAlgorithm = ContentHash['algorithm'];

/** Hashes one content as it streams by, with one or more algorithms at once. */
export interface ContentHasher {
  /** Resolves when the bytes have been read and may be overwritten. Order of calls is order of bytes. */
  update(bytes: Uint8Array): Promise<void>;
  /** Ends the hashing; in the order of the algorithms. */
  digest(): Promise<ContentHash[]>;
  /** Ends the hashing without a result. Harmless after `digest`. */
  close(): void;
}

/** Hashes beside the main thread; see `hash-thread.ts`. */
interface HasherSource {
  open(algorithms: readonly HashAlgorithm[]): ContentHasher;
}

/** From this size on a second processor core pays for the hand-over. */
const threadFromBytes = 8 * 1024 * 1024;

/**
 * A hasher for content of `size` bytes (null: unknown). Small content is hashed where it is; for anything else the thread works beside
 * network and disk, so that the hash does not slow a download down on a runtime whose SHA-256 is fast enough. Without an algorithm
 * there is nothing to hand over.
 */
export function openHasher(
  thread: HasherSource,
  algorithms: readonly HashAlgorithm[],
  size: number | null,
): ContentHasher {
  const isSmall = size !== null && size < threadFromBytes;
  return isSmall || algorithms.length === 0 ? hashHere(algorithms) : thread.open(algorithms);
}

function hashHere(algorithms: readonly HashAlgorithm[]): ContentHasher {
  const hashes = algorithms.map((algorithm) => ({ algorithm, hash: createHash(algorithm) }));
  return {
    update(bytes) {
      for (const { hash } of hashes) hash.update(bytes);
      return Promise.resolve();
    },
    digest() {
      return Promise.resolve(hashes.map(({ algorithm, hash }) => ({ algorithm, value: hash.digest('hex') })));
    },
    close() {
      hashes.length = 0;
    },
  };
}
