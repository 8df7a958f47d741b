import { expect, it } from 'vitest';
import { nextRegion, type RegionName } from './region-walk';

const all = ['transfers', 'list', 'accounts', 'details', 'path'] as const;

it.each<[readonly RegionName[], RegionName | null, 1 | -1, RegionName | null]>([
  [all, 'accounts', 1, 'path'],
  [all, 'list', 1, 'details'],
  [all, 'transfers', 1, 'accounts'],
  [all, 'accounts', -1, 'transfers'],
  [['accounts', 'list'], 'list', 1, 'accounts'],
  [['accounts', 'list'], 'accounts', 1, 'list'],
  [['accounts', 'list'], 'list', -1, 'accounts'],
  [['list'], 'list', 1, 'list'],
  [['accounts', 'list'], 'details', 1, 'accounts'],
  [all, null, 1, 'accounts'],
  [all, null, -1, 'transfers'],
  [[], null, 1, null],
])('of %j after %j (%j): %j', (present, current, step, expected) => {
  expect(nextRegion(present, current, step)).toBe(expected);
});
