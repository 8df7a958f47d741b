import { expect, it } from 'vitest';
import type { Account } from '../../../shared/accounts';
import {
  accountOf,
  folderPlace,
  outsideOf,
  placeKey,
  sourceKey,
  sourcesOf,
  type Place,
  type PlaceAccount,
} from './place';

const a = { id: 'A', name: 'Projects' };
const b = { id: 'B', name: 'Drawings' };
function account(
  id: string,
  operations: NonNullable<Account['capabilities']>['operations'] | null,
): PlaceAccount {
  const facts = {
    trash: 'gone',
    folders: true,
    rangeReads: true,
    contentHash: null,
    maxFileSize: null,
    parallelRequests: 1,
    duplicateNames: true,
  } as const;
  return { id, capabilities: operations === null ? null : { operations, facts } };
}

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
  expect(sourcesOf(place, [account('x', null), account('y', [])])).toEqual(sources);
});

const three = [account('unknown', null), account('searches', ['search']), account('lists', [])];

it.each([
  ['', []],
  ['  ', []],
  [
    'plan',
    [
      { accountId: 'unknown', query: 'plan' },
      { accountId: 'searches', query: 'plan' },
      { accountId: 'lists', folderId: null, matching: 'plan' },
    ],
  ],
  [
    'plan kind:image',
    [
      { accountId: 'unknown', query: 'plan', matching: 'kind:image' },
      { accountId: 'searches', query: 'plan', matching: 'kind:image' },
      { accountId: 'lists', folderId: null, matching: 'plan kind:image' },
    ],
  ],
  ['kind:image', three.map(({ id }) => ({ accountId: id, folderId: null, matching: 'kind:image' }))],
])(
  'asks servers that search for the words of “%s”, and looks through the lists of the others',
  (text, sources) => {
    expect(sourcesOf({ kind: 'everywhere', text }, three)).toEqual(sources);
  },
);

it('reads the same list whatever is looked for in it', () => {
  expect(sourceKey({ accountId: 'a', folderId: null, matching: 'x' })).toBe(
    sourceKey({ accountId: 'a', folderId: null }),
  );
});

it('knows the account of a place', () => {
  expect(accountOf(deep)).toBe('x');
  expect(accountOf({ kind: 'search', accountId: 'y', text: 'b' })).toBe('y');
  expect([null, { kind: 'all' } as const, { kind: 'everywhere', text: 'b' } as const].map(accountOf)).toEqual(
    [null, null, null],
  );
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
    { kind: 'everywhere', text: 'B' },
    { kind: 'everywhere', text: '' },
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
