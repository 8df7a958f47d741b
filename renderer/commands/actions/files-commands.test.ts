import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Account } from '../../../shared/accounts';
import type { DeletionPlan, DeletionRun, PlannedItem } from '../../../shared/deletions';
import type { Entry, EntryVersion } from '../../../shared/files';
import { foldersOf } from '../../lib/place/place';
import { receiveAccounts, useAccounts } from '../../stores/accounts-store';
import { setFilter, setPlace, useBrowse } from '../../stores/files/browse-store';
import { useDeletions } from '../../stores/deletions-store';
import { answerDialog, dismissDialog, useDialogs, type Dialog } from '../../stores/window/dialogs-store';
import { beginDrag, useDrag } from '../../stores/transfers/drag-store';
import { loadFiles, readList, useFiles } from '../../stores/files/files-store';
import { installBridge, type MemoryBridge } from '../../stores/testing/memory-bridge';
import { useNotices } from '../../stores/window/notices-store';
import { selectByGesture, useSelection } from '../../stores/files/selection-store';
import { getVisibleEntries } from '../../stores/files/visible-entries';
import { goToPrevious, goUp, openSelected, searchEverywhere } from './browse-commands';
import { getCommandContext, runCommand } from '../command';
import {
  deleteFiles,
  deleteVersion,
  showDeletionResults,
  undoDelete,
  undoLastDelete,
} from './deletions-commands';
import {
  copyCertificateLink,
  downloadFiles,
  downloadVersion,
  openCertificatePage,
  refreshFiles,
  saveDroppedTo,
  selectAllFiles,
} from './files-commands';

let bridge: MemoryBridge;

function entry(accountId: string, id: string, facts: Partial<Entry> = {}): Entry {
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
    ...facts,
  };
}

function account(id: string, facts: Partial<Account> = {}): Account {
  return {
    id,
    service: 'oracle',
    name: id,
    colour: 'teal',
    userName: 'anna',
    origin: 'https://eu.example',
    address: 'https://eu.example',
    status: 'ready',
    failure: null,
    remembered: true,
    capabilities: null,
    demo: false,
    locked: false,
    bulkDelete: 'off',
    usage: null,
    ...facts,
  };
}

function plan(accountId: string): DeletionPlan {
  return {
    id: `plan-${accountId}`,
    accountId,
    accountName: accountId,
    host: 'eu.example',
    count: 1,
    totalSize: 0,
    unknownSizes: 0,
    trash: 'gone',
    certificatesStay: true,
    numberToType: null,
  };
}

const plannedItem: PlannedItem = {
  id: '2',
  name: '2.txt',
  kind: 'file',
  size: 9,
  modifiedAt: null,
  version: null,
  hasCertificate: false,
  forSigning: false,
};

const counts = {
  deleted: 0,
  'already-gone': 0,
  changed: 0,
  refused: 0,
  unclear: 0,
  'whole-file-trashed': 0,
  cancelled: 0,
};

function run(planId: string, facts: Partial<DeletionRun> = {}): DeletionRun {
  return {
    planId,
    accountId: 'a',
    accountName: 'Anna',
    noun: 'file',
    state: 'running',
    heldUntil: null,
    failure: null,
    total: 1,
    counts,
    freedBytes: null,
    results: [],
    ...facts,
  };
}

beforeEach(async () => {
  bridge = installBridge();
  dismissDialog();
  useAccounts.setState(useAccounts.getInitialState(), true);
  useBrowse.setState(useBrowse.getInitialState(), true);
  useNotices.setState(useNotices.getInitialState(), true);
  useDeletions.setState(useDeletions.getInitialState(), true);
  useFiles.setState(useFiles.getInitialState(), true);
  useSelection.setState(useSelection.getInitialState(), true);
  bridge.reply('files.list', ({ accountId }) => ({
    entries: ['1', '2', '3'].map((id) => entry(accountId, id)),
    cursor: null,
    partial: null,
  }));
  bridge.reply('deletions.plan', ({ accountId }) => plan(accountId));
  bridge.reply('deletions.run', ({ planId }) => run(planId));
  bridge.reply('deletions.discard', () => ({}));
  setPlace({ kind: 'account', accountId: 'a' });
  await loadFiles('a');
  bridge.requests.length = 0;
});

