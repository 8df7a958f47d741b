import { describe, expect, it } from 'vitest';
import { readContent } from '../../content/file-content';
import { harbourLogin, seedNotaryStore, type SeedOptions } from './notary-seed';
import type { StoredFile } from './notary-store';

const now = Date.UTC(2024, 5, 1);
const seedWith = (options: Partial<SeedOptions> = {}) =>
  seedNotaryStore({ seed: 'demo', randomSeed: 1, now, ...options });
const namesOf = (files: readonly StoredFile[]): string[] => files.map((file) => file.name);

describe('the demo content', () => {
  const store = seedWith();
  const harbour = store.account(harbourLogin);

  it('has the files that the specification lists', () => {
    expect(harbour.files).toHaveLength(46);
    const names = namesOf(harbour.files);
    const logbooks = names.filter((name) => /^logbook-20\d\d-\d\d\.txt$/.test(name)).sort();
    expect([logbooks.length, logbooks[0], logbooks.at(-1)]).toEqual([
      35,
      'logbook-2021-01.txt',
      'logbook-2023-11.txt',
    ]);
    for (const name of [
      'Welcome to Longshore.txt',
      'survey;north, final.pdf',
      'Überfahrt Plan.txt',
      '航海日誌.txt',
    ]) {
      expect(names).toContain(name);
    }
    const sizes = new Map(harbour.files.map((file) => [file.name, file.size]));
    expect([sizes.get('empty.log'), sizes.get('tide-record.bin')]).toEqual([0, 67_108_864]);
  });

  it('has two manifests that differ', () => {
    const [one, other] = harbour.files.filter((file) => file.name === 'manifest.csv');
    expect(one && other && readContent(one.content)).not.toEqual(other && readContent(other.content));
  });

  it('has one file for signing without a certificate, and two pending ones', () => {
    const signing = harbour.files.filter((file) => file.documentId !== null);
    expect(signing.map((file) => file.certificateId)).toEqual([null]);
    const pending = harbour.files.filter((file) => store.certificateOf(file, now + 120_000)?.entry === null);
    expect(pending).toHaveLength(2);
  });

  it('has the other accounts', () => {
    const counts = [...store.accounts.values()].map(({ login, files, code }) => [login, files.length, code]);
    expect(counts).toEqual([
      ['harbour@demo.invalid', 46, null],
      ['pier@demo.invalid', 3, '246810'],
      ['empty@demo.invalid', 0, null],
      ['full@demo.invalid', 3, null],
    ]);
    const full = store.account('full@demo.invalid');
    expect(full.storageQuota).toBe(full.storageUsed);
  });

  it('is the same in every run, and has no id twice', () => {
    const ids = harbour.files.map((file) => file.id);
    expect(
      seedWith()
        .account(harbourLogin)
        .files.map((file) => file.id),
    ).toEqual(ids);
    expect(seedWith({ randomSeed: 2 }).account(harbourLogin).files[0]?.id).not.toBe(ids[0]);
    expect(new Set(ids).size).toBe(46);
  });

  it('writes certificates in trees of at most eight, in the order of their creation', () => {
    const entries = harbour.files.flatMap((file) => store.certificateOf(file, now)?.entry ?? []);
    const trees = [...new Set(entries)];
    expect(Math.max(...trees.map((tree) => tree.members.length))).toBe(8);
    const sequences = trees.flatMap((tree) => tree.members.map((member) => member.sequence));
    expect(sequences).toEqual([...sequences].sort((one, other) => one - other));
  });
});

describe('the other seeds', () => {
  it('adds hostile names and a file of somebody else for tests', () => {
    const files = seedWith({ seed: 'test' }).account(harbourLogin).files;
    expect(files).toHaveLength(49);
    expect(namesOf(files.slice(44, 47))).toEqual(['CON.txt', '../../outside.txt', 'customs-seal.txt']);
    expect(files[46]?.owner).not.toBe(harbourLogin);
  });

  it('makes exactly as many files as asked for, of the size asked for', () => {
    const store = seedWith({ files: 7, fileSize: 100 });
    for (const login of [harbourLogin, 'pier@demo.invalid']) {
      expect(store.account(login).files.map((file) => file.size)).toEqual(Array<number>(7).fill(100));
    }
    expect(store.account('empty@demo.invalid').files).toEqual([]);
  });
});

describe('a store', () => {
  it('gives storage back after a delete, but no notarization', () => {
    const store = seedWith();
    const account = store.account(harbourLogin);
    const before = { storage: account.storageUsed, notarizations: account.notarizationsUsed };
    const file = account.files[0];
    if (file === undefined) throw new Error('no file');
    store.remove(file.id);
    expect(account.storageUsed).toBe(before.storage - file.size);
    expect(account.notarizationsUsed).toBe(before.notarizations);
    expect(store.find(file.id)).toBeUndefined();
    expect(store.certificateOf(file, now)?.fileName).toBe(file.name);
  });
});
