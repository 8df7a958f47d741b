import { useMemo } from 'react';
import { sourceKey, sourcesOf, type ListSource } from '../../lib/place/place';
import { getAccountList, useAccountList } from '../accounts-store';
import { useBrowse } from './browse-store';
import { forgetLists, readList, readMissing } from './files-store';

/** The lists that the place shows. */
export function usePlaceSources(): readonly ListSource[] {
  const place = useBrowse((state) => state.place);
  const accounts = useAccountList();
  return useMemo(() => sourcesOf(place, accounts), [place, accounts]);
}

export function getPlaceSources(): readonly ListSource[] {
  return sourcesOf(useBrowse.getState().place, getAccountList());
}

/** Reads what the place shows and has not been read yet. */
export function readPlace(): void {
  readMissing(getPlaceSources());
}

/** The same for what could not be read. */
export function readFailedPlace(): void {
  readMissing(getPlaceSources(), { failedToo: true });
}

function readAnew(accountIds: readonly string[]): void {
  const shown = getPlaceSources().filter(({ accountId }) => accountIds.includes(accountId));
  const keys = new Set(shown.map(sourceKey));
  forgetLists(({ source }) => accountIds.includes(source.accountId) && !keys.has(sourceKey(source)));
  for (const source of shown) void readList(source);
}

/** Reads the lists of an account that are shown anew; the others when they are shown again. */
export function reloadAccount(accountId: string): void {
  readAnew([accountId]);
}

/** Reads what the place shows anew, and everything else of its accounts when it is shown again. */
export function refreshPlace(): void {
  readAnew(getPlaceSources().map(({ accountId }) => accountId));
}
