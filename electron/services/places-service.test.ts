import { beforeEach, expect, it } from 'vitest';
import { events } from '../../shared/contract';
import { AppError } from '../../shared/errors';
import { mostFavourites, type Spot } from '../../shared/places';
import {
  createPlacesService,
  placesDefinition,
  type PlacesService,
  type SavedPlaces,
} from './places-service';
import type { AccountKeeping } from './places/kept-accounts';

let saved: SavedPlaces;
let told: number[];
let waiting: (() => void)[];
let keeping: Map<string, AccountKeeping>;
let fault: Error | null;
let places: PlacesService;

function start(): PlacesService {
  return createPlacesService({
    store: {
      get: () => saved,
      set: (value) => {
        if (fault !== null) throw fault;
        saved = value;
      },
    },
    emit: (event, payload) => {
      if (event === 'places.changed') told.push(events.places.changed.parse(payload).revision);
    },
    keepingOf: (accountId) => keeping.get(accountId) ?? 'gone',
    later: (work) => waiting.push(work),
    onFailure: () => undefined,
  });
}

beforeEach(() => {
  saved = placesDefinition.defaults;
  told = [];
  waiting = [];
  fault = null;
  keeping = new Map([
    ['a', 'kept'],
    ['b', 'kept'],
    ['demo', 'not-kept'],
  ]);
  places = start();
});

function spot(accountId: string, ...ids: string[]): Spot {
  return { accountId, folders: ids.map((id) => ({ id, name: `Folder ${id}` })) };
}
const trails = (spots: readonly Spot[]): string[] =>
  spots.map(({ accountId, folders }) => [accountId, ...folders.map(({ id }) => id)].join('/'));

it('keeps favourites in the user’s order, each folder once', () => {
  for (const one of [spot('a', '1'), spot('b'), spot('a', '2', '3'), spot('a', '9', '1')])
    expect(places.addFavourite(one)).toBe(true);
  expect(trails(places.list().favourites)).toEqual(['a/1', 'b', 'a/2/3']);
  places.moveFavourite({ spot: { accountId: 'a', folderId: '3' }, gap: 0 });
  expect(trails(places.list().favourites)).toEqual(['a/2/3', 'a/1', 'b']);
  places.removeFavourite({ accountId: 'a', folderId: '1' });
  expect(trails(start().list().favourites)).toEqual(['a/2/3', 'b']);
  expect(told).toEqual([1, 2, 3, 4, 5]);
});

it.each([
  [0, 3, ['a/2', 'a/3', 'a/1']],
  [2, 0, ['a/3', 'a/1', 'a/2']],
  [1, 1, ['a/1', 'a/2', 'a/3']],
  [1, 2, ['a/1', 'a/2', 'a/3']],
  [0, 99, ['a/2', 'a/3', 'a/1']],
] as const)('moves the favourite %d before the one at %d', (from, gap, expected) => {
  for (const id of ['1', '2', '3']) places.addFavourite(spot('a', id));
  places.moveFavourite({ spot: { accountId: 'a', folderId: String(from + 1) }, gap });
  expect(trails(places.list().favourites)).toEqual(expected);
});

it('has room for so many favourites', () => {
  for (let id = 0; id < mostFavourites; id += 1) places.addFavourite(spot('a', String(id)));
  expect(places.addFavourite(spot('a', 'one more'))).toBe(false);
  expect(places.list().favourites).toHaveLength(mostFavourites);
});

it('tells nothing that the disk has not taken', () => {
  fault = new AppError('disk-full', 'full');
  expect(() => places.addFavourite(spot('a', '1'))).toThrow(fault);
  expect(places.list().favourites).toEqual([]);
  expect(told).toEqual([]);
});

it('remembers the last places, the latest first, and writes them a little later', () => {
  for (const one of [spot('a', '1'), spot('b'), spot('a', '1')]) places.noteVisit(one);
  places.noteVisit('all');
  expect(trails(places.list().recent)).toEqual(['a/1', 'b']);
  expect(places.list().last).toBe('all');
  expect(saved.recent).toEqual([]);
  expect(waiting).toHaveLength(1);
  waiting[0]?.();
  expect(start().list()).toMatchObject({ last: 'all', recent: [spot('a', '1'), spot('b')] });
});

it('writes at once what waits when it is told to', () => {
  places.noteVisit(spot('a', '1'));
  places.flush();
  expect(trails(saved.recent)).toEqual(['a/1']);
  saved = placesDefinition.defaults;
  waiting[0]?.();
  expect(saved).toBe(placesDefinition.defaults);
});

it('remembers only so many places', () => {
  for (let id = 0; id < 30; id += 1) places.noteVisit(spot('a', String(id)));
  expect(places.list().recent).toHaveLength(12);
  places.clearRecent();
  expect(places.list().recent).toEqual([]);
});

it('never writes what belongs to the demo', () => {
  places.noteVisit(spot('demo', '1'));
  places.addFavourite(spot('demo', '2'));
  expect(trails(places.list().favourites)).toEqual(['demo/2']);
  expect(saved).toEqual({ favourites: [], recent: [], last: null });
});

it('forgets the places of an account that is removed, also at the next start', () => {
  places.addFavourite(spot('a', '1'));
  places.addFavourite(spot('b', '2'));
  places.noteVisit(spot('b', '2'));
  places.noteVisit(spot('a', '1'));
  places.dropAccount('a');
  expect(places.list()).toMatchObject({ favourites: [spot('b', '2')], recent: [spot('b', '2')], last: null });
  keeping.delete('b');
  expect(start().list()).toMatchObject({ favourites: [], recent: [], last: null });
});
