import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../../shared/errors';
import type { Settings } from '../../../../shared/settings';
import { preflightSchema, type WantedEntry } from '../../../../shared/transfers';
import { MemoryPlace, toEntry } from '../../../providers/memory/memory-place';
import { createMemoryProvider } from '../../../providers/memory/memory-provider';
import type { Provider } from '../../../providers/provider';
import { createAccountsDouble, createIds } from '../../testing/service-doubles';
import type { OpenHasher } from '../../downloads/content/content-check';
import { openHasher } from '../../downloads/content/content-hasher';
import { identityOf } from '../../downloads/place/file-identity';
import { HashThread } from '../../downloads/content/hash-thread';
import { PreflightDesk } from './preflight-desk';

const { signal } = new AbortController();
const bytes = new TextEncoder().encode('as the service has it');
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'longshore-preflight-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const thread = new HashThread();
const plainHasher: OpenHasher = (algorithms, size) => openHasher(thread, algorithms, size);

function setUp(
  conflictPolicy: Settings['conflictPolicy'] = 'ask',
  overrides: Partial<Provider> = {},
  hasher: OpenHasher = plainHasher,
) {
  const place = new MemoryPlace();
  const provider = { ...createMemoryProvider(place, 'anna'), ...overrides };
  const accounts = createAccountsDouble({ anna: provider });
  const settings = { conflictPolicy };
  const desk = new PreflightDesk({
    providers: accounts,
    settings: { get: () => settings, folderOf: () => folder },
    newId: createIds(),
    openHasher: hasher,
  });
  const wanted = (...ids: string[]): WantedEntry[] => ids.map((id) => wantedOf(place, id));
  return {
    place,
    accounts,
    settings,
    desk,
    wanted,
    check: async (...ids: string[]) =>
      preflightSchema.parse(await desk.check({ entries: wanted(...ids) }, signal)),
    addFile: (name: string, folderId: string | null = null) => place.addFile(folderId, name, bytes),
  };
}

/** As the window would send it. */
function wantedOf(place: MemoryPlace, id: string): WantedEntry {
  const entry = place.find(id);
  if (entry === undefined) throw new Error(`No entry ${id}`);
  const { kind, name, size, hash } = toEntry(entry, 'anna');
  return { accountId: 'anna', id, kind, name, size, hash };
}