function select(...indexes: number[]): void {
  for (const index of indexes) selectByGesture({ kind: 'toggle', index }, getVisibleEntries());
}

function namesAsked(): string[] {
  return bridge.requests.map(({ name }) => name);
}

function untilDialog(kind: Dialog['kind']): Promise<void> {
  return new Promise((resolve) => {
    if (useDialogs.getState().dialog?.kind === kind) resolve();
    const stop = useDialogs.subscribe(({ dialog }) => {
      if (dialog?.kind !== kind) return;
      stop();
      resolve();
    });
  });
}

describe('download', () => {
  it('saves the selected files in their order', () => {
    select(2, 0);
    runCommand(downloadFiles);
    expect(bridge.requests).toMatchObject([{ request: { entries: [{ id: '1' }, { id: '3' }] } }]);
  });

  it('cannot be done without a selection', () => {
    expect(downloadFiles.when(getCommandContext())).toBe(false);
    runCommand(downloadFiles);
    expect(bridge.requests).toEqual([]);
  });

  it('leaves out what the filter hides', () => {
    select(0, 1);
    setFilter('2.txt');
    runCommand(downloadFiles);
    expect(bridge.requests).toMatchObject([{ request: { entries: [{ id: '2' }] } }]);
    setFilter('');
    expect(getCommandContext().entries).toHaveLength(2);
  });

  it('saves rows that were dropped on a folder, once', () => {
    beginDrag([{ accountId: 'a', id: '2', kind: 'file' }]);
    saveDroppedTo('desktop');
    expect(bridge.requests).toMatchObject([{ request: { entries: [{ id: '2' }], targetId: 'desktop' } }]);
    expect(useDrag.getState().entries).toEqual([]);
  });
});

describe('folders', () => {
  const folder = entry('a', 'f', { kind: 'folder', name: 'Plans' });
  const withFolders = { ...account('a'), name: 'Team' };

  beforeEach(async () => {
    receiveAccounts({ revision: 1, accounts: [withFolders] });
    bridge.reply('files.list', ({ folderId }) => ({
      entries: folderId === null ? [entry('a', '1'), folder] : [entry('a', '9')],
      cursor: null,
      partial: null,
    }));
    await loadFiles('a');
    bridge.requests.length = 0;
  });

  it('come first, and open by Enter; Backspace leads up onto them again', () => {
    select(0);
    runCommand(openSelected);
    expect(foldersOf(useBrowse.getState().place)).toEqual([{ id: 'f', name: 'Plans' }]);
    expect(bridge.requests).toContainEqual({
      name: 'files.list',
      request: { accountId: 'a', folderId: 'f', cursor: null },
    });
    runCommand(goUp);
    expect(getCommandContext().entries).toEqual([folder]);
    expect(goUp.when(getCommandContext())).toBe(false);
    expect(goToPrevious.when(getCommandContext())).toBe(true);
  });

  it('are downloaded with what is in them, alone and together with files', () => {
    select(0);
    runCommand(downloadFiles);
    select(1);
    runCommand(openSelected);
    expect(bridge.requests).toMatchObject([
      { name: 'transfers.preflight', request: { entries: [{ id: 'f', kind: 'folder', name: 'Plans' }] } },
      { name: 'transfers.preflight', request: { entries: [{ id: 'f' }, { id: '1', kind: 'file' }] } },
    ]);
  });

  it('count as a whole place of their own', async () => {
    select(0);
    runCommand(openSelected);
    await readList({ accountId: 'a', folderId: 'f' });
    runCommand(selectAllFiles);
    runCommand(deleteFiles);
    await untilDialog('delete');
    expect(bridge.requests.at(-1)?.request).toMatchObject({ wholePlace: true, items: [{ id: '9' }] });
  });

  it('searches the server for what the filter holds', () => {
    setFilter(' plan ');
    searchEverywhere('a');
    expect(useBrowse.getState().place).toEqual({ kind: 'search', accountId: 'a', text: 'plan' });
    expect(useBrowse.getState().filter).toBe('');
  });
});

