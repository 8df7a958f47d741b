import { beforeEach, describe, expect, it } from 'vitest';
import type { Transfer, TransferState } from '../../../shared/transfers';
import { dismissDialog, useDialogs } from '../../stores/window/dialogs-store';
import { installBridge, type MemoryBridge } from '../../stores/testing/memory-bridge';
import { receiveTransferChanges, useTransfers } from '../../stores/transfers/transfers-store';
import { getCommandContext, runCommand, type Command, type CommandContext } from '../command';
import {
  cancelTransfer,
  clearTransfers,
  copyTransferError,
  moveTransferDown,
  moveTransferUp,
  pauseAllTransfers,
  pauseTransfer,
  resumeAllTransfers,
  resumeTransfer,
  retryFailedTransfers,
  retryTransfer,
  retryTransferNow,
  showTransfer,
  showTransferHistory,
  verifyAgain,
} from './transfers-commands';

let bridge: MemoryBridge;

beforeEach(() => {
  bridge = installBridge();
  dismissDialog();
  useTransfers.setState(useTransfers.getInitialState(), true);
});

function transfer(id: string, state: TransferState): Transfer {
  const failure =
    state === 'failed' ? ({ code: 'disk-full', details: {}, message: 'ENOSPC' } as const) : null;
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
    state,
    size: 100,
    receivedBytes: 0,
    bytesPerSecond: null,
    proof: null,
    failure,
    attempt: 1,
    retryAt: null,
    startedAt: 0,
    finishedAt: null,
    checked: null,
  };
}

function have(...states: TransferState[]): void {
  const transfers = states.map((state, at) => transfer(`t${at}`, state));
  receiveTransferChanges({ revision: 1, transfers, removedIds: [] });
}

function about(...transferIds: string[]): CommandContext {
  return { ...getCommandContext(), transferIds };
}

describe('on one transfer', () => {
  const all: readonly TransferState[] = [
    ...(['queued', 'running', 'verifying', 'paused', 'retrying', 'waiting'] as const),
    ...(['done', 'skipped', 'failed', 'cancelled'] as const),
  ];

  it.each<[string, Command, readonly TransferState[]]>([
    ['pause', pauseTransfer, ['queued', 'running', 'verifying', 'retrying', 'waiting']],
    ['resume', resumeTransfer, ['paused']],
    ['cancel', cancelTransfer, ['queued', 'running', 'verifying', 'paused', 'retrying', 'waiting']],
    ['retry', retryTransfer, ['failed', 'cancelled']],
    ['try now', retryTransferNow, ['retrying']],
    ['show in folder', showTransfer, ['done']],
    ['verify again', verifyAgain, ['done']],
    ['show history', showTransferHistory, all],
    ['copy error', copyTransferError, ['failed']],
  ])('%s can be done in its states only', (_name, command, states) => {
    have(...all);
    expect(all.filter((_state, at) => command.when(about(`t${at}`)))).toEqual(states);
    expect(command.when(about())).toBe(false);
    expect(command.when(about('unknown'))).toBe(false);
  });

  it('opens its history', () => {
    have('done');
    runCommand(showTransferHistory, { transferIds: ['t0'] });
    expect(useDialogs.getState().dialog).toEqual({ kind: 'transfer-history', transferId: 't0' });
  });
});

describe('order', () => {
  const queue = ['queued', 'running', 'queued', 'queued'] as const;

  it.each([
    [moveTransferUp, 't2', 't0'],
    [moveTransferUp, 't3', 't2'],
    [moveTransferDown, 't0', 't3'],
    [moveTransferDown, 't2', null],
  ])('%j of %s puts it in front of %s', (command, id, before) => {
    have(...queue);
    runCommand(command, { transferIds: [id] });
    expect(bridge.requests).toEqual([{ name: 'transfers.move', request: { transferIds: [id], before } }]);
  });

  it('does not lead beyond the ends, nor is it for what runs', () => {
    have(...queue);
    expect(moveTransferUp.when(about('t0'))).toBe(false);
    expect(moveTransferDown.when(about('t3'))).toBe(false);
    expect(moveTransferDown.when(about('t1'))).toBe(false);
  });
});

describe('on all', () => {
  it.each([
    [pauseAllTransfers, 'transfers.pauseAll', {}],
    [resumeAllTransfers, 'transfers.resumeAll', {}],
    [retryFailedTransfers, 'transfers.retry', { transferIds: ['t3'] }],
  ])('%j asks for all that it is for', (command, name, request) => {
    have('queued', 'running', 'paused', 'failed', 'cancelled', 'done');
    runCommand(command);
    expect(bridge.requests).toEqual([{ name, request }]);
  });

  it('is not offered where there is nothing to do', () => {
    have('done');
    const offered = [pauseAllTransfers, resumeAllTransfers, retryFailedTransfers, clearTransfers].filter(
      (command) => command.when(getCommandContext()),
    );
    expect(offered).toEqual([clearTransfers]);
  });
});
