import { beforeEach, expect, it } from 'vitest';
import { AppError } from '../../shared/errors';
import type { Places, Spot } from '../../shared/places';
import { longestStepName } from '../../shared/spots';
import { installBridge, type MemoryBridge } from './testing/memory-bridge';
import { useNotices } from './window/notices-store';
import {
  addFavourite,
  canMoveFavourite,
  getLastPlace,
  isFavourite,
  moveFavouriteByStep,
  noteVisit,
  receivePlaces,
  removeFavourite,
  spotOf,
  usePlaces,
} from './places-store';

let bridge: MemoryBridge;
beforeEach(() => {
  bridge = installBridge();
  usePlaces.setState(usePlaces.getInitialState(), true);
  useNotices.setState(useNotices.getInitialState(), true);
});

const spot = (id: string): Spot => ({ accountId: 'a', folders: [{ id, name: `Folder ${id}` }] });
const view = (revision: number, ...favourites: Spot[]): Places => ({
  revision,
  favourites,
  recent: [],
  last: null,
});
const announced = (): string | undefined => useNotices.getState().announcements.at(-1)?.text;

it('believes what is newer', () => {
  receivePlaces(view(2, spot('1')));
  receivePlaces(view(1));
  expect(usePlaces.getState().favourites).toEqual([spot('1')]);
});

it('knows a favourite by its folder, whatever way leads there', () => {
  receivePlaces(view(1, spot('1')));
  expect(isFavourite({ accountId: 'a', folderId: '1' })).toBe(true);
  expect(isFavourite({ accountId: 'b', folderId: '1' })).toBe(false);
});

it('adds a favourite and says so, or that there is no room', async () => {
  bridge.reply('places.addFavourite', () => ({ added: true }));
  await addFavourite(spot('1'));
  expect(announced()).toBe('Folder 1 added to favourites');
  bridge.reply('places.addFavourite', () => ({ added: false }));
  await addFavourite(spot('2'));
  expect(useNotices.getState().alerts).toMatchObject([{ tone: 'info' }]);
});

it('removes and moves favourites', async () => {
  const [one, two] = [spot('1'), spot('2')];
  receivePlaces(view(1, one, two));
  bridge.reply('places.removeFavourite', () => ({}));
  bridge.reply('places.moveFavourite', () => ({}));
  expect([canMoveFavourite(one, -1), canMoveFavourite(one, 1)]).toEqual([false, true]);
  await moveFavouriteByStep(one, 1);
  await moveFavouriteByStep(two, -1);
  await removeFavourite(one);
  expect(bridge.requests.map(({ request }) => request)).toEqual([
    { spot: { accountId: 'a', folderId: '1' }, gap: 2 },
    { spot: { accountId: 'a', folderId: '2' }, gap: 0 },
    { accountId: 'a', folderId: '1' },
  ]);
  expect(announced()).toBe('Folder 1 removed from favourites');
});

it('tells what the disk has refused', async () => {
  bridge.reply('places.addFavourite', () => {
    throw new AppError('disk-full', 'full');
  });
  await addFavourite(spot('1'));
  expect(useNotices.getState().alerts).toMatchObject([
    { failure: { code: 'disk-full' }, subject: 'Favourites' },
  ]);
});

it('notes visits to folders and to all accounts, and waits for nothing', () => {
  noteVisit({ kind: 'all' });
  noteVisit({ kind: 'search', accountId: 'a', text: 'x' });
  noteVisit({
    kind: 'account',
    accountId: 'a',
    folders: [{ id: '1', name: 'x'.repeat(longestStepName + 1) }],
  });
  expect(bridge.requests).toMatchObject([
    { request: { visit: 'all' } },
    { request: { visit: { folders: [{ name: 'x'.repeat(longestStepName) }] } } },
  ]);
});

it('knows where the user was last', () => {
  expect(getLastPlace()).toBeNull();
  receivePlaces({ ...view(1), last: 'all' });
  expect(getLastPlace()).toEqual({ kind: 'all' });
  receivePlaces({ ...view(2), last: spot('1') });
  expect(spotOf(getLastPlace())).toEqual(spot('1'));
});
