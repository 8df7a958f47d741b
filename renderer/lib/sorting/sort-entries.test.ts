import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../shared/files';
import { sortEntries } from './sort-entries';
import type { SortOrder } from './sort-levels';

function entry(id: string, facts: Partial<Entry> = {}): Entry {
  return {
    accountId: 'a',
    id,
    name: id,
    kind: 'file',
    size: null,
    modifiedAt: null,
    version: null,
    hash: null,
    certificate: null,
    forSigning: false,
    ...facts,
  };
}

const byName: SortOrder = { column: 'name', descending: false };

function namesOf(names: readonly string[], order = byName): string[] {
  const entries = names.map((name, index) => entry(String(index), { name }));
  return sortEntries(entries, [order]).map(({ name }) => name);
}

describe('folders', () => {
  const entries = [
    entry('b'),
    entry('z', { kind: 'folder' }),
    entry('a', { size: 5 }),
    entry('y', { kind: 'folder' }),
  ];
  const idsBy = (order: SortOrder): string =>
    sortEntries(entries, [order])
      .map(({ id }) => id)
      .join('');

  it('come before files whichever way the list is sorted', () => {
    expect(idsBy(byName)).toBe('yzab');
    expect(idsBy({ column: 'name', descending: true })).toBe('zyba');
    expect(idsBy({ column: 'size', descending: true })).toBe('yzab');
  });
});

it('sorts versions as numbers, and what has none last', () => {
  const entries = [entry('a', { version: '10' }), entry('b'), entry('c', { version: '9' })];
  const ids = sortEntries(entries, [{ column: 'version', descending: false }]).map(({ id }) => id);
  expect(ids).toEqual(['c', 'a', 'b']);
});

describe('sortEntries', () => {
  it('reads numbers in names as numbers', () => {
    expect(namesOf(['file10', 'file9', 'file1', 'file 2'])).toEqual(['file 2', 'file1', 'file9', 'file10']);
  });

  it('takes leading zeros for nothing', () => {
    expect(namesOf(['a10', 'a0009', 'a0011'])).toEqual(['a0009', 'a10', 'a0011']);
  });

  it('reads numbers beyond the precise ones', () => {
    const large = '99999999999999999999';
    expect(namesOf([`a${large}8`, `a${large}7`, 'a5'])).toEqual(['a5', `a${large}7`, `a${large}8`]);
  });

  it('pays no heed to case and accents', () => {
    expect(namesOf(['zebra', 'Überfahrt', 'apple', 'Vase', 'umbra'])).toEqual([
      'apple',
      'Überfahrt',
      'umbra',
      'Vase',
      'zebra',
    ]);
  });

  it('puts plain names where a collator puts them', () => {
    const names = [
      'b-1',
      'b_1',
      'b 1',
      'b1',
      'B.1',
      'a+b',
      'a(b)',
      '#x',
      '~x',
      'x',
      '1',
      '22',
      '3',
      'ez',
      'e',
    ];
    const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
    expect(namesOf(names)).toEqual([...names].sort(collator.compare));
  });

  it('puts other scripts after Latin', () => {
    expect(namesOf(['航海日誌', 'журнал', 'zoo'])).toEqual(['zoo', 'журнал', '航海日誌']);
  });

  it('orders equal names by id, the same whichever way they came', () => {
    const [a, b] = [entry('1', { name: 'manifest.csv' }), entry('2', { name: 'manifest.csv' })];
    expect(sortEntries([b, a], [byName])).toEqual([a, b]);
    expect(sortEntries([a, b], [byName])).toEqual([a, b]);
  });

  it.each([false, true])('puts unknown sizes last (descending: %s)', (descending) => {
    const entries = [entry('none'), entry('small', { size: 1 }), entry('large', { size: 9 })];
    const ids = sortEntries(entries, [{ column: 'size', descending }]).map(({ id }) => id);
    expect(ids).toEqual(descending ? ['large', 'small', 'none'] : ['small', 'large', 'none']);
  });

  it('sorts by time, kind, certificate and account name', () => {
    const certificate = { id: 'c', notarizedAt: null, link: 'https://x' };
    const one = entry('1', {
      name: 'a.txt',
      modifiedAt: 5,
      accountId: 'x',
      certificate: { ...certificate, state: 'pending' },
    });
    const two = entry('2', {
      name: 'b.csv',
      modifiedAt: 3,
      accountId: 'y',
      certificate: { ...certificate, state: 'notarized' },
    });
    const first = (column: SortOrder['column']): string | undefined =>
      sortEntries([one, two], [{ column, descending: false }], (id) => (id === 'x' ? 'Zoe' : 'Anna'))[0]?.id;
    expect(first('modified')).toBe('2');
    expect(first('kind')).toBe('2');
    expect(first('certificate')).toBe('2');
    expect(first('account')).toBe('2');
  });

  it('sorts by several columns, each its own way round', () => {
    const entries = [
      entry('1', { name: 'b.txt', size: 5 }),
      entry('2', { name: 'a.csv', size: 9 }),
      entry('3', { name: 'a.txt', size: 9 }),
      entry('4', { name: 'c.csv' }),
    ];
    const idsBy = (...orders: SortOrder[]): string =>
      sortEntries(entries, orders)
        .map(({ id }) => id)
        .join('');
    const kind = { column: 'kind', descending: false } as const;
    expect(idsBy(kind, { column: 'size', descending: true })).toBe('2431');
    expect(idsBy(kind, { column: 'name', descending: true })).toBe('4213');
    expect(idsBy({ column: 'size', descending: true }, { column: 'kind', descending: true })).toBe('3214');
  });

  it('sorts equal names by what comes next', () => {
    const entries = [
      entry('1', { name: 'm.csv', size: 1 }),
      entry('2', { name: 'a.csv' }),
      entry('3', { name: 'm.csv', size: 9 }),
    ];
    const orders = [
      { column: 'name', descending: false },
      { column: 'size', descending: true },
    ] as const;
    expect(sortEntries(entries, orders).map(({ id }) => id)).toEqual(['2', '3', '1']);
  });

  it('leaves the list that it was given as it was', () => {
    const entries = [entry('b'), entry('a')];
    sortEntries(entries, [byName]);
    expect(entries.map(({ id }) => id)).toEqual(['b', 'a']);
  });
});
