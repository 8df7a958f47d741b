import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError, toFailure } from '../../../../shared/errors';
import { openJournal } from '../../../storage/journal-file';
import type { StoreNotice } from '../../../storage/set-aside';
import { createSteppedClock } from '../../testing/stepped-clock';
import type { PartialFile } from '../../downloads/run/partial-file';
import { TransferBook } from './transfer-book';
import { transferLineSchema } from './transfer-journal';
import { createRecord, type TransferRecord } from './transfer-record';

const partial: PartialFile = {
  folder: '/saved',
  partName: '.a.part',
  size: 100,
  validator: '"v1"',
  statedHash: null,
  done: [[0, 40]],
};
const proof = { kind: 'size', hash: null } as const;

let folder: string;
let notices: StoreNotice[];
let books: TransferBook[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'transfer-journal-'));
  notices = [];
  books = [];
});
afterEach(async () => {
  await Promise.all(books.map((book) => book.close()));
  rmSync(folder, { recursive: true, force: true });
});

const path = () => join(folder, 'transfers.jsonl');

/** A book as after a start of the app, and what it found. */
function openBook(): { book: TransferBook; found: TransferRecord[] } {
  const file = { folder, name: 'transfers', schema: transferLineSchema, now: () => 5 };
  const onSetAside = (notice: StoreNotice) => void notices.push(notice);
  const book = new TransferBook(createSteppedClock(), (snapshot) =>
    openJournal({ ...file, onSetAside, snapshot }),
  );
  books.push(book);
  return { book, found: book.restore() };
}

function add(book: TransferBook, id: string, passing = false): void {
  const facts = { accountId: 'anna', accountName: 'Anna', entryId: id, name: `${id}.pdf`, folder: '/saved' };
  const row = { ...facts, id, batchId: 'b', version: '2', subfolders: ['2024'], size: 100 };
  const seen = { size: 1, modifiedMs: 2, inode: 3 };
  const conflict = { kind: 'replace', seen } as const;
  book.add(createRecord({ row, position: book.nextPosition(), wantedName: id, conflict, at: 1 }), passing);
}

const idsOf = (records: TransferRecord[]) => records.map(({ row }) => row.id);

describe('transfers on disk', () => {
  it('come back as they were, in their order', async () => {
    const { book } = openBook();
    for (const id of ['a', 'b', 'c', 'd']) add(book, id);
    book.apply('a', { kind: 'begin' });
    book.apply('a', { kind: 'checkpoint', partial });
    book.apply('b', { kind: 'save', path: '/saved/b', fileName: 'b', size: 100, proof });
    book.apply('b', { kind: 'receipt', failure: null });
    book.apply('c', { kind: 'save', path: '/saved/c', fileName: 'c', size: 100, proof });
    book.apply('d', { kind: 'pause' });
    book.move(new Set(['d']), 'a');
    await book.flush();
    const { found } = openBook();
    expect(idsOf(found)).toEqual(['d', 'a', 'b', 'c']);
    expect(found).toMatchObject([
      { row: { state: 'paused', version: '2', subfolders: ['2024'] }, conflict: { seen: { inode: 3 } } },
      { row: { state: 'queued', receivedBytes: 40 }, partial },
      { row: { state: 'done', proof }, receiptDue: false, path: '/saved/b' },
      { row: { state: 'done' }, receiptDue: true },
    ]);
    expect(found[0]?.events.map(({ kind }) => kind)).toEqual(['queued', 'paused']);
  });

  it('know the name before the file gets it', async () => {
    const { book } = openBook();
    add(book, 'a');
    book.apply('a', { kind: 'begin' });
    book.apply('a', { kind: 'place', fileName: 'a (2).pdf', partial });
    await book.flush();
    expect(openBook().found).toMatchObject([{ placing: 'a (2).pdf', partial, row: { state: 'running' } }]);
  });

  it('forget the temporary file as soon as a download begins again', async () => {
    const { book } = openBook();
    add(book, 'a');
    book.apply('a', { kind: 'begin' });
    book.apply('a', { kind: 'checkpoint', partial });
    book.apply('a', { kind: 'open', from: 'start-over' });
    await book.flush();
    expect(openBook().found).toMatchObject([{ partial: null }]);
  });

  it('are gone once they are removed, and never there when they do not outlive the app', async () => {
    const { book } = openBook();
    for (const id of ['a', 'b']) add(book, id);
    add(book, 'copy', true);
    book.apply('copy', { kind: 'pause' });
    book.remove(['a', 'copy', 'unknown']);
    await book.flush();
    expect(idsOf(openBook().found)).toEqual(['b']);
    expect(readFileSync(path(), 'utf8')).not.toContain('copy');
  });

  it('keep positions that no later one takes', async () => {
    const { book } = openBook();
    for (const id of ['a', 'b']) add(book, id);
    book.move(new Set(['a']), null);
    add(book, 'c');
    await book.flush();
    const next = openBook();
    expect(idsOf(next.found)).toEqual(['b', 'a', 'c']);
    add(next.book, 'd');
    expect(idsOf(next.book.all())).toEqual(['b', 'a', 'c', 'd']);
  });

  it('have a receipt that could not be kept told with them', async () => {
    const { book } = openBook();
    add(book, 'a');
    const failure = toFailure(new AppError('disk-full', 'no room'));
    book.apply('a', { kind: 'save', path: '/saved/a', fileName: 'a', size: 100, proof });
    book.apply('a', { kind: 'receipt', failure });
    await book.flush();
    expect(openBook().found).toMatchObject([{ receiptDue: false, row: { failure } }]);
  });

  it('go on with what is readable of a damaged file, with one notice', async () => {
    const { book } = openBook();
    for (const id of ['a', 'b', 'c']) add(book, id);
    await book.flush();
    const [first = '', second = '', third = ''] = readFileSync(path(), 'utf8').split('\n');
    const newer = third.replace('"v":1', '"v":2');
    writeFileSync(
      path(),
      `${first}\n${second.slice(0, 90)}\n\0\0\0\n${newer}\n{"v":1,"id":"x","partial":null}\n{"v":1`,
    );
    const next = openBook();
    expect(idsOf(next.found)).toEqual(['a']);
    expect(notices).toEqual([{ store: 'transfers', setAsideAs: 'transfers.corrupt-5.jsonl' }]);
    next.book.apply('a', { kind: 'pause' });
    await next.book.flush();
    expect(openBook().found).toMatchObject([{ row: { state: 'paused' } }]);
    expect(notices).toHaveLength(1);
  });

  it('are taken over by a start as far as it makes sense: of those that are over the latest ten thousand', async () => {
    const { book } = openBook();
    add(book, 'queued');
    for (let n = 0; n < 10_003; n += 1) {
      add(book, `t${n}`);
      book.apply(`t${n}`, { kind: 'cancel' });
    }
    await book.flush();
    const { found } = openBook();
    expect(idsOf(found).slice(0, 2)).toEqual(['queued', 't3']);
    expect(found).toHaveLength(10_001);
  });

  it('are ten thousand for less than a second of processor time', async () => {
    const { book } = openBook();
    for (let n = 0; n < 10_000; n += 1) add(book, `t${n}`);
    await book.flush();
    const before = process.cpuUsage();
    expect(openBook().found).toHaveLength(10_000);
    expect(process.cpuUsage(before).user).toBeLessThan(1_000_000);
  });
});
