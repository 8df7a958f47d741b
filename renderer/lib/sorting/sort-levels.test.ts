import { describe, expect, it } from 'vitest';
import { alsoSortedBy, sortedBy, sortOrders, type SortOrder } from './sort-levels';

/** "name -size" is by name, then by size the other way round. */
function ordersOf(text: string): readonly SortOrder[] {
  return sortOrders(
    text.split(' ').map((word) => ({ column: word.replace('-', ''), descending: word.startsWith('-') })),
  );
}

function textOf(orders: readonly SortOrder[]): string {
  return orders.map(({ column, descending }) => (descending ? '-' : '') + column).join(' ');
}

it.each([
  ['', 'name'],
  ['colour', 'name'],
  ['-size colour kind', '-size kind'],
])('a saved order %j is: %s', (saved, expected) => {
  expect(textOf(ordersOf(saved))).toBe(expected);
});

describe('a click on a header', () => {
  it.each([
    ['name', 'name', '-name'],
    ['-name', 'name', 'name'],
    ['name', 'size', 'size'],
    ['-size name', 'size', 'size'],
  ] as const)('%s, then %s: %s', (before, column, after) => {
    expect(textOf(sortedBy(ordersOf(before), column))).toBe(after);
  });
});

describe('a click with Shift', () => {
  it.each([
    ['name', 'size', 'name size'],
    ['kind size', 'size', 'kind -size'],
    ['kind -size', 'size', 'kind'],
    ['-size kind', 'size', 'kind'],
    ['-size', 'size', 'size'],
    ['kind size modified name', 'version', 'kind size modified name'],
  ] as const)('%s, then %s: %s', (before, column, after) => {
    expect(textOf(alsoSortedBy(ordersOf(before), column))).toBe(after);
  });
});
