import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
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

const everything = { text: '', accountId: null, kind: null, from: null, until: null };
const firstPage = { ...everything, offset: 0, limit: 500 };

let chosen: string | undefined;
const shown: string[] = [];

function start(count = 100) {
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
    now: () => 1000,
    askForExportPath: () => Promise.resolve(chosen),
    shell: { showInFolder: (path) => shown.push(path) },
    limits: { count, age: 10_000 },
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

function saved(id: string, path: string): Receipt {
  return {
    kind: 'saved',
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
    path,
    proof: { kind: 'none', hash: null },
  };
}

describe('history', () => {
  it('has a receipt on disk before append resolves, and lists the newest first', async () => {
    const history = start();
    await history.append([deleted('1')]);
    expect(onDisk()).toContain('"id":"1"');
    await history.append([deleted('2')]);
    expect(history.list(firstPage).receipts.map(({ id }) => id)).toEqual(['2', '1']);
    expect(events).toEqual([{ revision: 1 }, { revision: 2 }]);
  });

  it('settles a delete, durably and without moving it', async () => {
    const history = start();
    await history.append([deleted('1')]);
    await history.append([deleted('2')]);
    await history.settle('1', { kind: 'deleted' });
    for (const service of [history, start()]) {
      expect(service.list(firstPage).receipts).toMatchObject([
        { id: '2', result: null },
        { id: '1', result: { kind: 'deleted' } },
      ]);
    }
  });

  it('settles only receipts of a delete that it has', async () => {
    await expect(start().settle('1', { kind: 'deleted' })).rejects.toMatchObject({
      code: 'not-found',
      details: { what: 'receipt' },
    });
  });

  it('takes over the newest receipts only', async () => {
    const history = start();
    for (const id of ['1', '2', '3']) await history.append([deleted(id)]);
    await history.settle('3', { kind: 'already-gone' });
    expect(start(2).list(firstPage).receipts).toMatchObject([
      { id: '3', result: { kind: 'already-gone' } },
      { id: '2' },
    ]);
    await vi.waitFor(() => {
      expect(onDisk()).not.toContain('"id":"1"');
    });
  });

  it('adds nothing that the disk did not take', async () => {
    const history = start();
    await history.append([deleted('1')]);
    rmSync(folder, { recursive: true });
    await expect(history.append([deleted('2')])).rejects.toMatchObject({ code: 'not-writable' });
    expect(history.list(firstPage).receipts).toHaveLength(1);
  });

  it('gives pages of what a filter lets through, and whose receipts there are', async () => {
    const history = start();
    for (const id of ['1', '2', '3']) await history.append([deleted(id)]);
    await history.append([{ ...deleted('4'), accountId: 'b', accountName: 'Team' }]);
    const page = history.list({ ...firstPage, accountId: 'a', offset: 1, limit: 1 });
    expect(page).toMatchObject({ total: 3, all: 4, receipts: [{ id: '2' }] });
    expect(page.accounts).toEqual([
      { id: 'a', name: 'Anna' },
      { id: 'b', name: 'Team' },
    ]);
  });

  it('finds the newest that satisfies', async () => {
    const history = start();
    for (const id of ['1', '2']) await history.append([deleted(id)]);
    expect(history.findLast(({ name }) => name === 'a.txt')?.id).toBe('2');
    expect(history.findLast(() => false)).toBeUndefined();
    expect(() => history.get('3')).toThrow(expect.objectContaining({ code: 'not-found' }));
  });

  it('exports what a filter lets through', async () => {
    const history = start();
    await history.append([deleted('1')]);
    await history.append([{ ...deleted('2'), name: 'b.txt' }]);
    chosen = join(folder, 'out.csv');
    expect(await history.exportFile({ ...everything, text: 'b.txt', format: 'csv' })).toEqual({ saved: 1 });
    expect(readFileSync(chosen, 'utf8')).toContain(',b.txt,');
    chosen = join(folder, 'nowhere', 'out.json');
    await expect(history.exportFile({ ...everything, format: 'json' })).rejects.toMatchObject({
      code: 'not-writable',
    });
    chosen = undefined;
    expect(await history.exportFile({ ...everything, format: 'json' })).toEqual({ saved: null });
  });

  it('shows a saved file only while it is there', async () => {
    const history = start();
    const path = join(folder, 'a.txt');
    await history.append([saved('1', path)]);
    await expect(history.showInFolder('1')).rejects.toMatchObject({ code: 'not-found' });
    writeFileSync(path, '');
    await history.showInFolder('1');
    expect(shown).toEqual([path]);
  });
});
