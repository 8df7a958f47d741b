import { beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/errors';
import type { Entry, Page } from '../../../shared/files';
import { rootOf, type ListSource } from '../../lib/place/place';
import {
  dropEntries,
  findEntry,
  findListing,
  getListings,
  keepFilesOf,
  loadFiles,
  readList,
  readMissing,
  stopReading,
  useFiles,
} from './files-store';
import { installBridge, type MemoryBridge } from '../testing/memory-bridge';

let bridge: MemoryBridge;
beforeEach(() => {
  bridge = installBridge();
  useFiles.setState(useFiles.getInitialState(), true);
});

function entry(id: string): Entry {
  return {
    accountId: 'a',
    id,
    name: `${id}.txt`,
    kind: 'file',
    size: 1,
    modifiedAt: null,
    version: null,
    hash: null,
    certificate: null,
    forSigning: false,
  };
}

function page(ids: string, cursor: string | null, partial: Page['partial'] = null): Page {
  return { entries: Array.from(ids, entry), cursor, partial };
}

function idsOf(accountId = 'a'): string {
  return findListing(rootOf(accountId))?.ids.join('') ?? '';
}

function askedLists(): number {
  return bridge.requests.filter(({ name }) => name === 'files.list').length;
}

/** A gate that the test opens. */
function gate<T>(): { promise: Promise<T>; open: (value: T) => void } {
  let open: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    open = resolve;
  });
  return { promise, open };
}

/** Resolves when the store has changed so that the condition holds. */
function until(condition: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (condition()) resolve();
    const stop = useFiles.subscribe(() => {
      if (!condition()) return;
      stop();
      resolve();
    });
  });
}

describe('loadFiles', () => {
  it('follows the cursors to the end', async () => {
    bridge.reply('files.list', ({ cursor }) => (cursor === null ? page('ab', 'next') : page('cd', null)));
    await loadFiles('a');
    expect(idsOf()).toBe('abcd');
    expect(findListing(rootOf('a'))).toMatchObject({ soFar: 4, progress: { state: 'complete' } });
  });

  it('shows the first page while the rest arrives', async () => {
    const second = gate<Page>();
    bridge.reply('files.list', ({ cursor }) => (cursor === null ? page('ab', 'next') : second.promise));
    const loading = loadFiles('a');
    await until(() => idsOf() === 'ab');
    expect(findListing(rootOf('a'))).toMatchObject({ soFar: 2, progress: { state: 'loading' } });
    second.open(page('c', null));
    await loading;
    expect(idsOf()).toBe('abc');
  });

  it('says why a list is not complete', async () => {
    bridge.reply('files.list', () => page('ab', null, 'cursor-repeated'));
    await loadFiles('a');
    expect(findListing(rootOf('a'))?.progress).toEqual({ state: 'partial', reason: 'cursor-repeated' });
  });

  it('keeps what has arrived when a page fails', async () => {
    bridge.reply('files.list', ({ cursor }) => {
      if (cursor === null) return page('ab', 'next');
      throw new AppError('unavailable', 'reset');
    });
    await loadFiles('a');
    expect(idsOf()).toBe('ab');
    expect(findListing(rootOf('a'))?.progress).toMatchObject({
      state: 'failed',
      failure: { code: 'unavailable' },
    });
  });

  it('keeps the old rows until it is known that they are gone', async () => {
    bridge.reply('files.list', () => page('abx', null));
    await loadFiles('a');
    const [first, second] = [gate<Page>(), gate<Page>()];
    bridge.reply('files.list', ({ cursor }) => (cursor === null ? first.promise : second.promise));
    const refreshing = loadFiles('a');
    expect(idsOf()).toBe('abx');
    expect(findListing(rootOf('a'))?.progress.state).toBe('loading');
    first.open(page('bc', 'next'));
    await until(() => idsOf() === 'abxc');
    second.open(page('d', null));
    await refreshing;
    expect(idsOf()).toBe('bcd');
  });

  it('keeps the very same rows when nothing has changed', async () => {
    bridge.reply('files.list', ({ cursor }) => (cursor === null ? page('ab', 'next') : page('c', null)));
    await loadFiles('a');
    const before = findListing(rootOf('a'))?.byId;
    await loadFiles('a');
    expect(findListing(rootOf('a'))?.byId).toBe(before);
  });

  it('keeps the rows that are the same beside those that have changed', async () => {
    bridge.reply('files.list', () => page('ab', null));
    await loadFiles('a');
    const before = findEntry('a', 'a');
    bridge.reply('files.list', () => ({
      ...page('a', null),
      entries: [entry('a'), { ...entry('b'), size: 2 }],
    }));
    await loadFiles('a');
    expect(findEntry('a', 'a')).toBe(before);
    expect(findEntry('a', 'b')?.size).toBe(2);
  });

  it('keeps the old rows beyond where a list ends early', async () => {
    bridge.reply('files.list', () => page('abc', null));
    await loadFiles('a');
    bridge.reply('files.list', () => page('ab', null, 'cursor-repeated'));
    await loadFiles('a');
    expect(idsOf()).toBe('abc');
    expect(findListing(rootOf('a'))?.soFar).toBe(2);
  });

  it('gives up a reading when a newer one begins', async () => {
    const old = gate<Page>();
    let aborted = false;
    bridge.reply('files.list', (_request, signal) => {
      signal.addEventListener('abort', () => {
        aborted = true;
      });
      return old.promise;
    });
    const first = loadFiles('a');
    bridge.reply('files.list', () => page('new', null));
    await loadFiles('a');
    old.open(page('old', null));
    await first;
    expect(aborted).toBe(true);
    expect(idsOf()).toBe('new');
    expect(findListing(rootOf('a'))?.progress.state).toBe('complete');
  });
});

