import { expect, it } from 'vitest';
import { indexAfterKey } from './list-keys';

it.each([
  ['ArrowDown', 4, 5],
  ['ArrowDown', 9, 9],
  ['ArrowUp', 4, 3],
  ['ArrowUp', 0, 0],
  ['PageDown', 4, 8],
  ['PageDown', 8, 9],
  ['PageUp', 4, 0],
  ['Home', 4, 0],
  ['End', 4, 9],
  ['a', 4, null],
])('%s in row %d leads to row %s', (key, index, target) => {
  expect(indexAfterKey(key, { index, count: 10, page: 4 })).toBe(target);
});

it('leads nowhere in an empty list', () => {
  expect(indexAfterKey('End', { index: -1, count: 0, page: 1 })).toBeNull();
});
