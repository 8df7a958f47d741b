import type { Entry } from '../../../shared/files';
import { countOf } from './count-of';

/** "3 files", "1 folder", "4 items": how many, by what they are. */
export function countEntries(entries: readonly Pick<Entry, 'kind'>[], locale?: string): string {
  const folders = entries.filter(({ kind }) => kind === 'folder').length;
  const noun = folders === 0 ? 'file' : folders === entries.length ? 'folder' : 'item';
  return countOf(entries.length, noun, locale);
}