describe('dropEntries', () => {
  it('takes the entries out', async () => {
    bridge.reply('files.list', () => page('abc', null));
    await loadFiles('a');
    dropEntries({ accountId: 'a', removedIds: ['b', 'x'] });
    expect(idsOf()).toBe('ac');
  });

  it('does not let a page that was read before bring them back', async () => {
    const second = gate<Page>();
    bridge.reply('files.list', ({ cursor }) => (cursor === null ? page('ab', 'next') : second.promise));
    const loading = loadFiles('a');
    await until(() => idsOf() === 'ab');
    dropEntries({ accountId: 'a', removedIds: ['b', 'c'] });
    second.open(page('cd', null));
    await loading;
    expect(idsOf()).toBe('ad');
  });
});

describe('lists of several accounts', () => {
  it('reads only what has not been read, and forgets accounts that are gone', async () => {
    bridge.reply('files.list', () => page('a', null));
    await loadFiles('a');
    readMissing([rootOf('a'), rootOf('b')]);
    await until(() => findListing(rootOf('b'))?.progress.state === 'complete');
    expect(askedLists()).toBe(2);
    keepFilesOf(['b']);
    expect(findListing(rootOf('a'))).toBeNull();
    expect(findListing(rootOf('b'))).not.toBeNull();
  });

  it('does not bring back the list of an account that was removed while it was read', async () => {
    const only = gate<Page>();
    bridge.reply('files.list', () => only.promise);
    const loading = loadFiles('a');
    keepFilesOf([]);
    only.open(page('ab', null));
    await loading;
    expect(findListing(rootOf('a'))).toBeNull();
  });
});

describe('lists of one account', () => {
  const folder: ListSource = { accountId: 'a', folderId: 'f' };
  const search: ListSource = { accountId: 'a', query: 'plan' };

  beforeEach(async () => {
    bridge.reply('files.list', ({ folderId }) => page(folderId === null ? 'fx' : 'xy', null));
    bridge.reply('files.search', ({ query }) => page(query === 'plan' ? 'yz' : '', null));
    for (const source of [rootOf('a'), folder, search]) await readList(source);
  });

  it('are kept apart by folder and by search', () => {
    const idsIn = (source: ListSource): string => findListing(source)?.ids.join('') ?? '';
    expect([rootOf('a'), folder, search].map(idsIn)).toEqual(['fx', 'xy', 'yz']);
    expect(findEntry('a', 'z')?.id).toBe('z');
    expect(findEntry('b', 'z')).toBeNull();
  });

  it('search the whole account', () => {
    expect(bridge.requests.at(-1)).toEqual({
      name: 'files.search',
      request: { accountId: 'a', folderId: null, query: 'plan', cursor: null },
    });
  });

  it('all lose what was removed, and the list of a removed folder is forgotten', () => {
    dropEntries({ accountId: 'a', removedIds: ['f', 'y'] });
    expect(findListing(rootOf('a'))?.ids).toEqual(['x']);
    expect(findListing(search)?.ids).toEqual(['z']);
    expect(findListing(folder)).toBeNull();
  });

  it('give way to newer ones, except for the root', async () => {
    for (let index = 0; index < 30; index += 1) await readList({ accountId: 'a', folderId: `g${index}` });
    expect(findListing(folder)).toBeNull();
    expect(findListing({ accountId: 'a', folderId: 'g29' })).not.toBeNull();
    expect(findListing(rootOf('a'))).not.toBeNull();
    expect(getListings('a').length).toBeLessThan(30);
  });
});

