import type { Entry } from '../../../shared/files';
import { texts } from '../../../shared/texts/texts';

const folderCounts = new WeakMap<readonly Pick<Entry, 'kind'>[], number>();

/* Of a long list it is asked at each drawing. */
function countFolders(entries: readonly Pick<Entry, 'kind'>[]): number {
  const known = folderCounts.get(entries);
  if (known !== undefined) return known;
  let count = 0;
  for (const { kind } of entries) if (kind === 'folder') count += 1;
  folderCounts.set(entries, count);
  return count;
}

/** "3 files", "1 folder", "4 items": how many, by what they are. */
export function countEntries(entries: readonly Pick<Entry, 'kind'>[]): string {
  const { counts } = texts();
  const folders = countFolders(entries);
  if (folders === 0) return counts.files(entries.length);
  return folders === entries.length ? counts.folders(folders) : counts.items(entries.length);
}
