import { expect, it } from 'vitest';
import type { Entry } from '../../shared/files';
import { summarise } from './entries-summary';

const base: Entry = {
  accountId: 'a',
  id: '1',
  name: 'a.txt',
  kind: 'file',
  size: 10,
  modifiedAt: null,
  version: null,
  hash: null,
  certificate: null,
  forSigning: false,
};
const entry = (change: Partial<Entry>): Entry => ({ ...base, ...change });

it('counts by kind, sums what is known, and finds the oldest and the newest', () => {
  const summary = summarise([
    entry({ modifiedAt: 2000 }),
    entry({ name: 'b.pdf', size: null, accountId: 'b' }),
    entry({ name: 'c.pdf', size: 5, modifiedAt: 1000 }),
    entry({ name: 'd.pdf', size: 1, modifiedAt: 3000 }),
    entry({ name: 'folder.pdf', kind: 'folder', size: null }),
  ]);
  expect(summary).toEqual({
    kinds: [
      { kind: 'PDF', count: 3 },
      { kind: 'Text', count: 1 },
      { kind: 'Folder', count: 1 },
    ],
    size: 16,
    unknownSizes: 1,
    oldest: 1000,
    newest: 3000,
    accountIds: ['a', 'b'],
  });
});

it('has no size where there are only folders, and no dates where nobody tells any', () => {
  expect(summarise([entry({ kind: 'folder', size: null })])).toMatchObject({
    size: null,
    unknownSizes: 0,
    oldest: null,
    newest: null,
  });
  expect(summarise([]).kinds).toEqual([]);
});
