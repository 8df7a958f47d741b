import { create } from 'zustand';
import type { ListColumn } from '../../../shared/choices/list-columns';
import type { ColumnState, LayoutKey, ListLayout, ListLayouts } from '../../../shared/list-layout';
import {
  columnPlaces,
  withOrder,
  withShown,
  withWidth,
  type ColumnPlace,
} from '../../lib/list/column-layout';
import { alsoSortedBy, sortedBy, sortOrders, type SortOrder } from '../../lib/sorting/sort-levels';
import { accountOf } from '../../lib/place/place';
import { findAccount, useAccount } from '../accounts-store';
import { getSettingsView, updateSettings, useSettingsView } from '../settings-store';
import { useBrowse } from './browse-store';

interface LayoutsState {
  /** What was changed here; newer than the settings until those have been written. */
  readonly changed: ListLayouts;
  /** Counts the wishes to see the menu of columns. */
  readonly menuRequests: number;
}

export const useLayouts = create<LayoutsState>()(() => ({ changed: {}, menuRequests: 0 }));

const asGiven: ListLayout = { columns: [], sort: [] };

function currentKey(): LayoutKey {
  const accountId = accountOf(useBrowse.getState().place);
  return accountId === null ? 'all' : (findAccount(accountId)?.service ?? 'all');
}

function layoutAt(key: LayoutKey, changed: ListLayouts, saved: ListLayouts | undefined): ListLayout {
  return changed[key] ?? saved?.[key] ?? asGiven;
}

function getLayout(): ListLayout {
  return layoutAt(currentKey(), useLayouts.getState().changed, getSettingsView()?.settings.layouts);
}

function useLayout(): ListLayout {
  const accountId = useBrowse(({ place }) => accountOf(place));
  const key = useAccount(accountId)?.service ?? 'all';
  const saved = useSettingsView()?.settings.layouts;
  return useLayouts(({ changed }) => layoutAt(key, changed, saved));
}

/* As columns and orders are asked for at each drawing, and by many, each layout has its own once. */
function onceFor<T extends object, R>(compute: (from: T) => R): (from: T) => R {
  const known = new WeakMap<T, R>();
  return (from) => {
    const before = known.get(from);
    if (before !== undefined) return before;
    const result = compute(from);
    known.set(from, result);
    return result;
  };
}

const ordersOf = onceFor(({ sort }: ListLayout) => sortOrders(sort));
const placesOf = onceFor(({ columns }: ListLayout) => columnPlaces(columns));

/** What the list of the place is sorted by, the first counting most. */
export function useSortOrders(): readonly SortOrder[] {
  return ordersOf(useLayout());
}

export function getSortOrders(): readonly SortOrder[] {
  return ordersOf(getLayout());
}

/** Every column in the order of the place's list, whether it is shown or not. */
export function useColumnPlaces(): readonly ColumnPlace[] {
  return placesOf(useLayout());
}

let isSaving = false;
let isStale = false;

/* One writing at a time; what changes meanwhile is written by the next. */
async function save(): Promise<void> {
  isStale = true;
  if (isSaving) return;
  isSaving = true;
  while (isStale) {
    isStale = false;
    await updateSettings({
      layouts: { ...getSettingsView()?.settings.layouts, ...useLayouts.getState().changed },
    });
  }
  isSaving = false;
}

function change(to: Partial<ListLayout>): void {
  const layout = { ...getLayout(), ...to };
  useLayouts.setState(({ changed }) => ({ changed: { ...changed, [currentKey()]: layout } }));
  void save();
}

function changeColumns(how: (places: readonly ColumnPlace[]) => readonly ColumnState[]): void {
  change({ columns: [...how(placesOf(getLayout()))] });
}

/** Sorts by a column, by the same one again the other way round; with `also` on top of what the list is sorted by already. */
export function sortBy(column: ListColumn, { also = false }: { also?: boolean } = {}): void {
  change({ sort: [...(also ? alsoSortedBy : sortedBy)(getSortOrders(), column)] });
}

export function showColumn(id: string, shown: boolean): void {
  changeColumns((places) => withShown(places, id, shown));
}

/** Pixels; null: as wide as there is room for. */
export function resizeColumn(id: string, width: number | null): void {
  changeColumns((places) => withWidth(places, id, width));
}

/** Moves a column right before another; null: after all. */
export function moveColumn(id: string, beforeId: string | null): void {
  changeColumns((places) => withOrder(places, id, beforeId));
}

/** Columns as they were at first; the order of the rows stays. */
export function resetColumns(): void {
  change({ columns: [] });
}

/** Opens the menu of columns. */
export function requestColumnsMenu(): void {
  useLayouts.setState(({ menuRequests }) => ({ menuRequests: menuRequests + 1 }));
}

export function useColumnsMenuRequests(): number {
  return useLayouts(({ menuRequests }) => menuRequests);
}
