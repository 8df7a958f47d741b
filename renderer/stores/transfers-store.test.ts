import { beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../shared/files';
import type { Transfer } from '../../shared/transfers';
import { installBridge, type MemoryBridge } from './memory-bridge';
import { useNotices } from './notices-store';
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
    accountId: 'a',
    accountName: 'Anna',
    entryId: id,
    name: `${id}.txt`,
    folder: '/home/anna',
    fileName: null,
    state: 'running',
    size: 100,
    receivedBytes,
    bytesPerSecond: null,
    proof: null,
    failure: null,
    startedAt: 0,
    finishedAt: null,
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

describe('startTransfers', () => {
  it('names the entries and the target, and no more of them', async () => {
    bridge.reply('transfers.start', () => ({ transferIds: ['t'] }));
    const certificate = {
      id: 'c',
      state: 'pending',
      notarizedAt: null,
      link: 'https://eu.example/c',
    } as const;
    const entry: Entry = {
      ...{ accountId: 'a', id: 'e', name: 'e.txt', kind: 'file', size: 5, modifiedAt: 1, version: '3' },
      ...{ hash: null, certificate, forSigning: false },
    };
    await startTransfers([toWanted(entry)], 'desktop');
    expect(bridge.requests).toEqual([
      {
        name: 'transfers.start',
        request: { entries: [{ accountId: 'a', id: 'e', name: 'e.txt', size: 5 }], targetId: 'desktop' },
      },
    ]);
  });

  it('names one version of a file by its own name and size', () => {
    const entry: Entry = {
      ...{ accountId: 'a', id: 'e', name: 'new.txt', kind: 'file', size: 5, modifiedAt: 1, version: '3' },
      ...{ hash: null, certificate: null, forSigning: false },
    };
    const old = { version: '2', name: 'old.txt', size: 4, modifiedAt: 0, modifiedBy: null };
    expect(toWanted(entry, old)).toEqual({ accountId: 'a', id: 'e', name: 'old.txt', size: 4, version: '2' });
  });

  it('asks nothing for nothing, and shows a refusal', async () => {
    await startTransfers([]);
    expect(bridge.requests).toEqual([]);
    await startTransfers([{ accountId: 'a', id: 'e' }]);
    expect(useNotices.getState().alerts).toMatchObject([{ subject: 'Download' }]);
  });
});
