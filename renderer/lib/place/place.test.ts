import { expect, it } from 'vitest';
import { folderPlace, outsideOf, placeKey, sourcesOf, type Place } from './place';

const a = { id: 'A', name: 'Projects' };
const b = { id: 'B', name: 'Drawings' };
const deep = folderPlace('x', [a, b]);

it.each<[Place | null, unknown]>([
  [null, []],
  [
    { kind: 'all' },
    [
      { accountId: 'x', folderId: null },
      { accountId: 'y', folderId: null },
    ],
  ],
  [{ kind: 'account', accountId: 'x' }, [{ accountId: 'x', folderId: null }]],
  [deep, [{ accountId: 'x', folderId: 'B' }]],
  [{ kind: 'search', accountId: 'x', text: 'plan' }, [{ accountId: 'x', query: 'plan' }]],
])('what %j shows', (place, sources) => {
  expect(sourcesOf(place, ['x', 'y'])).toEqual(sources);
});

it('names a folder whatever way leads there, and no two places alike', () => {
  expect(placeKey(folderPlace('x', [b]))).toBe(placeKey(deep));
  expect(folderPlace('x', [])).toEqual({ kind: 'account', accountId: 'x' });
  const places: Place[] = [
    { kind: 'all' },
    folderPlace('x', []),
    folderPlace('y', []),
    deep,
    { kind: 'search', accountId: 'x', text: 'B' },
  ];
  expect(new Set(places.map(placeKey)).size).toBe(places.length);
});

it.each([
  [['B'], [a]],
  [['A', 'B'], []],
  [['C'], [a, b]],
])('leaves removed folders %j', (removed, folders) => {
  expect(outsideOf(deep, 'x', new Set(removed))).toEqual(folderPlace('x', folders));
  expect(outsideOf(deep, 'y', new Set(removed))).toBe(deep);
});
