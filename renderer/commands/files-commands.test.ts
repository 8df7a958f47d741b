import { beforeEach, describe, expect, it } from 'vitest';
import type { DeletionPlan, DeletionRun } from '../../shared/deletions';
import type { Entry } from '../../shared/files';
import { setFilter, setPlace, useBrowse } from '../stores/browse-store';
import { useDeletions } from '../stores/deletions-store';
import { answerDialog, dismissDialog, useDialogs, type Dialog } from '../stores/dialogs-store';
import { beginDrag, useDrag } from '../stores/drag-store';
import { loadFiles, useFiles } from '../stores/files-store';
import { installBridge, type MemoryBridge } from '../stores/memory-bridge';
import { selectByGesture, useSelection } from '../stores/selection-store';
import { getVisibleEntries } from '../stores/visible-entries';
import { getCommandContext, runCommand } from './command';
import {
  copyCertificateLink,
  deleteFiles,
  downloadFiles,
  refreshFiles,
  saveDroppedTo,
  selectAllFiles,
  showDeletionResults,
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

function plan(accountId: string): DeletionPlan {
  return {
    id: `plan-${accountId}`,
    accountId,
    accountName: accountId,
    host: 'eu.example',
    items: [],
    totalSize: 0,
    unknownSizes: 0,
    trash: 'gone',
    certificatesStay: true,
    numberToType: null,
  };
}

function run(planId: string, facts: Partial<DeletionRun> = {}): DeletionRun {
  return { planId, accountId: 'a', accountName: 'a', state: 'running', total: 1, results: [], ...facts };
}

beforeEach(async () => {
  bridge = installBridge();
  dismissDialog();
  useBrowse.setState(useBrowse.getInitialState(), true);
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
  bridge.reply('transfers.start', () => ({ transferIds: [] }));
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

  it('cannot be done without files', () => {
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
    beginDrag([entry('a', '2')]);
    saveDroppedTo('desktop');
    expect(bridge.requests).toMatchObject([{ request: { entries: [{ id: '2' }], targetId: 'desktop' } }]);
    expect(useDrag.getState().entries).toEqual([]);
  });
});

it('runs no command that cannot be done now', () => {
  let ran = false;
  const run = (): void => {
    ran = true;
  };
  runCommand({ id: 'x', label: 'X', shortcuts: [], when: () => false, run });
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

  it('tries again only what is left, as it is now, and asks anew', async () => {
    const results = [
      { id: '1', name: '1.txt', result: { kind: 'deleted' as const } },
      { id: '2', name: '2.txt', result: { kind: 'changed' as const } },
    ];
    bridge.reply('files.list', () => ({
      entries: [entry('a', '2', { size: 9 })],
      cursor: null,
      partial: null,
    }));
    void showDeletionResults(run('p', { state: 'done', total: 2, results }));
    answerDialog('deletion-results', 'try-again');
    await untilDialog('delete');
    expect(bridge.requests.at(-1)).toMatchObject({
      name: 'deletions.plan',
      request: { items: [{ id: '2', size: 9 }] },
    });
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
