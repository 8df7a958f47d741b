import { expect, it } from 'vitest';
import type { Entry } from '../../../shared/files';
import { sortByName } from './name-order';

function entry(id: string, name = id): Entry {
  return {
    accountId: 'a',
    id,
    name,
    kind: 'file',
    size: null,
    modifiedAt: null,
    version: null,
    hash: null,
    certificate: null,
    forSigning: false,
  };
}

function idsOf(entries: readonly Entry[]): string {
  return sortByName(entries)
    .map(({ id }) => id)
    .join(' ');
}

it('sorts a list that arrives bit by bit as if it came at once', () => {
  const all = ['m', 'c', 'z', 'a10', 'a9', 'C', 'k', 'b', 'z2', 'a'].map((id) => entry(id));
  const whole = 'a a9 a10 b C c k m z z2';
  for (const end of [3, 4, 8]) idsOf(all.slice(0, end));
  expect(idsOf(all)).toBe(whole);
});

it('orders equal names by id, whichever of them came first', () => {
  const [one, two] = [entry('1', 'plan'), entry('2', 'plan')];
  idsOf([two]);
  expect(idsOf([two, one])).toBe('1 2');
});

it('starts afresh for a list that has lost an entry, or has another one in its place', () => {
  const [a, b, c] = [entry('a'), entry('b'), entry('c')];
  idsOf([c, b, a]);
  expect(idsOf([c, a])).toBe('a c');
  expect(idsOf([entry('d'), b, a])).toBe('a b d');
});

it('gives the very same order for the very same list', () => {
  const entries = [entry('b'), entry('a')];
  expect(sortByName(entries)).toBe(sortByName(entries));
});