describe('a locked account', () => {
  it('lets nothing be deleted, and says why', () => {
    receiveAccounts({ revision: 1, accounts: [account('a', { name: 'Anna', locked: true })] });
    select(1);
    expect(deleteFiles.when(getCommandContext())).toBe(false);
    expect(deleteFiles.whyNot?.(getCommandContext())).toMatch(/^Anna is locked/);
    runCommand(deleteFiles);
    expect(bridge.requests).toEqual([]);
    receiveAccounts({ revision: 2, accounts: [account('a')] });
    expect(deleteFiles.whyNot?.(getCommandContext())).toBeNull();
  });
});

describe('one version', () => {
  const [newest, old] = ['3', '2'].map((version) => ({
    version,
    name: '1.txt',
    size: Number(version),
    modifiedAt: Number(version),
    modifiedBy: null,
  })) as [EntryVersion, EntryVersion];

  it('is downloaded as that version', () => {
    downloadVersion(entry('a', '1', { version: '3' }), old);
    expect(bridge.requests).toMatchObject([{ request: { entries: [{ id: '1', version: '2', size: 2 }] } }]);
  });

  it('is planned with the newest that the user saw, and never as the whole file', async () => {
    /* The row in the list may be older than the list of versions. */
    void deleteVersion(entry('a', '1', { version: '1', size: 3 }), old, newest);
    await untilDialog('delete');
    expect(bridge.requests[0]?.request).toMatchObject({
      wholePlace: false,
      items: [{ id: '1', onlyVersion: '2', version: '3', size: 2, modifiedAt: 2 }],
    });
  });
});

it('runs no command that cannot be done now', () => {
  let ran = false;
  const run = (): void => {
    ran = true;
  };
  runCommand({ ...refreshFiles, when: () => false, run });
  expect(ran).toBe(false);
});

