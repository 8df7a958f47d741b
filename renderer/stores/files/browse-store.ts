import { create } from 'zustand';
import type { Entry } from '../../../shared/files';
import { entryKey } from '../../lib/list/entry-key';
import { nothingSelected, type Selection } from '../../lib/list/selection-range';
import {
  accountOf,
  folderPlace,
  foldersOf,
  outsideOf,
  placeKey,
  sourcesOf,
  type FolderStep,
  type Place,
} from '../../lib/place/place';
import {
  changedTrail,
  emptyTrail,
  goneOn,
  stepBack,
  stepForward,
  type PlaceTrail,
} from '../../lib/place/place-trail';
import { getAccountList } from '../accounts-store';
import { getLastPlace, noteVisit } from '../places-store';
import { readMissing } from './files-store';
import { setSelection, useSelection } from './selection-store';

export type { Place } from '../../lib/place/place';

interface BrowseState {
  /** Null until there is an account. */
  readonly place: Place | null;
  readonly filter: string;
  /** Of the results from all accounts only those of this one are shown; null: all. */
  readonly onlyAccount: string | null;
  readonly trail: PlaceTrail;
  /** What was selected where, by `placeKey`; the place left last at the end. */
  readonly selections: ReadonlyMap<string, Selection>;
  /** Counts the wishes to put the cursor into the filter field. */
  readonly filterFocusRequests: number;
  /** Is the cursor to be put into the field of the search over all accounts? */
  readonly wantsSearchFocus: boolean;
  /** Counts the wishes to put the keyboard into the list. */
  readonly listFocusRequests: number;
  /** Counts the wishes to see the menu of recent places. */
  readonly recentRequests: number;
}

const mostSelections = 50;

export const useBrowse = create<BrowseState>()(() => ({
  place: null,
  filter: '',
  onlyAccount: null,
  trail: emptyTrail,
  selections: new Map(),
  filterFocusRequests: 0,
  wantsSearchFocus: false,
  listFocusRequests: 0,
  recentRequests: 0,
}));

function selectionsWith(place: Place | null): ReadonlyMap<string, Selection> {
  const { selections } = useBrowse.getState();
  if (place === null) return selections;
  const kept = new Map(selections);
  kept.delete(placeKey(place));
  kept.set(placeKey(place), useSelection.getState());
  return new Map([...kept].slice(-mostSelections));
}

interface Entrance {
  readonly place: Place | null;
  readonly trail: PlaceTrail;
  /** In place of the selection that the place was left with. */
  readonly selection?: Selection;
  readonly filter?: string;
}

function enter({ place, trail, selection, filter = '' }: Entrance): void {
  const selections = selectionsWith(useBrowse.getState().place);
  const before = place === null ? undefined : selections.get(placeKey(place));
  setSelection(selection ?? before ?? nothingSelected);
  useBrowse.setState({ place, trail, selections, filter, onlyAccount: null });
  readMissing(sourcesOf(place, getAccountList()), { failedToo: true });
  if (place !== null) noteVisit(place);
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

/** Goes back to where one was before, so many steps. */
export function goBack(steps = 1): void {
  const { place, trail } = useBrowse.getState();
  const step = stepBack(trail, place, steps);
  if (step === null) return;
  enter(step);
  requestListFocus();
}

/** Undoes `goBack`. */
export function goForward(steps = 1): void {
  const { place, trail } = useBrowse.getState();
  const step = stepForward(trail, place, steps);
  if (step === null) return;
  enter(step);
  requestListFocus();
}

/** Goes to the folder that the steps lead to, from the root of the account on. */
export function openTrail(accountId: string, folders: readonly FolderStep[]): void {
  setPlace(folderPlace(accountId, folders));
  requestListFocus();
}

/** Goes to the folder that the steps lead to, onto one of the entries in it. */
export function openTrailAt(accountId: string, folders: readonly FolderStep[], entryId: string): void {
  const { place, trail } = useBrowse.getState();
  const key = entryKey({ accountId, id: entryId });
  enter({
    place: folderPlace(accountId, folders),
    trail: goneOn(trail, place),
    selection: { selected: new Set([key]), anchor: key, focused: key },
  });
  requestListFocus();
}

/** Goes to what the server of the account finds; the filter is for what has been found. */
export function openSearch(accountId: string, text: string, filter = ''): void {
  const { place: here, trail } = useBrowse.getState();
  const place: Place = { kind: 'search', accountId, text };
  if (isHere(place)) setFilter(filter);
  else enter({ place, trail: goneOn(trail, here), filter });
  requestListFocus();
}

/** Looks for the text in all accounts; for another text in the same place. Puts the keyboard into its field when one comes from elsewhere. */
export function searchAllAccounts(text: string): void {
  const { place: here, trail } = useBrowse.getState();
  const place: Place = { kind: 'everywhere', text: text.trim() };
  if (!isHere(place)) enter({ place, trail: here?.kind === 'everywhere' ? trail : goneOn(trail, here) });
  if (here?.kind !== 'everywhere' || place.text === '') requestSearchFocus();
}

/** Goes back to where one was before searching. */
export function leaveSearch(): void {
  const { place, trail } = useBrowse.getState();
  if (place === null || !isSearch(place)) return;
  const before = trail.back.filter((one) => !isSearch(one)).at(-1);
  const at = before === undefined ? 0 : trail.back.lastIndexOf(before);
  const accountId = accountOf(place);
  enter({
    place: before ?? (accountId === null ? { kind: 'all' } : folderPlace(accountId, [])),
    trail: { back: trail.back.slice(0, at), forward: [place] },
  });
  requestListFocus();
}

function isSearch({ kind }: Place): boolean {
  return kind === 'search' || kind === 'everywhere';
}

function belongsTo(place: Place, accountIds: readonly string[]): boolean {
  const accountId = accountOf(place);
  return accountId === null || accountIds.includes(accountId);
}

function firstPlace(accountIds: readonly string[]): Place | null {
  const [first] = accountIds;
  if (first === undefined) return null;
  const last = getLastPlace();
  if (last !== null && belongsTo(last, accountIds)) return last;
  return accountIds.length > 1 ? { kind: 'all' } : { kind: 'account', accountId: first };
}

/** Leaves a place whose account is gone, and finds a first place when there was none: the one of the last visit, if it is still there. */
export function settlePlace(accountIds: readonly string[]): void {
  const { place, trail } = useBrowse.getState();
  const stays = place !== null && accountIds.length > 0 && belongsTo(place, accountIds);
  const next = stays ? place : firstPlace(accountIds);
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

/** Shows only the results of one account; null: of all. */
export function showOnly(onlyAccount: string | null): void {
  useBrowse.setState({ onlyAccount });
}

export function requestSearchFocus(): void {
  useBrowse.setState({ wantsSearchFocus: true });
}

/** The cursor is there. */
export function noteSearchFocus(): void {
  useBrowse.setState({ wantsSearchFocus: false });
}

export function requestFilterFocus(): void {
  useBrowse.setState(({ filterFocusRequests }) => ({ filterFocusRequests: filterFocusRequests + 1 }));
}

export function requestRecentPlaces(): void {
  useBrowse.setState(({ recentRequests }) => ({ recentRequests: recentRequests + 1 }));
}