it('reads a list that failed again only when that is wanted', async () => {
  bridge.reply('files.list', () => {
    throw new AppError('offline', 'no');
  });
  await loadFiles('a');
  readMissing([rootOf('a')]);
  expect(askedLists()).toBe(1);
  readMissing([rootOf('a')], { failedToo: true });
  expect(askedLists()).toBe(2);
});

describe('the list of the last visit', () => {
  const cached = (ids: string) => ({
    list: { entries: JSON.stringify(Array.from(ids, entry)), savedAt: 77, complete: true },
  });
  const listing = () => findListing(rootOf('a'));

  it('is shown at once, and what is gone leaves it at the end only', async () => {
    const pages = [gate<Page>(), gate<Page>()];
    bridge.reply('files.cached', () => cached('123'));
    bridge.reply('files.list', ({ cursor }) => pages[Number(cursor ?? 0)]?.promise ?? page('', null));
    const done = loadFiles('a');
    await until(() => idsOf() === '123');
    expect(listing()).toMatchObject({ cachedAt: 77, progress: { state: 'loading' }, soFar: 0 });
    pages[0]?.open(page('4', '1'));
    await until(() => idsOf() === '1234');
    expect(listing()?.cachedAt).toBe(77);
    pages[1]?.open(page('3', null));
    await done;
    expect([...(listing()?.ids ?? [])].sort()).toEqual(['3', '4']);
    expect(listing()?.cachedAt).toBeUndefined();
  });

  it('is of no interest once the service has answered', async () => {
    const late = gate<ReturnType<typeof cached>>();
    bridge.reply('files.cached', () => late.promise);
    bridge.reply('files.list', () => page('1', null));
    await loadFiles('a');
    late.open(cached('9'));
    await late.promise;
    expect(idsOf()).toBe('1');
  });

  it('is what there is when the service cannot be reached', async () => {
    const late = gate<ReturnType<typeof cached>>();
    bridge.reply('files.cached', () => late.promise);
    bridge.reply('files.list', () => {
      throw new AppError('offline', 'no network');
    });
    const done = loadFiles('a');
    late.open(cached('12'));
    await done;
    expect(idsOf()).toBe('12');
    expect(listing()).toMatchObject({ cachedAt: 77, progress: { state: 'failed' } });
  });

  it('does not bring back what was removed meanwhile', async () => {
    const late = gate<ReturnType<typeof cached>>();
    const first = gate<Page>();
    bridge.reply('files.cached', () => late.promise);
    bridge.reply('files.list', () => first.promise);
    const done = loadFiles('a');
    dropEntries({ accountId: 'a', removedIds: ['1'] });
    late.open(cached('12'));
    await until(() => idsOf() === '2');
    first.open(page('2', null));
    await done;
  });

  it('is not asked for when there are rows already, nor for a search', async () => {
    bridge.reply('files.list', () => page('1', null));
    bridge.reply('files.search', () => page('1', null));
    await loadFiles('a');
    const before = bridge.requests.filter(({ name }) => name === 'files.cached').length;
    await loadFiles('a');
    await readList({ accountId: 'a', query: 'x' });
    expect(bridge.requests.filter(({ name }) => name === 'files.cached')).toHaveLength(before);
  });
});

it('stops reading when it is told to, and keeps what has arrived', async () => {
  const second = gate<Page>();
  bridge.reply('files.list', ({ cursor }) => (cursor === null ? page('12', 'x') : second.promise));
  const done = loadFiles('a');
  await until(() => idsOf() === '12');
  stopReading(rootOf('a'));
  second.open(page('3', null));
  await done;
  expect(idsOf()).toBe('12');
  expect(findListing(rootOf('a'))?.progress).toMatchObject({
    state: 'failed',
    failure: { code: 'cancelled' },
  });
  stopReading(rootOf('b'));
  expect(findListing(rootOf('b'))).toBeNull();
});
