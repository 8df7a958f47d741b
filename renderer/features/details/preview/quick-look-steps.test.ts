import { expect, it } from 'vitest';
import { stepAt } from './quick-look-steps';

const entries = ['1', '2', '3'].map((id) => ({ accountId: 'a', id }));

it('finds a file with its neighbours', () => {
  expect(stepAt(entries, 'a/2')).toEqual({
    entry: entries[1],
    index: 1,
    count: 3,
    previous: entries[0],
    next: entries[2],
  });
  expect(stepAt(entries, 'a/3')?.next).toBeUndefined();
  expect(stepAt(entries, 'a/1')?.previous).toBeUndefined();
});

it('begins anew when the file is gone, and ends when all are', () => {
  expect(stepAt(entries, 'a/9')?.index).toBe(0);
  expect(stepAt([], 'a/1')).toBeUndefined();
});
