import { expect, it } from 'vitest';
import type { Entry, Page } from '../../../shared/files';
import type { JsonFolder } from '../../storage/json-folder';
import type { KeptList } from './kept-list';
import { createListCache, type ListCache } from './list-cache';

/** Documents in memory, the one written last at the end. */
function memoryFolder(): JsonFolder<KeptList> & { readonly held: Map<string, KeptList> } {
  const held = new Map<string, KeptList>();
  const remove = (name: string): void => {
    held.delete(name);
  };
  return {
    held,
    read: (name) => Promise.resolve(held.get(name)),
    write: (name, value) => {
      held.delete(name);
      held.set(name, value);
      return Promise.resolve();
    },
    remove: (name) => {
      remove(name);
      return Promise.resolve();
    },
    removeAll: (prefix) => {
      [...held.keys()].filter((name) => name.startsWith(prefix)).forEach(remove);
      return Promise.resolve();
    },
    names: () => Promise.resolve([...held.keys()]),
  };
}

function entry(accountId: string, id: string, over: Partial<Entry> = {}): Entry {
  return {
    accountId,
    id,
    name: `${id}.txt`,
    kind: 'file',
    size: 1,
    modifiedAt: 1,
    version: null,
    hash: null,
    certificate: null,
    forSigning: false,
    ...over,
  };
}

function page(ids: readonly string[], cursor: string | null = null, over: Partial<Page> = {}): Page {
  return { entries: ids.map((id) => entry('a', id)), cursor, partial: null, ...over };
}

function setUp(kept: (accountId: string) => boolean = () => true) {
  const files = memoryFolder();
  const failures: unknown[] = [];
  const cache = createListCache({
    files,
    isKept: kept,
    now: () => 99,
    onFailure: (error) => failures.push(error),
    limits: { entries: 5, folders: 3 },
  });
  return { files, failures, cache };
}

const root = { accountId: 'a', folderId: null };
const entriesOf = async (cache: ListCache, folder: { accountId: string; folderId: string | null } = root) => {
  const list = await cache.find(folder);
  return list === null ? undefined : (JSON.parse(list.entries) as Entry[]);
};
const idsOf = async (...folder: Parameters<typeof entriesOf>) =>
  (await entriesOf(...folder))?.map(({ id }) => id);

it('keeps a list once all of it has come', async () => {
  const { cache } = setUp();
  cache.note({ ...root, cursor: null }, page(['1', '2'], 'next'));
  await cache.settled();
  expect(await cache.find(root)).toBeNull();
  cache.note({ ...root, cursor: 'next' }, page(['3']));
  await cache.settled();
  expect(await cache.find(root)).toMatchObject({ savedAt: 99, complete: true });
  expect(await idsOf(cache)).toEqual(['1', '2', '3']);
});

it('keeps the first entries of a long one, without waiting for its end', async () => {
  const { cache, files } = setUp();
  cache.note({ ...root, cursor: null }, page(['1', '2', '3', '4', '5', '6'], 'next'));
  await cache.settled();
  expect(await cache.find(root)).toMatchObject({ complete: false });
  expect(await idsOf(cache)).toEqual(['1', '2', '3', '4', '5']);
  files.held.clear();
  cache.note({ ...root, cursor: 'next' }, page(['7']));
  await cache.settled();
  expect(files.held.size).toBe(0);
});

it.each([
  ['as long as there is room', ['1', '2', '3', '4', '5'], null, true],
  ['one more than there is room', ['1', '2', '3', '4', '5', '6'], null, false],
  ['not read to the end', ['1'], 'refused', false],
] as const)('knows whether that is all: %s', async (_, ids, partial, complete) => {
  const { cache } = setUp();
  cache.note({ ...root, cursor: null }, page(ids, null, { partial }));
  await cache.settled();
  expect(await cache.find(root)).toMatchObject({ complete });
});

it('begins anew with each reading, and ignores a page of a reading that it has not seen begin', async () => {
  const { cache } = setUp();
  cache.note({ ...root, cursor: 'old' }, page(['0']));
  cache.note({ ...root, cursor: null }, page(['1'], 'next'));
  cache.note({ ...root, cursor: null }, page(['2']));
  await cache.settled();
  expect(await idsOf(cache)).toEqual(['2']);
});

it('keeps no links', async () => {
  const { cache, files } = setUp();
  const certificate = {
    id: 'c',
    state: 'notarized',
    notarizedAt: 1,
    link: 'https://secret.example/c',
  } as const;
  cache.note(
    { ...root, cursor: null },
    { entries: [entry('a', '1', { certificate })], cursor: null, partial: null },
  );
  await cache.settled();
  expect(JSON.stringify([...files.held])).not.toContain('secret.example');
  expect((await entriesOf(cache))?.[0]?.certificate).toEqual({ ...certificate, link: '' });
});

it('keeps nothing of accounts that are not to be kept', async () => {
  const { cache, files } = setUp((accountId) => accountId !== 'a');
  cache.note({ ...root, cursor: null }, page(['1']));
  await cache.settled();
  expect(files.held.size).toBe(0);
});

it('lets the folder go that was written longest ago', async () => {
  const { cache } = setUp();
  for (const folderId of ['f1', 'f2', 'f3', 'f4'])
    cache.note({ accountId: 'a', folderId, cursor: null }, page([folderId]));
  await cache.settled();
  expect(await idsOf(cache, { accountId: 'a', folderId: 'f1' })).toBeUndefined();
  expect(await idsOf(cache, { accountId: 'a', folderId: 'f4' })).toEqual(['f4']);
});

it('drops what is gone from every list of the account', async () => {
  const { cache } = setUp();
  cache.note({ ...root, cursor: null }, page(['1', '2', '3']));
  cache.note({ accountId: 'a', folderId: 'f', cursor: null }, page(['2']));
  cache.note({ accountId: 'b', folderId: null, cursor: null }, page(['2']));
  cache.dropEntries('a', ['2']);
  cache.dropEntries('a', ['3']);
  await cache.settled();
  expect(await idsOf(cache)).toEqual(['1']);
  expect(await idsOf(cache, { accountId: 'a', folderId: 'f' })).toEqual([]);
  expect(await idsOf(cache, { accountId: 'b', folderId: null })).toEqual(['2']);
});

it('forgets an account, and what is still on its way of it', async () => {
  const { cache, files } = setUp();
  cache.note({ ...root, cursor: null }, page(['1'], 'next'));
  cache.note({ accountId: 'a', folderId: 'f', cursor: null }, page(['2']));
  cache.note({ accountId: 'b', folderId: null, cursor: null }, page(['3']));
  await cache.dropAccount('a');
  cache.note({ ...root, cursor: 'next' }, page(['4']));
  await cache.settled();
  expect(files.held.size).toBe(1);
});

it('reads beforehand what will soon be asked for, and once', async () => {
  const { cache, files } = setUp();
  cache.note({ ...root, cursor: null }, page(['1']));
  await cache.settled();
  cache.prepare(root);
  files.held.clear();
  expect(await idsOf(cache)).toEqual(['1']);
  expect(await cache.find(root)).toBeNull();
});

it('goes on when the disk fails', async () => {
  const { cache, files, failures } = setUp();
  const fault = new Error('disk');
  Object.assign(files, { write: () => Promise.reject(fault), read: () => Promise.reject(fault) });
  cache.note({ ...root, cursor: null }, page(['1']));
  await cache.settled();
  expect(await cache.find(root)).toBeNull();
  expect(failures).toEqual([fault, fault]);
});
