import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OracleTruth } from '../truth/oracle-truth';

/** Contents by name; folders are maps themselves. */
type Tree = Map<string, Buffer | Tree>;

/** What a folder of the service holds. */
export async function treeAt(truth: OracleTruth, folderId: string): Promise<Tree> {
  const tree: Tree = new Map();
  for (const { id, name, type } of await truth.list(folderId))
    tree.set(
      type === 'folder' ? `${name}/` : name,
      type === 'folder' ? await treeAt(truth, id) : await truth.bytesOf(id),
    );
  return tree;
}

/** What a folder on disk holds. */
export async function treeOnDisk(folder: string): Promise<Tree> {
  const tree: Tree = new Map();
  for (const item of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, item.name);
    tree.set(item.name, item.isDirectory() ? await treeOnDisk(path) : await readFile(path));
  }
  return tree;
}

/** At all levels. */
export function countFiles(tree: Tree): number {
  return contentsOf(tree).length;
}

/** Of every file, in an order of its own: names may have changed where two were the same. */
export function contentsOf(tree: Tree): string[] {
  return [...tree.values()]
    .flatMap((item) => (item instanceof Map ? contentsOf(item) : [item.toString('base64')]))
    .sort();
}
