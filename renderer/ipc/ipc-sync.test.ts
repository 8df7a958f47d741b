import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Account } from '../../shared/accounts';
import type { DeletionChange, DeletionResult, ItemResult } from '../../shared/deletions';
import type { Entry } from '../../shared/files';
import type { Transfer } from '../../shared/transfers';
import { rootOf } from '../lib/place/place';
import { useAccounts } from '../stores/accounts-store';
import { openFolder, setPlace, useBrowse } from '../stores/files/browse-store';
import { findDeletionRun, useDeletions } from '../stores/deletions-store';
import { findListing, useFiles } from '../stores/files/files-store';
import { installBridge, type MemoryBridge } from '../stores/testing/memory-bridge';
import { raiseAlert, useNotices } from '../stores/window/notices-store';
import { selectByGesture, useSelection } from '../stores/files/selection-store';
import { useTransfers } from '../stores/transfers/transfers-store';
import { loadVersions } from '../stores/files/versions-store';
import { getVisibleEntries } from '../stores/files/visible-entries';
import { startSync } from './ipc-sync';

const noCounts = {
  deleted: 0,
  'already-gone': 0,
  changed: 0,
  refused: 0,
  unclear: 0,
  'whole-file-trashed': 0,
  cancelled: 0,
};

let bridge: MemoryBridge;
let stop: () => void = () => undefined;

beforeEach(() => {
  bridge = installBridge();
  useAccounts.setState(useAccounts.getInitialState(), true);
  useBrowse.setState(useBrowse.getInitialState(), true);
  useDeletions.setState(useDeletions.getInitialState(), true);
  useFiles.setState(useFiles.getInitialState(), true);
  useNotices.setState(useNotices.getInitialState(), true);
  useSelection.setState(useSelection.getInitialState(), true);
  useTransfers.setState(useTransfers.getInitialState(), true);
  bridge.reply('accounts.list', () => ({ revision: 1, accounts: [account('a')] }));
  bridge.reply('transfers.list', () => ({ revision: 0, transfers: [] }));
  bridge.reply('deletions.list', () => ({ revision: 0, runs: [] }));
  bridge.reply('files.list', ({ accountId }) => ({
    entries: ['1', '2', '3'].map((id) => entry(accountId, id)),
    cursor: null,
    partial: null,
  }));
});
afterEach(() => {
  stop();
});

function account(id: string, status: Account['status'] = 'ready'): Account {
  return {
    id,
    service: 'acronis',
    name: id,
    colour: 'teal',
    userName: 'anna',
    origin: 'https://eu.example',
    address: 'https://eu.example',
    status,
    failure: null,
    remembered: true,
    capabilities: null,
    demo: false,
    locked: false,
    bulkDelete: 'off',
    usage: null,
  };
}

