import { create } from 'zustand';
import type { Entry } from '../../../shared/files';
import { entryKey } from '../../lib/list/entry-key';
import { nothingSelected, type Selection } from '../../lib/list/selection-range';
import type { SortColumn, SortOrder } from '../../lib/list/sort-entries';
import { folderPlace, foldersOf, outsideOf, placeKey, sourcesOf, type Place } from '../../lib/place/place';
import {
  changedTrail,
  emptyTrail,
  goneOn,
  stepBack,
  stepForward,
  type PlaceTrail,
} from '../../lib/place/place-trail';
import { getAccountList } from '../accounts-store';
import { readMissing } from './files-store';
import { setSelection, useSelection } from './selection-store';

export type { Place } from '../../lib/place/place';

/** How a place was left. */
interface PlaceView {
  readonly sort: SortOrder;
  readonly selection: Selection;
}

interface BrowseState {
  /** Null until there is an account. */
  readonly place: Place | null;
  readonly filter: string;
  readonly sort: SortOrder;
  readonly trail: PlaceTrail;
  /** By `placeKey`, the one left last at the end. */
  readonly views: ReadonlyMap<string, PlaceView>;
  /** Counts the wishes to put the cursor into the filter field. */
  readonly filterFocusRequests: number;
  /** Counts the wishes to put the keyboard into the list. */
  readonly listFocusRequests: number;
}

const byName: SortOrder = { column: 'name', descending: false };
const mostViews = 50;

export const useBrowse = create<BrowseState>()(() => ({
  place: null,
  filter: '',
  sort: byName,
  trail: emptyTrail,
  views: new Map(),
  filterFocusRequests: 0,
  listFocusRequests: 0,
}));

function viewsWith(place: Place | null): ReadonlyMap<string, PlaceView> {
  const { views, sort } = useBrowse.getState();
  if (place === null) return views;
  const kept = new Map(views);
  kept.delete(placeKey(place));
  kept.set(placeKey(place), { sort, selection: useSelection.getState() });
  return new Map([...kept].slice(-mostViews));
}

interface Entrance {
  readonly place: Place | null;
  readonly trail: PlaceTrail;
  /** In place of the selection that the place was left with. */
  readonly selection?: Selection;
}

function enter({ place, trail, selection }: Entrance): void {
  const views = viewsWith(useBrowse.getState().place);
  const view = place === null ? undefined : views.get(placeKey(place));
  setSelection(selection ?? view?.selection ?? nothingSelected);
  useBrowse.setState({ place, trail, views, filter: '', sort: view?.sort ?? byName });
  const accountIds = getAccountList().map(({ id }) => id);
  readMissing(sourcesOf(place, accountIds), { failedToo: true });
}

function isHere(place: Place | null): boolean {
  const { place: here } = useBrowse.getState();
  if (here === null || place === null) return here === place;
  return placeKey(here) === placeKey(place);
}

/** Goes to a place, from where "Back" leads here again; its list is read when it is not there yet. */
export function setPlace(place: Place | null): void {
  const { place: here, trail } = useBrowse.getState();
  if (!isHere(place)) enter({ place, trail: goneOn(trail, here) });
}

/** Puts the keyboard into the list. */
export function requestListFocus(): void {
  useBrowse.setState(({ listFocusRequests }) => ({ listFocusRequests: listFocusRequests + 1 }));
}

/** Goes into a folder of the list. */
export function openFolder({ accountId, id, name }: Pick<Entry, 'accountId' | 'id' | 'name'>): void {
  setPlace(folderPlace(accountId, [...foldersOf(useBrowse.getState().place), { id, name }]));
  requestListFocus();
}

/** Goes up to where this many folders lead, onto the folder that one comes from. */
export function openAncestor(depth: number): void {
  const { place: here, trail } = useBrowse.getState();
  const folders = foldersOf(here);
  const child = folders[depth];
  if (here?.kind !== 'account' || child === undefined) return;
  const key = entryKey({ accountId: here.accountId, id: child.id });
  enter({
    place: folderPlace(here.accountId, folders.slice(0, depth)),
    trail: goneOn(trail, here),
    selection: { selected: new Set([key]), anchor: key, focused: key },
  });
  requestListFocus();
}

/** Goes back to where one was before. */
export function goBack(): void {
  const { place, trail } = useBrowse.getState();
  const step = stepBack(trail, place);
  if (step === null) return;
  enter(step);
  requestListFocus();
}

/** Undoes `goBack`. */
export function goForward(): void {
  const { place, trail } = useBrowse.getState();
  const step = stepForward(trail, place);
  if (step === null) return;
  enter(step);
  requestListFocus();
}

/** Goes to what the server of the account finds. */
export function openSearch(accountId: string, text: string): void {
  setPlace({ kind: 'search', accountId, text });
  requestListFocus();
}

/** Goes back to where one was before searching. */
export function leaveSearch(): void {
  const { place, trail } = useBrowse.getState();
  if (place?.kind !== 'search') return;
  const before = trail.back.filter(({ kind }) => kind !== 'search').at(-1);
  const at = before === undefined ? 0 : trail.back.lastIndexOf(before);
  enter({
    place: before ?? folderPlace(place.accountId, []),
    trail: { back: trail.back.slice(0, at), forward: [place] },
  });
  requestListFocus();
}

function belongsTo(place: Place, accountIds: readonly string[]): boolean {
  return place.kind === 'all' || accountIds.includes(place.accountId);
}

/** Leaves a place whose account is gone, and finds a first place when there was none. */
export function settlePlace(accountIds: readonly string[]): void {
  const { place, trail } = useBrowse.getState();
  const [first] = accountIds;
  const stays = place !== null && first !== undefined && belongsTo(place, accountIds);
  const fallback: Place | null =
    first === undefined
      ? null
      : accountIds.length > 1
        ? { kind: 'all' }
        : { kind: 'account', accountId: first };
  const next = stays ? place : fallback;
  const kept = changedTrail(trail, next, (one) => (belongsTo(one, accountIds) ? one : null));
  if (stays) useBrowse.setState({ trail: kept });
  else if (next !== null || place !== null) enter({ place: next, trail: kept });
}

/** Entries are gone for good: leaves the folders among them, and forgets the way there. */
export function leaveRemoved(accountId: string, removedIds: readonly string[]): void {
  const { place, trail } = useBrowse.getState();
  const removed = new Set(removedIds);
  const next = place === null ? null : outsideOf(place, accountId, removed);
  const kept = changedTrail(trail, next, (one) => outsideOf(one, accountId, removed));
  if (isHere(next)) useBrowse.setState({ trail: kept });
  else enter({ place: next, trail: kept });
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