describe('delete', () => {
  it('sends nothing that deletes before the user has answered', async () => {
    select(1);
    runCommand(deleteFiles);
    await untilDialog('delete');
    expect(namesAsked()).toEqual(['deletions.plan']);
    expect(bridge.requests[0]?.request).toMatchObject({
      accountId: 'a',
      wholePlace: false,
      items: [{ id: '2', name: '2.txt', size: 1, hasCertificate: false }],
    });
  });

  it('forgets the plan when the user declines', async () => {
    select(1);
    const deleting = deleteFiles.run(getCommandContext());
    await untilDialog('delete');
    answerDialog('delete', null);
    await deleting;
    expect(namesAsked()).toEqual(['deletions.plan', 'deletions.discard']);
  });

  it('carries out the plan that was confirmed', async () => {
    select(1);
    const deleting = deleteFiles.run(getCommandContext());
    await untilDialog('delete');
    answerDialog('delete', { typedNumber: null, saveCopyFirst: true });
    await deleting;
    expect(bridge.requests.at(-1)).toEqual({
      name: 'deletions.run',
      request: { planId: 'plan-a', typedNumber: null, saveCopyFirst: true },
    });
    expect(getVisibleEntries()).toHaveLength(3);
  });

  it('says when it covers the whole place', async () => {
    runCommand(selectAllFiles);
    runCommand(deleteFiles);
    await untilDialog('delete');
    expect(bridge.requests[0]?.request).toMatchObject({ wholePlace: true });
  });

  it('asks for each account on its own, and stops where the user declines', async () => {
    receiveAccounts({ revision: 1, accounts: [account('a'), account('b')] });
    await loadFiles('b');
    setPlace({ kind: 'all' });
    runCommand(selectAllFiles);
    bridge.requests.length = 0;
    const deleting = deleteFiles.run(getCommandContext());
    await untilDialog('delete');
    answerDialog('delete', null);
    await deleting;
    expect(namesAsked()).toEqual(['deletions.plan', 'deletions.discard']);
  });

  it('tries again only what failed, as it is now, and asks anew', async () => {
    bridge.reply('deletions.planRetry', () => ({ plan: plan('a'), items: [plannedItem] }));
    void showDeletionResults(run('p', { state: 'done' }));
    answerDialog('deletion-results', 'try-again');
    await untilDialog('delete');
    expect(bridge.requests).toMatchObject([{ name: 'deletions.planRetry', request: { planId: 'p' } }]);
    expect(useDialogs.getState().dialog).toMatchObject({ items: [{ id: '2', size: 9 }] });
  });

  it('says so when nothing is left to try again', async () => {
    bridge.reply('deletions.planRetry', () => ({ plan: null, items: [] }));
    const showing = showDeletionResults(run('p', { state: 'done' }));
    answerDialog('deletion-results', 'try-again');
    await showing;
    expect(useDialogs.getState().dialog).toBeNull();
    expect(useNotices.getState().alerts[0]?.text).toContain('Nothing is left to delete');
  });

  it('says how long a delete can be undone, and undoes the last one', async () => {
    const held = run('plan-a', { state: 'held', heldUntil: Date.now() + 8000, total: 2 });
    bridge.reply('deletions.run', () => held);
    select(0);
    const deleting = deleteFiles.run(getCommandContext());
    await untilDialog('delete');
    answerDialog('delete', { typedNumber: null, saveCopyFirst: false });
    await deleting;
    expect(useNotices.getState().announcements.at(-1)?.text).toMatch(
      /^Deleting 2 files from Anna in 8 seconds\./,
    );
    bridge.reply('deletions.undo', () => ({ undone: true }));
    runCommand(undoLastDelete);
    await vi.waitFor(() => {
      expect(useNotices.getState().announcements.at(-1)?.text).toBe('Undone: nothing was deleted from Anna');
    });
    expect(bridge.requests.at(-1)).toMatchObject({ name: 'deletions.undo', request: { planId: 'plan-a' } });
  });

  it('says so when it is too late to undo', async () => {
    bridge.reply('deletions.undo', () => ({ undone: false }));
    await undoDelete(run('p', { state: 'held' }));
    expect(useNotices.getState().alerts[0]?.text).toContain('It was too late to undo');
    expect(undoLastDelete.when(getCommandContext())).toBe(false);
  });
});

it('reads the place anew', () => {
  runCommand(refreshFiles);
  expect(namesAsked()).toEqual(['files.list']);
});

it('copies a certificate link of one file only', () => {
  const certificate = {
    id: 'c',
    state: 'notarized' as const,
    notarizedAt: null,
    link: 'https://eu.example/c',
  };
  const one = entry('a', '1', { certificate });
  expect(copyCertificateLink.when({ ...getCommandContext(), entries: [one] })).toBe(true);
  expect(copyCertificateLink.when({ ...getCommandContext(), entries: [one, one] })).toBe(false);
  expect(copyCertificateLink.when({ ...getCommandContext(), entries: [entry('a', '1')] })).toBe(false);
});

it('offers no certificate link for a file of a list of the last visit, which keeps none', () => {
  const certificate = { id: 'c', state: 'notarized' as const, notarizedAt: null, link: '' };
  const context = { ...getCommandContext(), entries: [entry('a', '1', { certificate })] };
  for (const command of [copyCertificateLink, openCertificatePage])
    expect(command.when(context), command.id).toBe(false);
});
