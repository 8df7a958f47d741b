import { constants } from 'node:fs';
import { link, lstat, open, rename, unlink } from 'node:fs/promises';
import { systemCodeOf } from '../../../storage/disk-errors';
import { identityOf, isSameFile, type FileIdentity } from './file-identity';

/* No system follows a link with O_EXCL; O_NOFOLLOW says it again where it exists (it is undefined, hence 0, on Windows). */
const createNew = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW;

/** How disks without hard links (FAT, exFAT, some network drives) refuse to make one. */
const linkRefusals = new Set([
  'EPERM',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EMLINK',
  'EISDIR',
  'EINVAL',
  'UNKNOWN',
]);

/** False when `path` is taken. In one step on disks with hard links; elsewhere by `placeByRename`. */
export async function placeByLink(partPath: string, path: string): Promise<boolean> {
  try {
    await link(partPath, path);
  } catch (error) {
    if (systemCodeOf(error) === 'EEXIST') return false;
    if (!linkRefusals.has(systemCodeOf(error) ?? '')) throw error;
    return placeByRename(partPath, path);
  }
  /* The file is whole under its name now; a temporary name that cannot be removed does not take that back. */
  await unlink(partPath).catch(() => undefined);
  return true;
}

/**
 * For disks without hard links: takes the name with an empty file of ours, then renames over that. A program that
 * replaces the empty file between our check and the rename would lose what it wrote; there is no call that excludes it.
 */
export async function placeByRename(partPath: string, path: string): Promise<boolean> {
  const placeholder = await open(path, createNew).catch((error: unknown) => {
    if (systemCodeOf(error) === 'EEXIST') return null;
    throw error;
  });
  if (placeholder === null) return false;
  const ours = await placeholder.stat().finally(() => placeholder.close());
  try {
    const now = await lstat(path);
    if (now.ino !== ours.ino || now.size !== 0) return false;
    await rename(partPath, path);
    return true;
  } catch (error) {
    await unlink(path).catch(() => undefined);
    throw error;
  }
}

/** Takes the place of the very file that was seen, in one step; false when something else, or nothing, is there by now. */
export async function placeOver(partPath: string, path: string, seen: FileIdentity): Promise<boolean> {
  const now = await identityOf(path);
  if (now === null || !isSameFile(now, seen)) return false;
  await rename(partPath, path);
  return true;
}
