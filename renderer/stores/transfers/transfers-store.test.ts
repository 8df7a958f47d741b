import { beforeEach, describe, expect, it } from 'vitest';
import { AppError, toFailure } from '../../../shared/errors';
import type { Entry } from '../../../shared/files';
import type { SettingsView } from '../../../shared/settings';
import type { Preflight, Transfer } from '../../../shared/transfers';
import { answerDialog, dismissDialog, useDialogs, type DialogKind } from '../window/dialogs-store';
import { installBridge, type MemoryBridge } from '../testing/memory-bridge';
import { useNotices } from '../window/notices-store';
import { cancelCheck, usePreflight } from './preflight-store';
import {
  findTransfer,
  getTransferList,
  loadTransfers,
  receiveTransferChanges,
  startTransfers,
  toWanted,
  useTransfers,
} from './transfers-store';

let bridge: MemoryBridge;
beforeEach(() => {
  bridge = installBridge();
  useTransfers.setState(useTransfers.getInitialState(), true);
  useNotices.setState(useNotices.getInitialState(), true);
});

function transfer(id: string, receivedBytes = 0): Transfer {
  return {
    id,
    batchId: 'b',
    accountId: 'a',
    accountName: 'Anna',
    entryId: id,
    name: `${id}.txt`,
    folder: '/home/anna',
    subfolders: [],
    fileName: null,
    state: 'running',
    size: 100,
    receivedBytes,
    bytesPerSecond: null,
    proof: null,
    failure: null,
    attempt: 1,
    retryAt: null,
    startedAt: 0,
    finishedAt: null,
    checked: null,
  };
}

function namesAsked(): string[] {
  return bridge.requests.map(({ name }) => name);
}

/* Of a preflight of that id when one is given. */
function untilDialog(kind: DialogKind, preflightId?: string): Promise<void> {
  const isOpen = (): boolean => {
    const { dialog } = useDialogs.getState();
    if (dialog?.kind !== kind) return false;
    return preflightId === undefined || (dialog.kind === 'preflight' && dialog.preflight.id === preflightId);
  };
  return new Promise((resolve) => {
    if (isOpen()) resolve();
    const stop = useDialogs.subscribe(() => {
      if (!isOpen()) return;
      stop();
      resolve();
    });
  });
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(new AppError('cancelled', 'given up'));
    });
  });
}

function settingsView(saveTargetId: string): SettingsView {
  return {
    settings: {
      language: 'system',
      formats: 'system',
      theme: 'system',
      density: 'comfortable',
      saveTargetId,
      conflictPolicy: 'ask',
      graceSeconds: 8,
      transfersAtOnce: 4,
      proxy: { kind: 'system' },
      logLevel: 'info',
      detailsOpen: false,
      layouts: {},
    },
    saveTargets: [],
  };
}

function idsOf(): string {
  return getTransferList()
    .map(({ id }) => id)
    .join('');
}

describe('receiveTransferChanges', () => {
  it('puts what changed over what is known, in the old order', () => {
    receiveTransferChanges({ revision: 1, transfers: [transfer('a'), transfer('b')], removedIds: [] });
    receiveTransferChanges({ revision: 2, transfers: [transfer('a', 50)], removedIds: [] });
    expect(idsOf()).toBe('ab');
    expect(findTransfer('a')?.receivedBytes).toBe(50);
  });

  it('removes', () => {
    receiveTransferChanges({ revision: 1, transfers: [transfer('a'), transfer('b')], removedIds: [] });
    receiveTransferChanges({ revision: 2, transfers: [], removedIds: ['a'] });
    expect(idsOf()).toBe('b');
  });

  it('drops what is older than what is known', () => {
    receiveTransferChanges({ revision: 2, transfers: [transfer('a', 80)], removedIds: [] });
    receiveTransferChanges({ revision: 1, transfers: [transfer('a', 10)], removedIds: [] });
    expect(findTransfer('a')?.receivedBytes).toBe(80);
  });
});

