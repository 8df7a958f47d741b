import { expect, it } from 'vitest';
import { columnsTooMany, withoutLast } from './fitting-columns';

interface Column {
  id: string;
  width: number | null;
  least: number;
  rank: number;
}

const usual: readonly Column[] = [
  { id: 'name', width: null, least: 200, rank: 0 },
  { id: 'size', width: null, least: 70, rank: 2 },
  { id: 'modified', width: null, least: 90, rank: 1 },
  { id: 'kind', width: null, least: 60, rank: 3 },
];

function shownIn(width: number, columns = usual): string {
  return withoutLast(columns, columnsTooMany(columns, width))
    .map(({ id }) => id)
    .join(' ');
}

it.each([
  [2500, 'name size modified kind'],
  [494, 'name size modified kind'],
  [493, 'name size modified'],
  [420, 'name size modified'],
  [419, 'name modified'],
  [336, 'name modified'],
  [335, 'name'],
  [10, 'name'],
])('rows of %s pixels show %s', (width, expected) => {
  expect(shownIn(width)).toBe(expected);
});

it('keeps the order of the user, whatever goes', () => {
  expect(shownIn(420, [...usual].reverse())).toBe('modified size name');
});

it.each([
  ['wide', 900, 493, 'name size modified'],
  ['narrow', 140, 493, 'name size modified kind'],
])('a column made %s by hand', (_how, width, room, expected) => {
  const columns = usual.map((column) => (column.id === 'name' ? { ...column, width } : column));
  expect(shownIn(room, columns)).toBe(expected);
});

it('has nothing to leave out where there is nothing', () => {
  expect(columnsTooMany([], 100)).toBe(0);
});
