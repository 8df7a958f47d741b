import { AppError } from '../../../../shared/errors';
import type { ContentHash } from '../../../../shared/files';
import type { Proof } from '../../../../shared/transfers';
import type { HashAlgorithm } from '../content/content-hasher';

/** What is stated of a content before its first byte arrives. See `OpenedFile`. */
export interface ContentFacts {
  name: string | null;
  size: number | null;
  validator: string | null;
  hash: ContentHash | null;
}

/** Below this size a hash costs next to nothing, and is kept for the receipt also where the service states none. */
const smallBytes = 8 * 1024 * 1024;

/** The hash to compute: the stated one, else SHA-256 of a small content; null for none. */
export function algorithmFor({ hash, size }: Pick<ContentFacts, 'hash' | 'size'>): HashAlgorithm | null {
  if (hash !== null) return hash.algorithm;
  return size !== null && size < smallBytes ? 'sha256' : null;
}

/** What the computed hash (null when none was) proves of a content of the right size. Rejects with `integrity` when it differs from the stated one. */
export function proveContent(
  { hash, size }: Pick<ContentFacts, 'hash' | 'size'>,
  computed: ContentHash | null,
): Proof {
  if (hash === null) return { kind: size === null ? 'none' : 'size', hash: computed };
  assertSameHash(hash, computed);
  return { kind: 'hash', hash: { ...hash, value: hash.value.toLowerCase() } };
}

export function isSameHash(one: ContentHash, other: ContentHash): boolean {
  return one.algorithm === other.algorithm && one.value.toLowerCase() === other.value.toLowerCase();
}

/** `integrity` when they differ. */
export function assertSameHash(stated: ContentHash, computed: ContentHash | null): void {
  if (computed === null) throw new AppError('internal', `no ${stated.algorithm} was computed`);
  if (isSameHash(stated, computed)) return;
  throw new AppError('integrity', 'the content does not have the hash that it should have', {
    details: { check: stated.algorithm, expected: stated.value, actual: computed.value },
  });
}

export function wrongSize(expected: number, actual: number): AppError {
  return new AppError('integrity', 'the content has another size than it should have', {
    details: { check: 'size', expected: String(expected), actual: String(actual) },
  });
}
