import { statfs } from 'node:fs/promises';
import { AppError } from '../../../../shared/errors';
import type { TargetFolder } from './target-folder';

/** Left free on the disk beside the file. */
export const spareBytes = 1024 * 1024;
/** So few bytes are not worth asking the disk for, thousands of times in a batch: it says so itself when it is full. */
const fewBytes = 256 * 1024;

/**
 * `disk-full` when the disk says that it has no room for the bytes that are missing of a file that needs so many in all. A disk that does not
 * say is given the benefit of the doubt; about few bytes it is not asked.
 */
export async function assertRoomFor(
  { path, shownPath }: Pick<TargetFolder, 'path' | 'shownPath'>,
  { neededBytes, missingBytes }: { neededBytes: number; missingBytes: number },
): Promise<void> {
  if (missingBytes <= fewBytes) return;
  const free = await freeBytesIn(path);
  if (free === null || free >= missingBytes + spareBytes) return;
  throw new AppError('disk-full', `${free} bytes free, ${missingBytes} missing`, {
    details: { folder: shownPath, neededBytes },
  });
}

/** Bytes that the disk of a folder has for us; null when it does not say. */
export async function freeBytesIn(folder: string): Promise<number | null> {
  try {
    const disk = await statfs(folder);
    return disk.blocks === 0 ? null : disk.bavail * disk.bsize;
  } catch {
    return null;
  }
}