describe('loadTransfers', () => {
  it('asks again when events have overtaken the answer', async () => {
    let revision = 1;
    bridge.reply('transfers.list', () => {
      const answer = { revision, transfers: [transfer('a', revision)] };
      if (revision === 1) {
        revision = 2;
        receiveTransferChanges({ revision, transfers: [transfer('a', revision)], removedIds: [] });
      }
      return answer;
    });
    await loadTransfers();
    expect(bridge.requests).toHaveLength(2);
    expect(findTransfer('a')?.receivedBytes).toBe(2);
  });
});

describe('toWanted', () => {
  const entry: Entry = {
    ...{ accountId: 'a', id: 'e', name: 'new.txt', kind: 'file', size: 5, modifiedAt: 1, version: '3' },
    hash: { algorithm: 'sha256', value: 'ab' },
    certificate: { id: 'c', state: 'pending', notarizedAt: null, link: 'https://eu.example/c' },
    forSigning: false,
  };

  it('names the entry with what is known of its contents, and no more of it', () => {
    expect(toWanted(entry)).toEqual({
      ...{ accountId: 'a', id: 'e', kind: 'file', name: 'new.txt', size: 5 },
      hash: { algorithm: 'sha256', value: 'ab' },
    });
  });

  it('names one version of a file by its own name and size, without the hash of the newest', () => {
    const old = { version: '2', name: 'old.txt', size: 4, modifiedAt: 0, modifiedBy: null };
    expect(toWanted(entry, old)).toEqual({
      ...{ accountId: 'a', id: 'e', kind: 'file', name: 'old.txt', size: 4, version: '2' },
    });
  });
});