describe('a check', () => {
  it('has nothing to ask when all is well', async () => {
    const { check, addFile } = setUp();
    const preflight = await check(addFile('a.txt'), addFile('b.txt'));
    const { freeBytes } = preflight;
    expect(freeBytes).toBeGreaterThan(0);
    expect(preflight).toEqual({
      id: 'id-1',
      folder,
      files: 2,
      folders: 0,
      totalBytes: 2 * bytes.length,
      unknownSizes: 0,
      freeBytes,
      missingBytes: 0,
      taken: { count: 0, names: [] },
      identical: { count: 0, names: [] },
      renamed: { count: 0, examples: [] },
      unread: { count: 0, names: [], failure: null },
      conflict: 'ask',
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it('tells files of another content from those that are there already', async () => {
    const { check, addFile, place } = setUp();
    const nested = place.addFolder(null, 'Charts');
    const ids = [addFile('same.txt'), addFile('other.txt'), addFile('longer.txt'), nested];
    addFile('same.txt', nested);
    addFile('new.txt', nested);
    await mkdir(join(folder, 'Charts'));
    for (const path of ['same.txt', 'Charts/same.txt']) await writeFile(join(folder, path), bytes);
    await writeFile(join(folder, 'other.txt'), Buffer.alloc(bytes.length));
    await writeFile(join(folder, 'longer.txt'), 'longer than what the service has');
    expect(await check(...ids)).toMatchObject({
      files: 5,
      folders: 1,
      totalBytes: 3 * bytes.length,
      identical: { count: 2, names: ['Charts/same.txt', 'same.txt'] },
      taken: { count: 2, names: ['other.txt', 'longer.txt'] },
    });
  });

  it('cannot tell that a file is the same without a hash from the service', async () => {
    const { desk } = setUp();
    await writeFile(join(folder, 'same.txt'), bytes);
    const entry = { accountId: 'anna', id: 'a', kind: 'file' as const, name: 'same.txt', size: bytes.length };
    for (const entries of [[entry], [{ ...entry, hash: null }]]) {
      expect(await desk.check({ entries }, signal)).toMatchObject({
        identical: { count: 0 },
        taken: { count: 1, names: ['same.txt'] },
      });
    }
  });

  it('compares contents only where the size is the same', async () => {
    let compared = 0;
    const { check, addFile } = setUp('ask', {}, (...content) => {
      compared += 1;
      return plainHasher(...content);
    });
    await writeFile(join(folder, 'other.txt'), Buffer.alloc(bytes.length));
    await writeFile(join(folder, 'longer.txt'), Buffer.alloc(bytes.length + 1));
    expect((await check(addFile('other.txt'), addFile('longer.txt'))).taken.count).toBe(2);
    expect(compared).toBe(1);
  });

  it('names what has to change', async () => {
    const { check, addFile, place } = setUp();
    const hostile = place.addFolder(null, '..');
    const ids = [hostile, addFile('a:b.txt'), addFile('report.pdf'), addFile('REPORT.pdf')];
    addFile('CON', hostile);
    const preflight = await check(...ids);
    expect(preflight.renamed).toEqual({
      count: 4,
      examples: [
        { name: '..', fileName: hostile },
        { name: 'a:b.txt', fileName: 'a_b.txt' },
        { name: 'REPORT.pdf', fileName: 'REPORT (2).pdf' },
        { name: 'CON', fileName: '_CON' },
      ],
    });
  });

  it('shows five names of many', async () => {
    const { check, addFile } = setUp();
    const names = Array.from({ length: 9 }, (_, n) => `file-${n}.txt`);
    for (const name of names) await writeFile(join(folder, name), 'other');
    expect((await check(...names.map((name) => addFile(name)))).taken).toEqual({
      count: 9,
      names: names.slice(0, 5),
    });
  });

  it('counts the room that is missing', async () => {
    const { desk } = setUp();
    const huge = { accountId: 'anna', id: 'h', kind: 'file' as const, name: 'huge', size: 2 ** 60 };
    const unknown = { accountId: 'anna', id: 'unknown', kind: 'file' as const, name: 'unknown' };
    const preflight = await desk.check({ entries: [huge, unknown] }, signal);
    const { freeBytes } = preflight;
    expect(preflight).toMatchObject({ totalBytes: 2 ** 60, unknownSizes: 1 });
    expect(preflight.missingBytes).toBe(2 ** 60 + 2 ** 20 - (freeBytes ?? 0));
  });

  it('needs no room for what is skipped', async () => {
    await writeFile(join(folder, 'huge'), '');
    const huge = { accountId: 'anna', id: 'h', kind: 'file' as const, name: 'huge', size: 2 ** 60 };
    const missing = async (policy: Settings['conflictPolicy']) =>
      (await setUp(policy).desk.check({ entries: [huge] }, signal)).missingBytes;
    expect(await missing('skip')).toBe(0);
    expect(await missing('replace')).toBeGreaterThan(0);
  });

  it('names the folders that could not be read', async () => {
    const place = new MemoryPlace();
    const charts = place.addFolder(null, 'Charts');
    const closed = place.addFolder(charts, 'Closed');
    place.addFile(charts, 'a.txt', bytes);
    const plain = createMemoryProvider(place, 'anna');
    const denied = new AppError('permission-denied', 'no');
    const { desk, accounts } = setUp('ask', {
      list: (id, ...rest) => (id === closed ? Promise.reject(denied) : plain.list(id, ...rest)),
    });
    const preflight = await desk.check({ entries: [wantedOf(place, charts)] }, signal);
    expect(preflight).toMatchObject({ files: 1, folders: 2 });
    expect(preflight.unread).toMatchObject({
      count: 1,
      names: ['Charts/Closed'],
      failure: { code: denied.code },
    });
    expect(accounts.notes).toEqual(['anna ok', 'anna permission-denied']);
    expect(accounts.refreshed).toEqual(['anna']);
    expect(desk.take(preflight.id, undefined).emptyFolders).toEqual([]);
  });

  it('fails when there is nothing that could be read', async () => {
    const { desk } = setUp();
    const gone = { accountId: 'anna', id: 'gone', kind: 'folder' as const, name: 'Gone' };
    await expect(desk.check({ entries: [gone] }, signal)).rejects.toMatchObject({
      code: 'not-found',
      details: { what: 'folder' },
    });
  });

  it('asks the service about folders only', async () => {
    const { desk, accounts } = setUp();
    const file = { accountId: 'anna', id: 'any', kind: 'file' as const, name: 'any.txt' };
    await desk.check({ entries: [file] }, signal);
    expect(accounts.notes).toEqual([]);
    const stranger = { ...file, accountId: 'stranger' };
    await expect(desk.check({ entries: [stranger] }, signal)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('stops when it is cancelled', async () => {
    const { desk, wanted, place, addFile } = setUp();
    const charts = place.addFolder(null, 'Charts');
    for (const ids of [[charts], [addFile('a.txt')]]) {
      const check = desk.check({ entries: wanted(...ids) }, AbortSignal.abort());
      await expect(check).rejects.toMatchObject({ code: 'cancelled' });
    }
  });

  it('stops in the middle of comparing contents', async () => {
    const stopping = new AbortController();
    const { desk, wanted, addFile } = setUp('ask', {}, (algorithms, size) => {
      stopping.abort();
      return openHasher(thread, algorithms, size);
    });
    await writeFile(join(folder, 'a.txt'), bytes);
    const check = desk.check({ entries: wanted(addFile('a.txt')) }, stopping.signal);
    await expect(check).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('says when the target is gone', async () => {
    const { check, addFile } = setUp();
    await rm(folder, { recursive: true });
    await expect(check(addFile('a.txt'))).rejects.toMatchObject({
      code: 'not-writable',
      details: { folder, reason: 'missing' },
    });
    await mkdir(folder);
  });

  it('looks into the folder that a chosen link leads to', async () => {
    const { desk, addFile, wanted } = setUp();
    const real = folder;
    await writeFile(join(real, 'a.txt'), 'other');
    folder = `${real}-link`;
    await symlink(real, folder);
    const preflight = await desk.check({ entries: wanted(addFile('a.txt')) }, signal);
    expect(preflight).toMatchObject({ folder, taken: { names: ['a.txt'] } });
    await rm(folder);
    folder = real;
  });

  it('bears a folder of 100,000 files', async () => {
    const { place, desk, wanted } = setUp();
    const large = place.addFolder(null, 'Large');
    for (let n = 0; n < 100_000; n += 1) place.addFile(large, `File ${n}.txt`, bytes);
    await mkdir(join(folder, 'Large'));
    await writeFile(join(folder, 'Large', 'File 99999.txt'), 'other');
    const preflight = await desk.check({ entries: wanted(large) }, signal);
    expect(preflight).toMatchObject({
      files: 100_000,
      folders: 1,
      taken: { count: 1, names: ['Large/File 99999.txt'] },
      unread: { count: 0 },
    });
    const { files } = desk.take(preflight.id, 'skip');
    expect(files[77_777]).toMatchObject({ subfolders: ['Large'], fileName: 'File 77777.txt' });
  });
});

describe('a batch', () => {
  async function takeOne(policy: Settings['conflictPolicy'], choice?: 'keep-both' | 'replace' | 'skip') {
    const { check, desk, addFile } = setUp(policy);
    await writeFile(join(folder, 'taken.txt'), 'other');
    const { id } = await check(addFile('taken.txt'), addFile('free.txt'));
    return desk.take(id, choice).files.map(({ conflict }) => conflict);
  }

  it('treats taken names by the policy, or by what was chosen in its place', async () => {
    const keepBoth = { kind: 'keep-both' };
    const replaced = async () => ({ kind: 'replace', seen: await identityOf(join(folder, 'taken.txt')) });
    expect(await takeOne('keep-both')).toEqual([keepBoth, keepBoth]);
    expect(await takeOne('skip')).toEqual([{ kind: 'skip' }, { kind: 'skip' }]);
    expect(await takeOne('replace')).toEqual([await replaced(), keepBoth]);
    expect(await takeOne('skip', 'keep-both')).toEqual([keepBoth, keepBoth]);
    expect(await takeOne('ask', 'replace')).toEqual([await replaced(), keepBoth]);
  });

  it('never replaces a folder or a link', async () => {
    const { check, desk, addFile } = setUp('replace');
    await mkdir(join(folder, 'folder'));
    await symlink('/etc/hostname', join(folder, 'link'));
    const { id, taken } = await check(addFile('folder'), addFile('link'));
    expect(taken.count).toBe(2);
    expect(desk.take(id, 'replace').files.map(({ conflict }) => conflict)).toEqual([
      { kind: 'keep-both' },
      { kind: 'keep-both' },
    ]);
  });

  it('waits for the answer when there is something to ask', async () => {
    const { check, desk, addFile } = setUp('ask');
    await writeFile(join(folder, 'taken.txt'), 'other');
    const { id } = await check(addFile('taken.txt'));
    expect(() => desk.take(id, undefined)).toThrow(
      expect.objectContaining({ code: 'bad-request', details: { field: 'conflict', reason: 'empty' } }),
    );
    expect(desk.take(id, 'skip').files).toHaveLength(1);
  });

  it('keeps to the policy of the time of the check', async () => {
    const { check, desk, addFile, settings } = setUp('skip');
    await writeFile(join(folder, 'taken.txt'), 'other');
    const { id } = await check(addFile('taken.txt'));
    settings.conflictPolicy = 'replace';
    expect(desk.take(id, undefined).files[0]?.conflict).toEqual({ kind: 'skip' });
  });

  it('is taken once', async () => {
    const { check, desk, addFile } = setUp();
    const gone: unknown = expect.objectContaining({ code: 'not-found', details: { what: 'plan' } });
    const { id } = await check(addFile('a.txt'));
    desk.take(id, undefined);
    expect(() => desk.take(id, undefined)).toThrow(gone);
    const { id: declined } = await check(addFile('b.txt'));
    desk.discard(declined);
    desk.discard(declined);
    expect(() => desk.take(declined, undefined)).toThrow(gone);
  });

  it('is forgotten when twenty newer ones are kept', async () => {
    const { check, desk, addFile } = setUp();
    const file = addFile('a.txt');
    const ids: string[] = [];
    for (let n = 0; n <= 20; n += 1) ids.push((await check(file)).id);
    expect(() => desk.take(ids[0] ?? '', undefined)).toThrow(expect.objectContaining({ code: 'not-found' }));
    expect(desk.take(ids[1] ?? '', undefined).files).toHaveLength(1);
  });

  it('keeps the tree of a folder, with what is empty in it', async () => {
    const { check, desk, place, addFile } = setUp();
    const charts = place.addFolder(null, 'Charts');
    const north = place.addFolder(charts, 'N/S');
    place.addFolder(north, 'empty');
    addFile('a.txt', north);
    addFile('b.txt', charts);
    const { id, folders } = await check(charts, place.addFolder(null, 'empty too'), addFile('c.txt'));
    expect(folders).toBe(4);
    const { files, emptyFolders, folder: target } = desk.take(id, undefined);
    expect(target).toBe(folder);
    expect(files.map(({ subfolders, fileName }) => [...subfolders, fileName].join('/'))).toEqual([
      'Charts/N_S/a.txt',
      'Charts/b.txt',
      'c.txt',
    ]);
    expect(emptyFolders).toEqual([['Charts', 'N_S', 'empty'], ['empty too']]);
  });

  it('leads a folder around a file that has its name', async () => {
    const { check, desk, place, addFile } = setUp();
    await writeFile(join(folder, 'charts'), '');
    const charts = place.addFolder(null, 'Charts');
    addFile('a.txt', charts);
    const { id, renamed } = await check(charts);
    expect(renamed.examples).toEqual([{ name: 'Charts', fileName: 'Charts (2)' }]);
    expect(desk.take(id, undefined).files[0]?.subfolders).toEqual(['Charts (2)']);
  });

  it('does not look for identical files behind a link', async () => {
    const { check, place, addFile } = setUp();
    const outside = await mkdtemp(join(tmpdir(), 'longshore-outside-'));
    await writeFile(join(outside, 'a.txt'), bytes);
    await symlink(outside, join(folder, 'Charts'));
    const charts = place.addFolder(null, 'Charts');
    addFile('a.txt', charts);
    expect(await check(charts)).toMatchObject({ identical: { count: 0 }, taken: { count: 0 } });
    await rm(outside, { recursive: true });
  });

  it('leaves the name to the answer of a service that does not know it yet', async () => {
    const { desk } = setUp();
    const nameless = [undefined, '', 'file-1'].map((name) => ({
      accountId: 'anna',
      id: 'file-1',
      kind: 'file' as const,
      ...(name === undefined ? {} : { name }),
    }));
    const { id, renamed } = await desk.check({ entries: nameless }, signal);
    expect(renamed.count).toBe(0);
    expect(desk.take(id, undefined).files.map(({ fileName }) => fileName)).toEqual([null, null, null]);
  });

  it('marks what is there already', async () => {
    const { check, desk, addFile } = setUp('replace');
    await writeFile(join(folder, 'same.txt'), bytes);
    const { id } = await check(addFile('same.txt'));
    expect(desk.take(id, 'replace').files).toMatchObject([{ fileName: 'same.txt', conflict: 'identical' }]);
    expect(await readFile(join(folder, 'same.txt'))).toEqual(Buffer.from(bytes));
  });

  it('keeps a wanted version apart', async () => {
    const { desk, wanted, addFile } = setUp();
    const [entry] = wanted(addFile('a.txt'));
    if (entry === undefined) throw new Error('nothing wanted');
    const { id } = await desk.check({ entries: [{ ...entry, version: '2' }] }, signal);
    expect(desk.take(id, undefined).files[0]?.wanted).toMatchObject({ version: '2' });
  });
});
