import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Paths of all files below a folder, hidden and temporary ones too. */
export async function filesBelow(folder: string): Promise<string[]> {
  const items = await readdir(folder, { recursive: true, withFileTypes: true });
  return items
    .filter((item) => !item.isDirectory())
    .map((item) => join(item.parentPath, item.name))
    .sort();
}
