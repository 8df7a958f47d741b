import { lstat, open } from 'node:fs/promises';
import { constants } from 'node:fs';
import { AppError } from '../../../../shared/errors';
import type { Proof } from '../../../../shared/transfers';
import { systemCodeOf } from '../../../storage/disk-errors';
import { hashFile, type OpenHasher } from '../content/content-check';
import { assertSameHash, wrongSize } from './download-plan';

export interface PlacedFile {
  path: string;
  size: number;
  proof: Proof;
}

const readOnly = constants.O_RDONLY | constants.O_NOFOLLOW;

/**
 * Compares a file with what was saved: its size and, where there is one, its hash. `not-found` (`file`) when it is gone or has become something
 * else; `integrity` when it differs; what the disk says; `cancelled`.
 */
export async function verifyPlaced(
  { path, size, proof }: PlacedFile,
  openHasher: OpenHasher,
  signal: AbortSignal,
): Promise<void> {
  await assertPlainFile(path);
  const handle = await open(path, readOnly);
  try {
    const actual = (await handle.stat()).size;
    if (actual !== size) throw wrongSize(size, actual);
    if (proof.hash === null) return;
    const { algorithm } = proof.hash;
    assertSameHash(proof.hash, await hashFile({ handle, size, algorithm }, openHasher, signal));
  } finally {
    await handle.close();
  }
}

async function assertPlainFile(path: string): Promise<void> {
  const found = await lstat(path).catch((error: unknown) => {
    if (systemCodeOf(error) === 'ENOENT' || systemCodeOf(error) === 'ENOTDIR') return null;
    throw error;
  });
  if (found?.isFile() !== true)
    throw new AppError('not-found', 'no such file any more', { details: { what: 'file' } });
}
