import { describe, expect, it } from 'vitest';
import type { Transfer } from '../../../shared/transfers';
import { toCollection, withChanges } from './transfer-collection';

function transfer(id: string, changes: Partial<Transfer> = {}): Transfer {
  return {
    id,
    batchId: 'b',
    accountId: 'a',
    accountName: 'Anna',
    entryId: id,
    name: `${id}.txt`,
    folder: '/home/anna',
    subfolders: [],
    fileName: null,
    state: 'running',
    size: 100,
    receivedBytes: 0,
    bytesPerSecond: null,
    proof: null,
    failure: null,
    attempt: 1,
    retryAt: null,
    startedAt: 0,
    finishedAt: null,
    checked: null,
    ...changes,
  };
}

const none = { transfers: [], removedIds: [] };

it('shows what moves first, then what needs the user, what is to come, and what ended last on top of what is over', () => {
  const { shown } = toCollection([
    transfer('old', { state: 'done', finishedAt: 1 }),
    transfer('new', { state: 'done', finishedAt: 2 }),
    transfer('queued', { state: 'queued' }),
    transfer('paused', { state: 'paused' }),
    transfer('signed out', { state: 'waiting' }),
    transfer('runs'),
    transfer('tries again', { state: 'retrying' }),
    transfer('failed', { state: 'failed', finishedAt: 9 }),
  ]);
  expect(shown).toEqual(['runs', 'tries again', 'signed out', 'failed', 'queued', 'paused', 'new', 'old']);
});

describe('with changes', () => {
  const before = toCollection([
    transfer('a'),
    transfer('b', { state: 'queued' }),
    transfer('c', { state: 'queued' }),
  ]);

  it('keeps the order as it is while only bytes change', () => {
    const now = withChanges(before, { ...none, transfers: [transfer('a', { receivedBytes: 50 })] });
    expect(now.byId.get('a')?.receivedBytes).toBe(50);
    expect(now.byId.get('b')).toBe(before.byId.get('b'));
    expect(now.ids).toBe(before.ids);
    expect(now.shown).toBe(before.shown);
  });

  it('moves a row that changed its state, and keeps its place in the queue', () => {
    const now = withChanges(before, { ...none, transfers: [transfer('c', { state: 'verifying' })] });
    expect(now.shown).toEqual(['a', 'c', 'b']);
    expect(now.ids).toBe(before.ids);
  });

  it('adds at the end, and removes', () => {
    const now = withChanges(before, { transfers: [transfer('d', { state: 'queued' })], removedIds: ['b'] });
    expect(now.ids).toEqual(['a', 'c', 'd']);
    expect(now.shown).toEqual(['a', 'c', 'd']);
  });

  it('takes over another order of the queue, and puts those that it does not name at the end', () => {
    const now = withChanges(before, { ...none, order: ['a', 'c', 'unknown'] });
    expect(now.ids).toEqual(['a', 'c', 'b']);
    expect(now.shown).toEqual(['a', 'c', 'b']);
  });

  it('forgets nothing of ids that are not known', () => {
    expect(withChanges(before, { ...none, removedIds: ['unknown'] }).ids).toBe(before.ids);
  });
});
