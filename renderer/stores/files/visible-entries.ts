import { useMemo } from 'react';
import type { Entry } from '../../../shared/files';
import { pickEntries } from '../../lib/list/entry-key';
import { filterEntries } from '../../lib/list/filter-entries';
import { sortEntries, type SortOrder } from '../../lib/list/sort-entries';
import { sourceKey, type ListSource } from '../../lib/place/place';
import { findAccount } from '../accounts-store';
import { useBrowse } from './browse-store';
import { useFiles, type Listing } from './files-store';
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

const joined = lastOnly((...lists: readonly (readonly Entry[])[]): readonly Entry[] => lists.flat());

function placeEntries(listings: Listings, sources: readonly ListSource[]): readonly Entry[] {
  const lists = sources.map((source) => valuesOf(listings.get(sourceKey(source))));
  const [only] = lists;
  return lists.length === 1 && only !== undefined ? only : joined(...lists);
}

const sortedEntries = lastOnly((entries: readonly Entry[], order: SortOrder) =>
  sortEntries(entries, order, (accountId) => findAccount(accountId)?.name ?? ''),
);

const filteredEntries = lastOnly(filterEntries);

interface Wanted {
  readonly sources: readonly ListSource[];
  readonly order: SortOrder;
  readonly filter: string;
}

function visibleEntries(listings: Listings, { sources, order, filter }: Wanted): readonly Entry[] {
  return filteredEntries(sortedEntries(placeEntries(listings, sources), order), filter);
}

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
  const order = useBrowse(({ sort }) => sort);
  const filter = useBrowse((state) => state.filter);
  const sources = usePlaceSources();
  return useMemo(
    () => visibleEntries(listings, { sources, order, filter }),
    [listings, sources, order, filter],
  );
}

export function getVisibleEntries(): readonly Entry[] {
  const { sort: order, filter } = useBrowse.getState();
  return visibleEntries(useFiles.getState().listings, { sources: getPlaceSources(), order, filter });
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