function entry(accountId: string, id: string): Entry {
  return {
    accountId,
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

function untilListed(accountId: string): Promise<void> {
  const isListed = (): boolean => findListing(rootOf(accountId))?.progress.state === 'complete';
  return new Promise((resolve) => {
    if (isListed()) resolve();
    const stopWatching = useFiles.subscribe(() => {
      if (!isListed()) return;
      stopWatching();
      resolve();
    });
  });
}

async function start(): Promise<void> {
  stop = await startSync();
  await untilListed('a');
}

function asked(name: string): number {
  return bridge.requests.filter((request) => request.name === name).length;
}

describe('start', () => {
  it('opens the only account and reads its list', async () => {
    await start();
    expect(useBrowse.getState().place).toEqual({ kind: 'account', accountId: 'a' });
    expect(getVisibleEntries()).toHaveLength(3);
  });

  it('believes an event rather than an older snapshot', async () => {
    bridge.reply('accounts.list', () => {
      bridge.emit('accounts.changed', { revision: 2, accounts: [account('b')] });
      return { revision: 1, accounts: [account('a')] };
    });
    stop = await startSync();
    expect(useBrowse.getState().place).toEqual({ kind: 'account', accountId: 'b' });
  });
});

it('tells of a store that could not be read', async () => {
  bridge.reply('demo.get', () => ({ running: false, faults: [] }));
  bridge.reply('system.info', () => ({
    version: '1',
    runtime: { electron: '', chromium: '' },
    systemLanguage: 'en' as const,
    platform: 'linux' as const,
    secretStore: 'available' as const,
    notices: [{ store: 'accounts', setAsideAs: 'accounts.broken.json' }],
  }));
  await start();
  expect(useNotices.getState().alerts[0]?.text).toContain('accounts.broken.json');
});

describe('accounts', () => {
  it('leaves the place of an account that is gone, and forgets its list', async () => {
    await start();
    bridge.emit('accounts.changed', { revision: 2, accounts: [account('b')] });
    expect(useBrowse.getState().place).toEqual({ kind: 'account', accountId: 'b' });
    expect(findListing(rootOf('a'))).toBeNull();
  });

  it('reads the list again when the user has signed in again', async () => {
    await start();
    bridge.emit('accounts.changed', { revision: 2, accounts: [account('a', 'signed-out')] });
    expect(asked('files.list')).toBe(1);
    bridge.emit('accounts.changed', { revision: 3, accounts: [account('a', 'ready')] });
    expect(asked('files.list')).toBe(2);
  });

  it('reads a new account once the place shows it', async () => {
    await start();
    setPlace({ kind: 'all' });
    bridge.emit('accounts.changed', { revision: 2, accounts: [account('a'), account('b')] });
    await untilListed('b');
    expect(getVisibleEntries()).toHaveLength(6);
  });
});

it('takes removed files off the list, out of the selection, and moves the keyboard on', async () => {
  await start();
  selectByGesture({ kind: 'only', index: 1 }, getVisibleEntries());
  bridge.emit('files.changed', { accountId: 'a', removedIds: ['2'] });
  expect(getVisibleEntries().map(({ id }) => id)).toEqual(['1', '3']);
  expect(useSelection.getState()).toMatchObject({ focused: 'a/3', selected: new Set() });
});

it('tells the end of a download', async () => {
  await start();
  const transfer: Transfer = {
    id: 't',
    batchId: 'b',
    accountId: 'a',
    accountName: 'a',
    entryId: '1',
    name: '1.txt',
    folder: '/',
    subfolders: [],
    fileName: null,
    state: 'running',
    size: 1,
    receivedBytes: 0,
    bytesPerSecond: null,
    proof: null,
    failure: null,
    attempt: 1,
    retryAt: null,
    startedAt: 0,
    finishedAt: null,
    checked: null,
  };
  bridge.emit('transfers.changed', { revision: 1, transfers: [transfer], removedIds: [] });
  bridge.emit('transfers.changed', {
    revision: 2,
    transfers: [{ ...transfer, state: 'done' }],
    removedIds: [],
  });
  expect(useNotices.getState().announcements.at(-1)?.text).toBe('1.txt downloaded');
});

function deletion(changes: Partial<DeletionChange> = {}): DeletionChange {
  return {
    planId: 'p',
    accountId: 'a',
    accountName: 'Anna',
    noun: 'file',
    state: 'running',
    heldUntil: null,
    failure: null,
    total: 2,
    counts: noCounts,
    freedBytes: null,
    from: 0,
    results: [],
    ...changes,
  };
}

function tellDeletion(revision: number, changes: Partial<DeletionChange> = {}): void {
  bridge.emit('deletions.changed', { revision, runs: [deletion(changes)], removedIds: [] });
}

const resultOf = (id: string): ItemResult => ({
  id,
  name: `${id}.txt`,
  kind: 'file',
  result: { kind: 'deleted' },
});

describe('a delete', () => {
  it('is told at its end, with what was not deleted and what was freed', async () => {
    await start();
    tellDeletion(1);
    const counts = { ...noCounts, deleted: 1, changed: 1 };
    tellDeletion(2, { state: 'done', counts, freedBytes: 12_400_000 });
    expect(useNotices.getState().announcements.at(-1)?.text).toBe(
      '1 file deleted from Anna, 1 not, 12.4 MB freed',
    );
    const { announcements } = useNotices.getState();
    tellDeletion(3, { state: 'done', counts });
    expect(useNotices.getState().announcements).toEqual(announcements);
  });

  it.each([
    ['folder', '2 folders deleted from Anna'],
    ['item', '2 items deleted from Anna'],
    ['version', '2 versions deleted from Anna'],
  ] as const)('of what is a %s says so', async (noun, text) => {
    await start();
    tellDeletion(1, { noun });
    tellDeletion(2, { noun, state: 'done', counts: { ...noCounts, deleted: 2 } });
    expect(useNotices.getState().announcements.at(-1)?.text).toBe(text);
  });

  it('that waits for a sign-in is told', async () => {
    await start();
    tellDeletion(1);
    tellDeletion(2, { state: 'waiting' });
    expect(useNotices.getState().announcements.at(-1)?.text).toBe(
      'Deleting from Anna waits until you sign in again',
    );
  });

  it('gathers its results, each once, however they come', async () => {
    await start();
    tellDeletion(1, { results: [resultOf('1'), resultOf('2')] });
    tellDeletion(2, { from: 2, results: [resultOf('3')] });
    tellDeletion(3, { from: 1, results: [resultOf('2'), resultOf('3'), resultOf('4')] });
    const ids = () => findDeletionRun('p')?.results.map(({ id }) => id);
    expect(ids()).toEqual(['1', '2', '3', '4']);
    const results = ['1', '2', '3', '4', '5', '6', '7'].map(resultOf);
    const whole = { ...deletion(), results };
    bridge.reply('deletions.list', () => ({ revision: 4, runs: [whole] }));
    tellDeletion(4, { from: 6, results: [resultOf('7')] });
    await vi.waitFor(() => {
      expect(ids()).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    });
  });

  it('that was undone is gone', async () => {
    await start();
    tellDeletion(1, { state: 'held' });
    expect(findDeletionRun('p')?.state).toBe('held');
    bridge.emit('deletions.changed', { revision: 2, runs: [], removedIds: ['p'] });
    expect(findDeletionRun('p')).toBeNull();
  });
});

describe('a version that was to go', () => {
  const failure = { code: 'protocol', details: { reason: 'whole-file-trashed' }, message: '' } as const;

  async function endWith(result: DeletionResult): Promise<void> {
    await start();
    bridge.reply('files.versions', () => ({ versions: [] }));
    await loadVersions({ accountId: 'a', id: '1' });
    tellDeletion(1, { noun: 'version', total: 1 });
    const counts = { ...noCounts, [result.kind]: 1 };
    const results = [{ ...resultOf('1'), version: '2', result }];
    tellDeletion(2, { noun: 'version', total: 1, state: 'done', counts, results });
    tellDeletion(3, { noun: 'version', total: 1, state: 'done', counts, results });
  }

  it('has its list read again, once', async () => {
    await endWith({ kind: 'deleted' });
    expect(asked('files.versions')).toBe(2);
    expect(useNotices.getState().announcements.at(-1)?.text).toBe('1 version deleted from Anna');
    expect(useNotices.getState().alerts).toEqual([]);
  });

  it('but took the whole file, is told by an alert that stays', async () => {
    await endWith({ kind: 'whole-file-trashed', failure });
    for (const text of ['1', '2', '3', '4', '5', '6']) raiseAlert(text);
    const { alerts } = useNotices.getState();
    expect(alerts[0]?.text).toContain('The whole file “1.txt” is in the trash');
    expect(alerts).toHaveLength(5);
  });
});

it('leaves a folder that was removed', async () => {
  await start();
  openFolder({ accountId: 'a', id: '2', name: 'Plans' });
  bridge.emit('files.changed', { accountId: 'a', removedIds: ['2'] });
  expect(useBrowse.getState().place).toEqual({ kind: 'account', accountId: 'a' });
});
