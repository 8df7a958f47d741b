import { expect, it } from 'vitest';
import { createIndexFinder } from './index-finder';

it('finds a row after any step, and after the list has changed', () => {
  const find = createIndexFinder((row: string, key) => row === key);
  const rows = ['a', 'b', 'c', 'd'];
  expect(['a', 'b', 'd', 'c', 'x'].map((key) => find(rows, key))).toEqual([0, 1, 3, 2, -1]);
  expect(find(['d', 'c', 'b'], 'c')).toBe(1);
  expect(find([], 'c')).toBe(-1);
  expect(find(rows, null)).toBe(-1);
});

it('looks at few rows while the keyboard walks', () => {
  let looks = 0;
  const rows = Array.from({ length: 10_000 }, (_, index) => String(index));
  const find = createIndexFinder((row: string, key) => {
    looks += 1;
    return row === key;
  });
  find(rows, '9000');
  looks = 0;
  expect(find(rows, '9001')).toBe(9001);
  expect(looks).toBeLessThan(5);
});
