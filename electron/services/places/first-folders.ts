import type { FolderRef } from '../../../shared/files';
import type { Places } from '../../../shared/places';
import { refOf } from '../../../shared/spots';

/** More lists than these are not on screen at once. */
const mostFolders = 8;

/** The folders that the window shows first: those of the last visit, or the roots of all accounts. */
export function firstFolders(
  { last }: Pick<Places, 'last'>,
  accountIds: readonly string[],
): readonly FolderRef[] {
  if (last !== null && last !== 'all') return [refOf(last)];
  return accountIds.slice(0, mostFolders).map((accountId) => ({ accountId, folderId: null }));
}
