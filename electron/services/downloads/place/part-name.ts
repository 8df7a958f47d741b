import { lstat, realpath, unlink } from 'node:fs/promises';
import { cutToBytes } from '../../../../shared/names';
import { pathInside } from './target-folder';

const ending = '.longshore-part';

/** Hidden where a leading dot hides, unique by the id, and short enough for every disk. */
export function partNameFor(name: string, id: string): string {
  return `.${cutToBytes(name, 100)}.${id}${ending}`;
}

export function isPartName(name: string): boolean {
  return name.startsWith('.') && name.endsWith(ending);
}

/** Removes a temporary file that an earlier try has left. Nothing else is touched: no link, no folder, no other name, no folder that became a link. */
export async function removePart(folder: string, partName: string): Promise<void> {
  if (!isPartName(partName) || (await realpath(folder)) !== folder) return;
  const path = pathInside(folder, partName);
  if ((await lstat(path)).isFile()) await unlink(path);
}
