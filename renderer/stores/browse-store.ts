import { create } from 'zustand';
import type { SortColumn, SortOrder } from '../lib/list/sort-entries';

/** What the list shows: one account, or all of them together. */
export type Place = { readonly kind: 'account'; readonly accountId: string } | { readonly kind: 'all' };

interface BrowseState {
  /** Null until there is an account. */
  readonly place: Place | null;
  readonly filter: string;
  readonly sort: SortOrder;
  /** Counts the wishes to put the cursor into the filter field. */
  readonly filterFocusRequests: number;
}

export const useBrowse = create<BrowseState>()(() => ({
  place: null,
  filter: '',
  sort: { column: 'name', descending: false },
  filterFocusRequests: 0,
}));

function isSame(a: Place | null, b: Place | null): boolean {
  if (a?.kind === 'account' && b?.kind === 'account') return a.accountId === b.accountId;
  return a?.kind === b?.kind;
}

/** Goes to a place; its list is loaded by `files-store.ts`. */
export function setPlace(place: Place | null): void {
  if (!isSame(useBrowse.getState().place, place)) useBrowse.setState({ place, filter: '' });
}

/** Leaves a place whose account is gone, and finds a first place when there was none. */
export function settlePlace(accountIds: readonly string[]): void {
  const { place } = useBrowse.getState();
  const stillThere = place?.kind === 'account' ? accountIds.includes(place.accountId) : place !== null;
  const [first] = accountIds;
  if (first === undefined) setPlace(null);
  else if (!stillThere)
    setPlace(accountIds.length > 1 ? { kind: 'all' } : { kind: 'account', accountId: first });
}

export function setFilter(filter: string): void {
  useBrowse.setState({ filter });
}

/** Sorts by a column; by the same column again: the other way round. */
export function sortBy(column: SortColumn): void {
  useBrowse.setState(({ sort }) => ({
    sort: { column, descending: sort.column === column && !sort.descending },
  }));
}

export function requestFilterFocus(): void {
  useBrowse.setState(({ filterFocusRequests }) => ({ filterFocusRequests: filterFocusRequests + 1 }));
}
