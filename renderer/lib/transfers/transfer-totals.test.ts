import { expect, it } from 'vitest';
import type { Transfer } from '../../../shared/transfers';
import { msLeftOf, totalsOf } from './transfer-totals';

const running: Transfer = {
  id: 't',
  batchId: 'b',
  accountId: 'a',
  accountName: 'Anna',
  entryId: 'e',
  name: 'a.bin',
  folder: '/tmp',
  subfolders: [],
  fileName: null,
  state: 'running',
  size: 1000,
  receivedBytes: 400,
  bytesPerSecond: 100,
  proof: null,
  failure: null,
  attempt: 1,
  retryAt: null,
  startedAt: 0,
  finishedAt: null,
  checked: null,
};
const queued: Transfer = { ...running, state: 'queued', receivedBytes: 0, bytesPerSecond: null };

it('counts the time of what goes on by itself', () => {
  const paused: Transfer = { ...queued, state: 'paused' };
  expect(totalsOf([running, queued, paused])).toMatchObject({ bytesPerSecond: 100, msLeft: 16_000 });
});

it.each([
  ['a size is not known', [running, { ...queued, size: null }]],
  ['nothing moves', [{ ...running, bytesPerSecond: 0 }, queued]],
])('tells no time while %s', (_why, transfers) => {
  expect(totalsOf(transfers).msLeft).toBeNull();
});

it('tells the time of one', () => {
  expect(msLeftOf(running)).toBe(6000);
  expect(msLeftOf({ ...running, bytesPerSecond: null })).toBeNull();
});
