import type { ShortCopy } from '../../../../shared/deletions';
import { AppError, toFailure } from '../../../../shared/errors';
import type { Failure } from '../../../../shared/failures';
import type { Entry } from '../../../../shared/files';
import type { FolderGap, FoundFolder } from '../../transfers/preflight/folder-walk';
import { hasChanged } from '../deletion-plan';

/** Something that keeps a copy from being all of its folder. */
export interface Fault extends Pick<ShortCopy, 'why' | 'path'> {
  failure: Failure;
}

interface PlacedEntry {
  entry: Entry;
  /** The service's names on the way to it from the folder, joined by `/`. */
  path: string;
}

/** What lies below a folder. Each entry counts where it lies: one that was moved is missing there and new here. */
export type FolderContents = ReadonlyMap<string, PlacedEntry>;

export function contentsOf(root: FoundFolder): FolderContents {
  const contents = new Map<string, PlacedEntry>();
  const add = (folder: FoundFolder, above: string): void => {
    for (const entry of folder.entries)
      contents.set(placeOf(folder.id, entry.id), { entry, path: above + entry.name });
    for (const child of folder.folders) add(child, `${above}${child.name}/`);
  };
  add(root, '');
  return contents;
}

/** Folders whose contents are not all known. */
export function gapsIn(root: FoundFolder): Fault[] {
  const gaps: Fault[] = [];
  const add = ({ folders, gap }: FoundFolder, path: string): void => {
    if (gap !== null) gaps.push(faultOf(gap, path));
    for (const child of folders) add(child, path === '' ? child.name : `${path}/${child.name}`);
  };
  add(root, '');
  return gaps;
}

/** What is not as it was when it was saved: another name alone is no reason, a new place is. */
export function differencesBetween(saved: FolderContents, now: FolderContents): Fault[] {
  const differences: Fault[] = [];
  for (const [place, { entry, path }] of now) {
    const before = saved.get(place);
    if (before === undefined) differences.push(differs('added', path));
    else if (isOther(before.entry, entry)) differences.push(differs('changed', path));
  }
  for (const [place, { path }] of saved) if (!now.has(place)) differences.push(differs('missing', path));
  return differences;
}

function isOther(before: Entry, now: Entry): boolean {
  const isSameAlgorithm = before.hash !== null && before.hash.algorithm === now.hash?.algorithm;
  return hasChanged(before, now) || (isSameAlgorithm && before.hash?.value !== now.hash?.value);
}

function differs(why: 'added' | 'changed' | 'missing', path: string): Fault {
  const failure = new AppError('changed', `since the copy: ${why}`, { details: { what: 'entry' } });
  return { why, path, failure: toFailure(failure) };
}

function faultOf({ failure }: FolderGap, path: string): Fault {
  if (failure !== null) return { why: 'not-listed', path, failure };
  return { why: 'listed-in-part', path, failure: toFailure(new AppError('protocol', 'listed in part')) };
}

function placeOf(folderId: string, id: string): string {
  return JSON.stringify([folderId, id]);
}
