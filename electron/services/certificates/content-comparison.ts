import { open } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { ContentCheck } from '../../../shared/certificates';
import { AppError, toFailure } from '../../../shared/errors';
import type { ContentHash } from '../../../shared/files';
import type { Provider } from '../../providers/provider';
import { systemCodeOf, toDiskError } from '../../storage/disk-errors';
import { hashFile, type OpenHasher } from '../downloads/content/content-check';

/** What is hashed: a file on disk, or a fresh answer of the service, which is not kept. */
export type Contents =
  { kind: 'file'; path: string } | { kind: 'download'; provider: Pick<Provider, 'read'>; entryId: string };

interface Tools {
  openHasher: OpenHasher;
  signal: AbortSignal;
}

/** Compares contents with the hash that a certificate states. A fault on the way is a result, too; only an abort rejects, with `cancelled`. */
export async function compareContents(
  contents: Contents,
  expected: ContentHash,
  tools: Tools,
): Promise<ContentCheck> {
  try {
    const { algorithm, value } = expected;
    const actual =
      contents.kind === 'file'
        ? await hashOnDisk(contents.path, algorithm, tools)
        : await hashOfDownload(contents, algorithm, tools);
    const path = contents.kind === 'file' ? contents.path : null;
    return { kind: actual.value === value ? 'equal' : 'different', path, expected, actual };
  } catch (error) {
    if (tools.signal.aborted) throw new AppError('cancelled', 'the check was stopped');
    return { kind: 'failed', failure: toFailure(error) };
  }
}

async function hashOnDisk(
  path: string,
  algorithm: ContentHash['algorithm'],
  { openHasher, signal }: Tools,
): Promise<ContentHash> {
  try {
    const handle = await open(path);
    try {
      const { size } = await handle.stat();
      return await hashFile({ handle, size, algorithm }, openHasher, signal);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (systemCodeOf(error) !== 'ENOENT') throw toDiskError(error, { folder: dirname(path) });
    throw new AppError('not-found', 'the file is not there any more', {
      details: { what: 'entry', name: basename(path) },
    });
  }
}

async function hashOfDownload(
  { provider, entryId }: Extract<Contents, { kind: 'download' }>,
  algorithm: ContentHash['algorithm'],
  { openHasher, signal }: Tools,
): Promise<ContentHash> {
  const opened = await provider.read(entryId, {}, signal);
  const { size } = opened;
  const hasher = openHasher([algorithm], size);
  try {
    let received = 0;
    for await (const chunk of opened.body) {
      await hasher.update(shared(chunk));
      received += chunk.length;
    }
    if (size !== null && received !== size) throw otherSize(size, received);
    const [hash] = await hasher.digest();
    if (hash === undefined) throw new AppError('internal', 'no hash was computed');
    return hash;
  } finally {
    hasher.close();
    opened.discard();
  }
}

/** The hash may be computed on another thread, which reads shared memory only. */
function shared(chunk: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(chunk.length));
  copy.set(chunk);
  return copy;
}

function otherSize(expected: number, actual: number): AppError {
  return new AppError('integrity', 'another number of bytes came than the service states', {
    details: { check: 'size', expected: String(expected), actual: String(actual) },
  });
}