describe('startTransfers', () => {
  const wanted = [{ accountId: 'a', id: 'e', kind: 'file' }] as const;
  const none = { count: 0, names: [] };
  const allMade = { ...none, failure: null };
  const clear: Preflight = {
    ...{ id: 'p', folder: '/home/anna/Downloads', files: 2, folders: 0, totalBytes: 5, unknownSizes: 0 },
    ...{ freeBytes: null, missingBytes: 0, taken: none, identical: none },
    renamed: { count: 0, examples: [] },
    unread: { ...none, failure: null },
    conflict: 'ask',
  };
  const taken = { ...clear, taken: { count: 1, names: ['e.txt'] } };
  const full = { ...clear, missingBytes: 1 };

  function foresee(...preflights: Preflight[]): void {
    bridge.reply('transfers.preflight', () => preflights.shift() ?? clear);
  }

  beforeEach(() => {
    dismissDialog();
    usePreflight.setState(usePreflight.getInitialState(), true);
    bridge.reply('transfers.start', () => ({ batchId: 'b', transferIds: ['t'], unmade: allMade }));
    bridge.reply('transfers.discard', () => ({}));
  });

  it('looks first, and starts without a question when there is nothing to ask', async () => {
    foresee(clear);
    await startTransfers(wanted, 'desktop');
    expect(bridge.requests).toEqual([
      { name: 'transfers.preflight', request: { entries: wanted, targetId: 'desktop' } },
      { name: 'transfers.start', request: { preflightId: 'p' } },
    ]);
    expect(useNotices.getState().alerts).toEqual([]);
  });

  it.each(['keep-both', 'replace', 'skip'] as const)(
    'asks what to do with names that are taken: %s',
    async (conflict) => {
      foresee(taken);
      const started = startTransfers(wanted);
      await untilDialog('preflight');
      answerDialog('preflight', conflict);
      await started;
      expect(bridge.requests.at(-1)).toEqual({
        name: 'transfers.start',
        request: { preflightId: 'p', conflict },
      });
    },
  );

  it('tells which empty folders could not be made, and not that they were', async () => {
    foresee({ ...clear, files: 0, folders: 2 });
    const failure = toFailure(
      new AppError('not-writable', '', { details: { folder: '/d', reason: 'denied' } }),
    );
    const unmade = { count: 1, names: ['a/empty'], failure };
    bridge.reply('transfers.start', () => ({ batchId: 'b', transferIds: [], unmade }));
    await startTransfers(wanted);
    expect(useNotices.getState().alerts).toMatchObject([
      { failure, subject: 'Making 1 empty folder (“a/empty”)' },
    ]);
  });

  it('asks nothing when the settings say what to do', async () => {
    foresee({ ...taken, conflict: 'skip' });
    await startTransfers(wanted);
    expect(bridge.requests.at(-1)).toEqual({ name: 'transfers.start', request: { preflightId: 'p' } });
  });

  it('forgets the batch when the user declines', async () => {
    foresee(taken);
    const started = startTransfers(wanted);
    await untilDialog('preflight');
    dismissDialog();
    await started;
    expect(namesAsked()).toEqual(['transfers.preflight', 'transfers.discard']);
  });

  it('asks when space is missing, and starts all the same when told to', async () => {
    foresee(full);
    const started = startTransfers(wanted);
    await untilDialog('preflight');
    answerDialog('preflight', 'start');
    await started;
    expect(bridge.requests.at(-1)).toEqual({ name: 'transfers.start', request: { preflightId: 'p' } });
  });

  it('looks at another folder that the user chooses, and asks again what has to be asked there', async () => {
    foresee(full, { ...taken, id: 'q' });
    bridge.reply('settings.chooseFolder', () => ({ chosenId: 'pinned', view: settingsView('pinned') }));
    const started = startTransfers(wanted);
    await untilDialog('preflight');
    answerDialog('preflight', 'other-folder');
    await untilDialog('preflight', 'q');
    answerDialog('preflight', 'keep-both');
    await started;
    expect(namesAsked()).toEqual([
      'transfers.preflight',
      'settings.chooseFolder',
      'transfers.discard',
      'transfers.preflight',
      'transfers.start',
    ]);
    expect(bridge.requests[3]?.request).toEqual({ entries: wanted, targetId: 'pinned' });
  });

  it('asks the same again when the user chooses no folder', async () => {
    foresee(full);
    bridge.reply('settings.chooseFolder', () => ({ chosenId: null, view: settingsView('downloads') }));
    const started = startTransfers(wanted);
    await untilDialog('preflight');
    answerDialog('preflight', 'other-folder');
    await untilDialog('preflight');
    answerDialog('preflight', null);
    await started;
    expect(namesAsked()).toEqual(['transfers.preflight', 'settings.chooseFolder', 'transfers.discard']);
  });

  it('ends with a message when the user chooses the folder that is too full', async () => {
    foresee(full, { ...full, id: 'q' });
    bridge.reply('settings.chooseFolder', () => ({ chosenId: 'downloads', view: settingsView('downloads') }));
    const started = startTransfers(wanted);
    await untilDialog('preflight');
    answerDialog('preflight', 'other-folder');
    await untilDialog('message');
    dismissDialog();
    await started;
    expect(bridge.requests.at(-1)).toEqual({ name: 'transfers.discard', request: { preflightId: 'q' } });
  });

  it('tells what the user would not expect, once it has started', async () => {
    foresee({ ...clear, identical: { count: 1, names: ['e.txt'] } });
    await startTransfers(wanted);
    expect(useNotices.getState().alerts).toMatchObject([
      { tone: 'info', text: expect.stringContaining('“e.txt” is in Downloads already') as string },
    ]);
  });

  it('can be given up while it looks, and then says nothing', async () => {
    bridge.reply('transfers.preflight', (_request, signal) => untilAborted(signal));
    const started = startTransfers(wanted);
    const [check] = usePreflight.getState().checks;
    if (check !== undefined) cancelCheck(check);
    await started;
    expect(namesAsked()).toEqual(['transfers.preflight']);
    expect(usePreflight.getState().checks).toEqual([]);
    expect(useNotices.getState().alerts).toEqual([]);
  });

  it('asks nothing for nothing, and shows a refusal', async () => {
    await startTransfers([]);
    expect(bridge.requests).toEqual([]);
    await startTransfers(wanted);
    expect(useNotices.getState().alerts).toMatchObject([{ subject: 'Download' }]);
  });
});
