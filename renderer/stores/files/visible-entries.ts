import { useMemo } from 'react';
import type { Entry } from '../../../shared/files';
import { pickEntries } from '../../lib/list/entry-key';
import { matchEntries } from '../../lib/finding/match-entries';
import { sortEntries } from '../../lib/sorting/sort-entries';
import type { SortOrder } from '../../lib/sorting/sort-levels';
import { sourceKey, type ListSource } from '../../lib/place/place';
import { findAccount } from '../accounts-store';
import { useBrowse } from './browse-store';
import { useFiles, type Listing } from './files-store';
import { getSortOrders, useSortOrders } from './layouts-store';
import { getPlaceSources, usePlaceSources } from './place-lists';
import { useSelection } from './selection-store';

/* Remembers the last result, so that the list on screen and a command that acts on it are one and the same array. */
function lastOnly<A extends readonly unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
  let last: { args: A; result: R } | null = null;
  return (...args) => {
    if (last !== null && isSameList(args, last.args)) return last.result;
    last = { args, result: compute(...args) };
    return last.result;
  };
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

type Listings = ReadonlyMap<string, Listing>;

const nothing: readonly Entry[] = [];
const values = new WeakMap<Listing['byId'], readonly Entry[]>();

/* A listing changes more often than what it holds. */
function valuesOf(listing: Listing | undefined): readonly Entry[] {
  if (listing === undefined) return nothing;
  const known = values.get(listing.byId);
  if (known !== undefined) return known;
  const entries = [...listing.byId.values()];
  values.set(listing.byId, entries);
  return entries;
}

const matched = new WeakMap<
  readonly Entry[],
  { readonly filter: string; readonly entries: readonly Entry[] }
>();

/** What the place shows of one of its lists when no filter is set. */
export function matchingEntries(listings: Listings, source: ListSource): readonly Entry[] {
  const all = valuesOf(listings.get(sourceKey(source)));
  const { matching: filter } = source;
  if (filter === undefined) return all;
  const known = matched.get(all);
  if (known?.filter === filter) return known.entries;
  const entries = matchEntries(all, filter);
  matched.set(all, { filter, entries });
  return entries;
}

const joined = lastOnly((...lists: readonly (readonly Entry[])[]): readonly Entry[] => lists.flat());

function placeEntries(listings: Listings, sources: readonly ListSource[]): readonly Entry[] {
  const lists = sources.map((source) => matchingEntries(listings, source));
  const [only] = lists;
  return lists.length === 1 && only !== undefined ? only : joined(...lists);
}

const sortedEntries = lastOnly((entries: readonly Entry[], orders: readonly SortOrder[]) =>
  sortEntries(entries, orders, (accountId) => findAccount(accountId)?.name ?? ''),
);

const filteredEntries = lastOnly(matchEntries);

/* Accounts one after the other, in the order that was chosen within each. */
const groupedEntries = lastOnly(
  (sorted: readonly Entry[], sources: readonly ListSource[]): readonly Entry[] => {
    const groups = new Map(sources.map(({ accountId }): [string, Entry[]] => [accountId, []]));
    for (const entry of sorted) groups.get(entry.accountId)?.push(entry);
    return [...groups.values()].flat();
  },
);

interface Wanted {
  readonly sources: readonly ListSource[];
  readonly isGrouped: boolean;
  readonly orders: readonly SortOrder[];
  readonly filter: string;
}

function visibleEntries(listings: Listings, wanted: Wanted): readonly Entry[] {
  const { sources, isGrouped, orders, filter } = wanted;
  const sorted = sortedEntries(placeEntries(listings, sources), orders);
  return filteredEntries(isGrouped ? groupedEntries(sorted, sources) : sorted, filter);
}

const sourcesOfOnly = lastOnly((sources: readonly ListSource[], onlyAccount: string | null) =>
  onlyAccount === null ? sources : sources.filter(({ accountId }) => accountId === onlyAccount),
);

/** Everything that the place holds, as far as it has arrived, in no particular order. */
export function usePlaceEntries(): readonly Entry[] {
  return placeEntries(
    useFiles(({ listings }) => listings),
    usePlaceSources(),
  );
}

/** The rows on screen: the place, sorted and filtered. The same array until something of that changes. */
export function useVisibleEntries(): readonly Entry[] {
  const listings = useFiles((state) => state.listings);
  const orders = useSortOrders();
  const filter = useBrowse((state) => state.filter);
  const isGrouped = useBrowse(({ place }) => place?.kind === 'everywhere');
  const sources = sourcesOfOnly(
    usePlaceSources(),
    useBrowse(({ onlyAccount }) => onlyAccount),
  );
  return useMemo(
    () => visibleEntries(listings, { sources, isGrouped, orders, filter }),
    [listings, sources, isGrouped, orders, filter],
  );
}

export function getVisibleEntries(): readonly Entry[] {
  const { place, onlyAccount, filter } = useBrowse.getState();
  return visibleEntries(useFiles.getState().listings, {
    sources: sourcesOfOnly(getPlaceSources(), onlyAccount),
    isGrouped: place?.kind === 'everywhere',
    orders: getSortOrders(),
    filter,
  });
}

const chosen = lastOnly(pickEntries<Entry>);

/** The selected rows that are on screen, in their order. What is hidden by the filter or lies in another place is not acted on. */
export function useSelectedEntries(): readonly Entry[] {
  return chosen(
    useVisibleEntries(),
    useSelection((state) => state.selected),
  );
}

export function getSelectedEntries(): readonly Entry[] {
  return chosen(getVisibleEntries(), useSelection.getState().selected);
}
