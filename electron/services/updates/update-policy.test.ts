import { describe, expect, it } from 'vitest';
import { nextUpdateStep, type UpdateStanding } from './update-policy';

const now = 1_700_000_000_000;
const hour = 3_600_000;
const day = 24 * hour;
const never = { checkedAt: null, failedAt: null };

const table: [string, UpdateStanding, boolean, string][] = [
  ['checks at the start', { phase: 'unknown', ...never }, false, 'check'],
  ['checks nothing while busy', { phase: 'unknown', ...never }, true, 'wait'],
  ['waits a day', { phase: 'unknown', checkedAt: now - day + 1, failedAt: null }, false, 'wait'],
  ['checks after a day', { phase: 'unknown', checkedAt: now - day, failedAt: null }, false, 'check'],
  [
    'checks when the clock was set back',
    { phase: 'unknown', checkedAt: now + 1, failedAt: null },
    false,
    'check',
  ],
  [
    'waits an hour after a failure',
    { phase: 'unknown', checkedAt: null, failedAt: now - hour + 1 },
    false,
    'wait',
  ],
  ['tries again after an hour', { phase: 'unknown', checkedAt: null, failedAt: now - hour }, false, 'check'],
  ['fetches what it found', { phase: 'found', checkedAt: now, failedAt: null }, false, 'fetch'],
  ['fetches nothing while busy', { phase: 'found', checkedAt: now, failedAt: null }, true, 'wait'],
  ['waits an hour to fetch again', { phase: 'found', checkedAt: now, failedAt: now - 1 }, false, 'wait'],
  ['lets a fetch go on', { phase: 'fetching', checkedAt: now, failedAt: null }, false, 'wait'],
  ['stops a fetch when busy', { phase: 'fetching', checkedAt: now, failedAt: null }, true, 'stop-fetching'],
  ['leaves what is ready', { phase: 'ready', checkedAt: now - 9 * day, failedAt: null }, false, 'wait'],
];

describe('the next step of an update', () => {
  it.each(table)('%s', (_what, standing, busy, step) => {
    expect(nextUpdateStep(standing, { now, busy })).toBe(step);
  });
});
