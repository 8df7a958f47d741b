import { AppError } from '../../../shared/errors';
import type { ContentHash, Entry } from '../../../shared/files';
import { collisionKey, cutToBytes, nthName, safeFileName } from '../../../shared/names';
import type { Proof } from '../../../shared/transfers';
import type { OpenedFile } from '../../providers/provider';
import type { HashAlgorithm } from './content-hasher';

/** What is known of a content before its first byte arrives. */
export interface DownloadPlan {
  /** Safe on every system; not yet checked against what the folder holds. */
  wantedName: string;
  /** Bytes; null when neither the entry nor the answer says. */
  size: number | null;
  /** Every hash that the service states. All of them have to match. */
  statedHashes: readonly ContentHash[];
  algorithms: readonly HashAlgorithm[];
}

type OpenedHead = Pick<OpenedFile, 'name' | 'size' | 'hash'>;

/** Rejects with `integrity` when entry and answer state different sizes: one of them is not about this content. */
export function planDownload(entry: Entry, opened: OpenedHead): DownloadPlan {
  if (entry.size !== null && opened.size !== null && entry.size !== opened.size) {
    throw wrongSize(entry.size, opened.size);
  }
  const statedHashes = [entry.hash, opened.hash].filter((hash) => hash !== null);
  const needsMd5 = statedHashes.some(({ algorithm }) => algorithm === 'md5');
  return {
    wantedName: safeFileName(nameOf(entry, opened), entry.id),
    size: opened.size ?? entry.size,
    statedHashes,
    algorithms: needsMd5 ? ['sha256', 'md5'] : ['sha256'],
  };
}

/** Rejects with `integrity` as soon as more bytes come than were announced. */
export function assertNotTooLong(plan: DownloadPlan, receivedBytes: number): void {
  if (plan.size !== null && receivedBytes > plan.size) throw wrongSize(plan.size, receivedBytes);
}

/** Rejects with `truncated` when fewer bytes came than were announced. */
export function assertAllReceived(plan: DownloadPlan, receivedBytes: number): void {
  if (plan.size === null || receivedBytes >= plan.size) return;
  throw new AppError('truncated', 'the content ended early', {
    details: { expectedBytes: plan.size, receivedBytes },
  });
}

/** What the computed hashes prove, the first of them being our SHA-256. Rejects with `integrity` when one differs from a stated one. */
export function proveContent(plan: DownloadPlan, computed: readonly ContentHash[]): Proof {
  for (const stated of plan.statedHashes) assertSameHash(stated, computed);
  const [hash] = plan.statedHashes;
  if (hash !== undefined) return { kind: 'hash', hash: { ...hash, value: hash.value.toLowerCase() } };
  return { kind: plan.size === null ? 'none' : 'size', hash: hashBy('sha256', computed) };
}

/** Hidden where a leading dot hides, unique by the id, and short enough for every disk. */
export function partNameFor(name: string, id: string): string {
  return `.${cutToBytes(name, 100)}.${id}.longshore-part`;
}

/** Names that running downloads are going to use, so that no two of them choose the same. Compared as the pickiest disk would. */
export class NameClaims {
  readonly #claims = new Set<string>();

  /** False when a running download has it. */
  claim(folder: string, name: string): boolean {
    const key = keyOf(folder, name);
    if (this.#claims.has(key)) return false;
    this.#claims.add(key);
    return true;
  }

  release(folder: string, name: string): void {
    this.#claims.delete(keyOf(folder, name));
  }
}

const mostNumbers = 10_000;

/** Claims and gives the first of `name`, `name (2)`, … that is neither claimed nor taken. `already-exists` after 10,000 tries. */
export async function claimFreeName(
  claims: NameClaims,
  wanted: { folder: string; name: string },
  isTaken: (folder: string, name: string) => Promise<boolean>,
): Promise<string> {
  const { folder } = wanted;
  for (let n = 1; n <= mostNumbers; n += 1) {
    const name = nthName(wanted.name, n);
    if (!claims.claim(folder, name)) continue;
    const taken = await isTaken(folder, name).catch((error: unknown) => {
      claims.release(folder, name);
      throw error;
    });
    if (!taken) return name;
    claims.release(folder, name);
  }
  throw new AppError('already-exists', 'every numbered name is taken', {
    details: { name: wanted.name, folder },
  });
}

function keyOf(folder: string, name: string): string {
  return `${folder}/${collisionKey(name)}`;
}

/** A provider that knows no name gives the id; then the answer's own name is better. */
function nameOf(entry: Entry, opened: OpenedHead): string {
  return entry.name !== '' && entry.name !== entry.id ? entry.name : (opened.name ?? entry.id);
}

function assertSameHash(stated: ContentHash, computed: readonly ContentHash[]): void {
  const { value } = hashBy(stated.algorithm, computed);
  if (value === stated.value.toLowerCase()) return;
  throw new AppError('integrity', 'the content does not have the hash that the service states', {
    details: { check: stated.algorithm, expected: stated.value, actual: value },
  });
}

function hashBy(algorithm: HashAlgorithm, computed: readonly ContentHash[]): ContentHash {
  const hash = computed.find((candidate) => candidate.algorithm === algorithm);
  if (hash === undefined) throw new AppError('internal', `no ${algorithm} was computed`);
  return hash;
}

function wrongSize(expected: number, actual: number): AppError {
  return new AppError('integrity', 'the content has another size than the service states', {
    details: { check: 'size', expected: String(expected), actual: String(actual) },
  });
}
