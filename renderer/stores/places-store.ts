import { create } from 'zustand';
import { visibleName } from '../../shared/names';
import type { Places, Spot, SpotRef } from '../../shared/places';
import { longestStepName, refOf, spotKey } from '../../shared/spots';
import { formatNumber } from '../../shared/texts/numbers';
import { texts } from '../../shared/texts/texts';
import { call } from '../ipc/ipc-client';
import { moveByStep } from '../lib/list/move-item';
import { folderPlace, foldersOf, type Place } from '../lib/place/place';
import { findAccount } from './accounts-store';
import { announce, raiseInfo, reportFailure } from './window/notices-store';

const none: Places = { revision: -1, favourites: [], recent: [], last: null };

export const usePlaces = create<Places>()(() => none);

/** Takes over a snapshot or event; an older one than what is known is dropped. */
export function receivePlaces(places: Places): void {
  if (places.revision >= usePlaces.getState().revision) usePlaces.setState(places, true);
}

export async function loadPlaces(): Promise<void> {
  try {
    receivePlaces(await call('places.list', {}));
  } catch {
    /* The window is of use without them; whoever adds one is told what is wrong. */
  }
}

/** The folder that a place shows; null for what is no folder. */
export function spotOf(place: Place | null): Spot | null {
  if (place?.kind !== 'account') return null;
  const folders = foldersOf(place).map(({ id, name }) => ({ id, name: name.slice(0, longestStepName) }));
  return { accountId: place.accountId, folders };
}

export function placeOf({ accountId, folders }: Spot): Place {
  return folderPlace(accountId, folders);
}

/** What the folder is called, fit to be shown: by itself, and with the way there. */
export function namesOf({ accountId, folders }: Spot): { readonly name: string; readonly way: string } {
  const account = visibleName(findAccount(accountId)?.name ?? '');
  const names = folders.map(({ name }) => visibleName(name));
  return { name: names.at(-1) ?? account, way: [account, ...names].join(' › ') };
}

/** Where the user was at the last visit; null when that is not known. */
export function getLastPlace(): Place | null {
  const { last } = usePlaces.getState();
  if (last === null) return null;
  return last === 'all' ? { kind: 'all' } : placeOf(last);
}

/** The user has gone there. What is no folder and not all accounts is of no interest. */
export function noteVisit(place: Place): void {
  const visit = place.kind === 'all' ? 'all' : spotOf(place);
  if (visit === null) return;
  call('places.noteVisit', { visit }).catch(() => {
    /* It is missing among the recent places then; nobody waits for that. */
  });
}

export function isFavourite(ref: SpotRef, { favourites }: Places = usePlaces.getState()): boolean {
  return favourites.some((one) => spotKey(refOf(one)) === spotKey(ref));
}

export async function addFavourite(spot: Spot): Promise<void> {
  const { name } = namesOf(spot);
  try {
    const { added } = await call('places.addFavourite', spot);
    if (added) announce(texts().places.added(name));
    else raiseInfo(texts().places.tooMany(formatNumber(usePlaces.getState().favourites.length)));
  } catch (error) {
    reportFailure(error, { subject: texts().places.saving });
  }
}

export async function removeFavourite(spot: Spot): Promise<void> {
  try {
    await call('places.removeFavourite', refOf(spot));
    announce(texts().places.removed(namesOf(spot).name));
  } catch (error) {
    reportFailure(error, { subject: texts().places.saving });
  }
}

/** Before the favourite of that index; their number: to the end. */
export async function moveFavouriteToGap(spot: Spot, gap: number): Promise<void> {
  try {
    await call('places.moveFavourite', { spot: refOf(spot), gap });
    const { favourites } = usePlaces.getState();
    const at = favourites.findIndex((one) => spotKey(refOf(one)) === spotKey(refOf(spot)));
    const place = formatNumber(at + 1);
    announce(texts().places.moved(namesOf(spot).name, place, formatNumber(favourites.length)));
  } catch (error) {
    reportFailure(error, { subject: texts().places.saving });
  }
}

/** Is there a favourite above (-1) or below (1)? */
export function canMoveFavourite(spot: Spot, step: -1 | 1): boolean {
  const { favourites } = usePlaces.getState();
  return moveByStep(favourites, spot, step) !== favourites;
}

export function moveFavouriteByStep(spot: Spot, step: -1 | 1): Promise<void> {
  const at = usePlaces.getState().favourites.indexOf(spot);
  return moveFavouriteToGap(spot, step === -1 ? at - 1 : at + 2);
}

export async function clearRecentPlaces(): Promise<void> {
  try {
    await call('places.clearRecent', {});
  } catch (error) {
    reportFailure(error, { subject: texts().places.saving });
  }
}
