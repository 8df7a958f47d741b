import { lstat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { systemCodeOf, toDiskError } from '../../../storage/disk-errors';

/** Tells whether the file under a name is still the one that was seen. */
export interface FileIdentity {
  size: number;
  modifiedMs: number;
  inode: number;
}

/** Of the regular file at `path`; null when there is none, or something else (a folder, a link). Rejects as `toDiskError` says. */
export async function identityOf(path: string): Promise<FileIdentity | null> {
  const found = await find(path);
  if (found?.isFile() !== true) return null;
  return { size: found.size, modifiedMs: found.mtimeMs, inode: found.ino };
}

export function isSameFile(one: FileIdentity, other: FileIdentity): boolean {
  return one.size === other.size && one.modifiedMs === other.modifiedMs && one.inode === other.inode;
}

/** Does anything, be it a dangling link, have this name in the folder? */
export async function isTaken(folder: string, name: string): Promise<boolean> {
  return (await find(join(folder, name))) !== undefined;
}

async function find(path: string) {
  try {
    return await lstat(path);
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return undefined;
    throw toDiskError(error, { folder: dirname(path) });
  }
}
