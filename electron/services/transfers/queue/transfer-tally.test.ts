import { describe, expect, it } from 'vitest';
import type { Transfer } from '../../../../shared/transfers';
import { createRecord, type TransferRecord } from './transfer-record';
import { TransferTally } from './transfer-tally';

function recordOf(id: string, row: Partial<Transfer> = {}): TransferRecord {
  const facts = { accountId: 'anna', accountName: 'Anna', entryId: id, name: `${id}.pdf`, folder: '/saved' };
  const record = createRecord({
    row: { ...facts, id, batchId: 'b', subfolders: [], size: 100 },
    position: 1,
    wantedName: null,
    conflict: { kind: 'keep-both' },
    at: 1,
  });
  return { ...record, row: { ...record.row, ...row } };
}

/** A tally, and how to move one record of it on. */
function tallyOf(...records: TransferRecord[]) {
  const tally = new TransferTally();
  const known = new Map(records.map((record) => [record.row.id, record]));
  for (const record of records) tally.change(null, record);
  return {
    tally,
    set: (id: string, row: Partial<Transfer>) => {
      const before = known.get(id) ?? null;
      const after = recordOf(id, { ...before?.row, ...row });
      known.set(id, after);
      return tally.change(before, after);
    },
    remove: (id: string) => tally.change(known.get(id) ?? null, null),
  };
}

describe('the tally', () => {
  it('tells the end of a batch once, with its last transfer', () => {
    const { set } = tallyOf(recordOf('a'), recordOf('b'), recordOf('c'), recordOf('d'));
    expect(set('a', { state: 'running' })).toBeNull();
    expect(set('a', { state: 'done' })).toBeNull();
    expect(set('b', { state: 'failed' })).toBeNull();
    expect(set('c', { state: 'skipped' })).toBeNull();
    const end = { batchId: 'b', folder: '/saved', firstName: 'a.pdf' };
    expect(set('d', { state: 'cancelled' })).toEqual({
      ...end,
      done: 1,
      failed: 1,
      skipped: 1,
      cancelled: 1,
    });
    expect(set('a', { checked: { at: 1, failure: null } })).toBeNull();
    expect(set('b', { state: 'queued' })).toBeNull();
    expect(set('b', { state: 'done' })).toEqual({ ...end, done: 2, failed: 0, skipped: 1, cancelled: 1 });
  });

  it('tells no end of what had ended before, or is removed', () => {
    const { remove, set, tally } = tallyOf(recordOf('a', { state: 'done' }), recordOf('b'));
    expect(remove('a')).toBeNull();
    expect(remove('b')).toBeNull();
    expect(tally.unfinished).toBe(0);
    expect(set('c', { state: 'done' })).toBeNull();
  });

  it('counts what is not finished, what goes on by itself, and what runs', () => {
    const { set, tally } = tallyOf(
      recordOf('a', { state: 'running' }),
      recordOf('b', { state: 'paused' }),
      recordOf('c', { state: 'waiting' }),
      recordOf('d', { state: 'retrying' }),
      recordOf('e', { state: 'done' }),
    );
    expect([tally.unfinished, tally.going, tally.running]).toEqual([4, 2, 1]);
    set('a', { state: 'verifying' });
    set('b', { state: 'queued' });
    expect([tally.unfinished, tally.going, tally.running]).toEqual([4, 3, 1]);
    set('a', { state: 'done' });
    expect([tally.unfinished, tally.going, tally.running]).toEqual([3, 2, 0]);
  });

  it('sums the bytes of batches that have not ended, without those that will not be saved', () => {
    const { set, tally } = tallyOf(
      recordOf('a', { receivedBytes: 30 }),
      recordOf('b', { state: 'done', receivedBytes: 100 }),
      recordOf('c', { state: 'failed', receivedBytes: 5 }),
      recordOf('x', { batchId: 'other', state: 'done', receivedBytes: 100 }),
    );
    expect(tally.openBytes()).toEqual({ totalBytes: 200, savedBytes: 130 });
    set('a', { size: null });
    expect(tally.openBytes()).toBeNull();
    set('a', { size: 50, state: 'done', receivedBytes: 50 });
    expect(tally.openBytes()).toBeNull();
  });
});
