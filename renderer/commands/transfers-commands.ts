import type { TransferState } from '../../shared/transfers';
import {
  cancelTransfers,
  clearFinishedTransfers,
  findTransfer,
  getTransferList,
  retryTransfers,
  showTransferInFolder,
} from '../stores/transfers-store';
import type { Command, CommandContext } from './command';

const finishedStates: readonly TransferState[] = ['done', 'failed', 'cancelled'];

function areAll({ transferIds }: CommandContext, fits: (state: TransferState) => boolean): boolean {
  const states = transferIds.map((id) => findTransfer(id)?.state);
  return states.length > 0 && states.every((state) => state !== undefined && fits(state));
}

export const cancelTransfer: Command = {
  id: 'transfers.cancel',
  label: 'Cancel',
  shortcuts: [],
  when: (context) => areAll(context, (state) => !finishedStates.includes(state)),
  run: ({ transferIds }) => cancelTransfers(transferIds),
};

export const retryTransfer: Command = {
  id: 'transfers.retry',
  label: 'Retry',
  shortcuts: [],
  when: (context) => areAll(context, (state) => state === 'failed' || state === 'cancelled'),
  run: ({ transferIds }) => retryTransfers(transferIds),
};

export const showTransfer: Command = {
  id: 'transfers.showInFolder',
  label: 'Show in folder',
  shortcuts: [],
  when: (context) => context.transferIds.length === 1 && areAll(context, (state) => state === 'done'),
  run: async ({ transferIds: [transferId] }) => {
    if (transferId !== undefined) await showTransferInFolder(transferId);
  },
};

export const clearTransfers: Command = {
  id: 'transfers.clearFinished',
  label: 'Clear finished',
  shortcuts: [],
  when: () => getTransferList().some(({ state }) => finishedStates.includes(state)),
  run: () => clearFinishedTransfers(),
};

export const transfersCommands: readonly Command[] = [
  cancelTransfer,
  retryTransfer,
  showTransfer,
  clearTransfers,
];
