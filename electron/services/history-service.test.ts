import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Receipt } from '../../shared/history';
import { openJsonLines } from '../storage/json-lines';
import { createHistoryService, historyLineSchema } from './history-service';

let folder: string;
let events: unknown[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'history-'));
  events = [];
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const onDisk = () => readFileSync(join(folder, 'history.jsonl'), 'utf8');

function start(limit = 100) {
  return createHistoryService({
    openLines: () =>
      openJsonLines({
        folder,
        name: 'history',
        schema: historyLineSchema,
        now: () => 0,
        onSetAside: () => undefined,
      }),
    emit: (_event, payload) => events.push(payload),
    limit,
  });
}

function deleted(id: string): Receipt {
  return {
    kind: 'deleted',
    id,
    at: 1,
    accountId: 'a',
    accountName: 'Anna',
    service: 'acronis',
    host: 'cloud.example',
    entryId: 'e',
    name: 'a.txt',
    size: 1,
    hash: null,
    certificate: null,
    result: null,
  };
}

describe('history', () => {
  it('has a receipt on disk before append returns, and lists the newest first', () => {
    const history = start();
    history.append(deleted('1'));
    expect(onDisk()).toContain('"id":"1"');
    history.append(deleted('2'));
    expect(history.list().receipts.map(({ id }) => id)).toEqual(['2', '1']);
    expect(events).toEqual([{ revision: 1 }, { revision: 2 }]);
  });

  it('settles a delete, durably and without moving it', () => {
    const history = start();
    history.append(deleted('1'));
    history.append(deleted('2'));
    history.settle('1', { kind: 'deleted' });
    for (const service of [history, start()]) {
      expect(service.list().receipts).toMatchObject([
        { id: '2', result: null },
        { id: '1', result: { kind: 'deleted' } },
      ]);
    }
  });

  it('settles only receipts of a delete that it has', () => {
    expect(() => {
      start().settle('1', { kind: 'deleted' });
    }).toThrow(expect.objectContaining({ code: 'not-found', details: { what: 'receipt' } }));
  });

  it('takes over the newest receipts only', () => {
    const history = start();
    for (const id of ['1', '2', '3']) history.append(deleted(id));
    history.settle('3', { kind: 'already-gone' });
    expect(start(2).list().receipts).toMatchObject([
      { id: '3', result: { kind: 'already-gone' } },
      { id: '2' },
    ]);
    expect(onDisk()).not.toContain('"id":"1"');
  });

  it('adds nothing that the disk did not take', () => {
    const history = start();
    history.append(deleted('1'));
    rmSync(folder, { recursive: true });
    expect(() => {
      history.append(deleted('2'));
    }).toThrow(expect.objectContaining({ code: 'not-writable' }));
    expect(history.list().receipts).toHaveLength(1);
  });
});
