import { beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../shared/errors';
import type { Entry, Page } from '../../shared/files';
import { dropEntries, findListing, keepFilesOf, loadFiles, loadMissingFiles, useFiles } from './files-store';
import { installBridge, type MemoryBridge } from './memory-bridge';

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
  return findListing(accountId)?.ids.join('') ?? '';
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
    expect(findListing('a')).toMatchObject({ soFar: 4, progress: { state: 'complete' } });
  });

  it('shows the first page while the rest arrives', async () => {
    const second = gate<Page>();
    bridge.reply('files.list', ({ cursor }) => (cursor === null ? page('ab', 'next') : second.promise));
    const loading = loadFiles('a');
    await until(() => idsOf() === 'ab');
    expect(findListing('a')).toMatchObject({ soFar: 2, progress: { state: 'loading' } });
    second.open(page('c', null));
    await loading;
    expect(idsOf()).toBe('abc');
  });

  it('says why a list is not complete', async () => {
    bridge.reply('files.list', () => page('ab', null, 'cursor-repeated'));
    await loadFiles('a');
    expect(findListing('a')?.progress).toEqual({ state: 'partial', reason: 'cursor-repeated' });
  });

  it('keeps what has arrived when a page fails', async () => {
    bridge.reply('files.list', ({ cursor }) => {
      if (cursor === null) return page('ab', 'next');
      throw new AppError('unavailable', 'reset');
    });
    await loadFiles('a');
    expect(idsOf()).toBe('ab');
    expect(findListing('a')?.progress).toMatchObject({ state: 'failed', failure: { code: 'unavailable' } });
  });

  it('keeps the old list until the first page of the new one is in', async () => {
    bridge.reply('files.list', () => page('ab', null));
    await loadFiles('a');
    const first = gate<Page>();
    bridge.reply('files.list', () => first.promise);
    const refreshing = loadFiles('a');
    expect(idsOf()).toBe('ab');
    expect(findListing('a')?.progress.state).toBe('loading');
    first.open(page('bc', null));
    await refreshing;
    expect(idsOf()).toBe('bc');
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
    expect(findListing('a')?.progress.state).toBe('complete');
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
    loadMissingFiles(['a', 'b']);
    await until(() => findListing('b')?.progress.state === 'complete');
    expect(bridge.requests).toHaveLength(2);
    keepFilesOf(['b']);
    expect(findListing('a')).toBeNull();
    expect(findListing('b')).not.toBeNull();
  });

  it('does not bring back the list of an account that was removed while it was read', async () => {
    const only = gate<Page>();
    bridge.reply('files.list', () => only.promise);
    const loading = loadFiles('a');
    keepFilesOf([]);
    only.open(page('ab', null));
    await loading;
    expect(findListing('a')).toBeNull();
  });
});
