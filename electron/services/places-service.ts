import { z } from 'zod';
import type { EmitEvent } from '../../shared/contract';
import {
  mostFavourites,
  spotSchema,
  visitSchema,
  type moveFavouriteRequestSchema,
  type Places,
  type Spot,
  type SpotRef,
  type Visit,
} from '../../shared/places';
import { refOf, spotKey } from '../../shared/spots';
import type { JsonStore } from '../storage/json-store';
import type { AccountKeeping } from './places/kept-accounts';

/** Places that the user keeps at hand, and those visited last. */
export interface PlacesService {
  list(): Places;
  /** At the end; one that is there already stays. False when there are too many. `disk-full`, `not-writable`. */
  addFavourite(spot: Spot): boolean;
  removeFavourite(spot: SpotRef): void;
  moveFavourite(request: z.output<typeof moveFavouriteRequestSchema>): void;
  /** Written to disk a little later, or by `flush`. */
  noteVisit(visit: Visit): void;
  clearRecent(): void;
  /** Forgets everything in an account. */
  dropAccount(accountId: string): void;
  /** Writes what waits to be written. */
  flush(): void;
}

const savedPlacesSchema = z.object({
  favourites: z.array(spotSchema),
  recent: z.array(spotSchema),
  last: visitSchema.nullable(),
});
export type SavedPlaces = z.output<typeof savedPlacesSchema>;

export const placesDefinition = {
  name: 'places',
  schema: savedPlacesSchema,
  version: 1,
  defaults: { favourites: [], recent: [], last: null } satisfies SavedPlaces,
};

const mostRecent = 12;
const writeAfterMs = 2000;

interface PlacesDependencies {
  store: JsonStore<SavedPlaces>;
  emit: EmitEvent;
  keepingOf: (accountId: string) => AccountKeeping;
  /** Calls back once, later. */
  later: (work: () => void, ms: number) => void;
  onFailure: (error: unknown) => void;
}

const keyOf = (spot: Spot): string => spotKey(refOf(spot));

export function createPlacesService(dependencies: PlacesDependencies): PlacesService {
  const { store, emit, keepingOf, later, onFailure } = dependencies;
  let places = only(store.get(), (accountId) => keepingOf(accountId) !== 'gone');
  let revision = 0;
  let isWaiting = false;

  /* What belongs to the demo goes with it. */
  function write(): void {
    isWaiting = false;
    store.set(only(places, (accountId) => keepingOf(accountId) === 'kept'));
  }

  function flush(): void {
    if (!isWaiting) return;
    try {
      write();
    } catch (error) {
      onFailure(error);
    }
  }

  function changed(next: SavedPlaces): void {
    places = next;
    revision += 1;
    emit('places.changed', { revision, ...places });
  }

  /** Only what is on disk is told. */
  function keep(next: SavedPlaces): void {
    const before = places;
    places = next;
    try {
      write();
    } catch (error) {
      places = before;
      throw error;
    }
    changed(next);
  }

  function soon(next: SavedPlaces): void {
    changed(next);
    if (isWaiting) return;
    isWaiting = true;
    later(flush, writeAfterMs);
  }

  return {
    flush,
    list: () => ({ revision, ...places }),
    addFavourite: (spot) => {
      const { favourites } = places;
      if (favourites.some((one) => keyOf(one) === keyOf(spot))) return true;
      if (favourites.length >= mostFavourites) return false;
      keep({ ...places, favourites: [...favourites, spot] });
      return true;
    },
    removeFavourite: (ref) => {
      const favourites = places.favourites.filter((one) => keyOf(one) !== spotKey(ref));
      if (favourites.length < places.favourites.length) keep({ ...places, favourites });
    },
    moveFavourite: ({ spot, gap }) => {
      const favourites = movedTo(places.favourites, spotKey(spot), gap);
      if (favourites !== places.favourites) keep({ ...places, favourites });
    },
    noteVisit: (visit) => {
      soon({
        ...places,
        recent: visit === 'all' ? places.recent : visited(places.recent, visit),
        last: visit,
      });
    },
    clearRecent: () => {
      keep({ ...places, recent: [] });
    },
    dropAccount: (accountId) => {
      keep(only(places, (other) => other !== accountId));
    },
  };
}

function visited(recent: readonly Spot[], spot: Spot): Spot[] {
  return [spot, ...recent.filter((one) => keyOf(one) !== keyOf(spot))].slice(0, mostRecent);
}

function movedTo(spots: Spot[], key: string, gap: number): Spot[] {
  const from = spots.findIndex((one) => keyOf(one) === key);
  const moved = spots[from];
  if (moved === undefined || gap === from || gap === from + 1) return spots;
  const others = spots.filter((one) => one !== moved);
  const to = gap > from ? gap - 1 : gap;
  return [...others.slice(0, to), moved, ...others.slice(to)];
}

function only(places: SavedPlaces, isWanted: (accountId: string) => boolean): SavedPlaces {
  const wanted = ({ accountId }: Spot): boolean => isWanted(accountId);
  const { favourites, recent, last } = places;
  return {
    favourites: favourites.filter(wanted),
    recent: recent.filter(wanted),
    last: last === null || last === 'all' || wanted(last) ? last : null,
  };
}
