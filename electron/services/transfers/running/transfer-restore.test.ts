import { existsSync, linkSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenHasher } from '../../downloads/content/content-check';
import { openHasher as openHasherOf } from '../../downloads/content/content-hasher';
import { discardPartial, verifySaved } from '../../downloads/run/download-file';
import { HashThread } from '../../downloads/content/hash-thread';
import type { PartialFile } from '../../downloads/run/partial-file';
import { createRecord, type TransferRecord } from '../queue/transfer-record';
import { recoverTransfer } from './transfer-restore';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'transfer-restore-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const partName = '.a.t.longshore-part';
const ten = { algorithm: 'md5', value: '781e5e245d69b566979b86e28d23f2c7' } as const;
const inFolder = (name: string) => join(folder, name);

function recordOf(partial: Partial<PartialFile> | null, placing: string | null = null): TransferRecord {
  const facts = { accountId: 'anna', accountName: 'Anna', entryId: 'a', name: 'a.pdf', folder };
  const row = { ...facts, id: 't', batchId: 'b', subfolders: [], size: 10 };
  const record = createRecord({ row, position: 1, wantedName: null, conflict: { kind: 'keep-both' }, at: 1 });
  const whole: PartialFile = {
    folder,
    partName,
    size: 10,
    validator: '"v"',
    statedHash: null,
    done: [[0, 10]],
  };
  return { ...record, placing, partial: partial === null ? null : { ...whole, ...partial } };
}

function recover(record: TransferRecord) {
  const openHasher: OpenHasher = (algorithms, size) => openHasherOf(new HashThread(), algorithms, size);
  return recoverTransfer(record, { discardPartial, verifySaved, openHasher });
}

describe('recoverTransfer', () => {
  it('goes on with the temporary file, and leaves what has the final name', async () => {
    writeFileSync(inFolder(partName), '0123456789');
    writeFileSync(inFolder('a.pdf'), 'another file');
    const record = recordOf({}, 'a.pdf');
    expect(await recover(record)).toEqual({ kind: 'recover', partial: record.partial });
    expect(readdirSync(folder)).toEqual([partName, 'a.pdf']);
  });

  it('begins again when the temporary file is gone', async () => {
    expect(await recover(recordOf({}))).toEqual({ kind: 'recover', partial: null });
    writeFileSync(inFolder('a.pdf'), 'another');
    expect(await recover(recordOf({}, 'a.pdf'))).toEqual({ kind: 'recover', partial: null });
  });

  it('removes a temporary file that nothing can be added to', async () => {
    writeFileSync(inFolder(partName), '01234');
    expect(await recover(recordOf({ validator: null }))).toEqual({ kind: 'recover', partial: null });
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    [{}, { kind: 'size', hash: null }],
    [{ statedHash: ten }, { kind: 'hash', hash: ten }],
    [{ size: null }, { kind: 'none', hash: null }],
  ])('knows that it has its name already (%j)', async (facts, proof) => {
    writeFileSync(inFolder('a (2).pdf'), '0123456789');
    const path = inFolder('a (2).pdf');
    expect(await recover(recordOf(facts, 'a (2).pdf'))).toEqual({
      kind: 'save',
      path,
      fileName: 'a (2).pdf',
      size: 10,
      proof,
    });
  });

  it('is not taken in by another file of the same size', async () => {
    writeFileSync(inFolder('a.pdf'), '9876543210');
    expect(await recover(recordOf({ statedHash: ten }, 'a.pdf'))).toEqual({ kind: 'recover', partial: null });
    expect(readdirSync(folder)).toEqual(['a.pdf']);
  });

  it('removes the temporary name when the file has both', async () => {
    writeFileSync(inFolder(partName), '0123456789');
    linkSync(inFolder(partName), inFolder('a.pdf'));
    expect(await recover(recordOf({}, 'a.pdf'))).toMatchObject({ kind: 'save', path: inFolder('a.pdf') });
    expect(readdirSync(folder)).toEqual(['a.pdf']);
  });

  it('keeps what it knows while the folder is not there: a drive may come back', async () => {
    const record = recordOf({ folder: join(folder, 'drive') });
    expect(existsSync(join(folder, 'drive'))).toBe(false);
    expect(await recover(record)).toEqual({ kind: 'recover', partial: record.partial });
  });
});
