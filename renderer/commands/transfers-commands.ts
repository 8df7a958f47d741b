import type { Transfer, TransferState } from '../../shared/transfers';
import { isFinished } from '../lib/transfers/shown-order';
import { transferErrorText } from '../lib/wording/transfer-error';
import { openDialog } from '../stores/dialogs-store';
import { copyText, getLocale } from '../stores/system-store';
import {
  cancelTransfers,
  clearFinishedTransfers,
  findTransfer,
  getTransferList,
  moveTransfers,
  pauseTransfers,
  resumeTransfers,
  retryTransfers,
  showTransferInFolder,
  verifyTransfer,
} from '../stores/transfers/transfers-store';
import type { Command, CommandContext } from './command';

type Fits = (transfer: Transfer) => boolean;

function isIn(...states: TransferState[]): Fits {
  return ({ state }) => states.includes(state);
}

const canPause = isIn('queued', 'running', 'verifying', 'retrying', 'waiting');
const canResume = isIn('paused');
const canRetry = isIn('failed', 'cancelled');
const isDone = isIn('done');
const isQueued = isIn('queued');

interface Verb {
  readonly id: string;
  readonly label: string;
  /** Which transfers it is for. */
  readonly fits: Fits;
  readonly run: (transferIds: readonly string[]) => Promise<void>;
}

/** For the transfers of the context, when it is for every one of them. */
function commandOnThese({ id, label, fits, run }: Verb): Command {
  return {
    id: `transfers.${id}`,
    label,
    shortcuts: [],
    when: ({ transferIds }) =>
      transferIds.length > 0 && transferIds.map(findTransfer).every((one) => one !== null && fits(one)),
    run: (context) => run(context.transferIds),
  };
}

/** For whichever transfers it is for. */
function commandOnAll({ id, label, fits, run }: Verb): Command {
  return {
    id: `transfers.${id}`,
    label,
    shortcuts: [],
    when: () => getTransferList().some(fits),
    run: () =>
      run(
        getTransferList()
          .filter(fits)
          .map((transfer) => transfer.id),
      ),
  };
}

/** For the only transfer of the context. */
function commandOnOne(verb: Omit<Verb, 'run'> & { run: (transferId: string) => Promise<void> }): Command {
  const run = async ([transferId]: readonly string[]): Promise<void> => {
    if (transferId !== undefined) await verb.run(transferId);
  };
  const command = commandOnThese({ ...verb, run });
  return { ...command, when: (context) => context.transferIds.length === 1 && command.when(context) };
}

export const pauseTransfer = commandOnThese({
  id: 'pause',
  label: 'Pause',
  fits: canPause,
  run: pauseTransfers,
});
export const resumeTransfer = commandOnThese({
  id: 'resume',
  label: 'Resume',
  fits: canResume,
  run: resumeTransfers,
});
export const cancelTransfer = commandOnThese({
  id: 'cancel',
  label: 'Cancel',
  fits: (transfer) => !isFinished(transfer),
  run: cancelTransfers,
});
export const retryTransfer = commandOnThese({
  id: 'retry',
  label: 'Retry',
  fits: canRetry,
  run: retryTransfers,
});
export const retryTransferNow = commandOnThese({
  id: 'retryNow',
  label: 'Try now',
  fits: isIn('retrying'),
  run: retryTransfers,
});
export const showTransfer = commandOnOne({
  id: 'showInFolder',
  label: 'Show in folder',
  fits: isDone,
  run: showTransferInFolder,
});
export const verifyAgain = commandOnOne({
  id: 'verify',
  label: 'Verify again',
  fits: isDone,
  run: verifyTransfer,
});
export const showTransferHistory = commandOnOne({
  id: 'history',
  label: 'Show history',
  fits: () => true,
  run: async (transferId) => {
    await openDialog({ kind: 'transfer-history', transferId });
  },
});

function errorTextOf(transferId: string): string | null {
  const transfer = findTransfer(transferId);
  return transfer === null ? null : transferErrorText(transfer, getLocale());
}

export const copyTransferError = commandOnOne({
  id: 'copyError',
  label: 'Copy error',
  fits: ({ id }) => errorTextOf(id) !== null,
  run: (transferId) => copyText(errorTextOf(transferId) ?? '', 'Error'),
});

/** Those that have not had their turn, by their place among them. */
function queuedAround(transferId: string): { at: number; ids: readonly string[] } {
  const ids = getTransferList()
    .filter(isQueued)
    .map(({ id }) => id);
  return { at: ids.indexOf(transferId), ids };
}

function moveCommand(direction: 'up' | 'down', label: string): Command {
  const canMove = ({ transferIds: [transferId = ''] }: CommandContext): boolean => {
    const { at, ids } = queuedAround(transferId);
    return direction === 'up' ? at > 0 : at !== -1 && at < ids.length - 1;
  };
  const command = commandOnOne({
    id: `move.${direction}`,
    label,
    fits: isQueued,
    run: async (transferId) => {
      const { at, ids } = queuedAround(transferId);
      await moveTransfers([transferId], ids[direction === 'up' ? at - 1 : at + 2] ?? null);
    },
  });
  return { ...command, when: (context) => command.when(context) && canMove(context) };
}

export const moveTransferUp = moveCommand('up', 'Move up');
export const moveTransferDown = moveCommand('down', 'Move down');

export const pauseAllTransfers = commandOnAll({
  id: 'pauseAll',
  label: 'Pause all',
  fits: canPause,
  run: pauseTransfers,
});
export const resumeAllTransfers = commandOnAll({
  id: 'resumeAll',
  label: 'Resume all',
  fits: canResume,
  run: resumeTransfers,
});
export const retryFailedTransfers = commandOnAll({
  id: 'retryFailed',
  label: 'Retry failed',
  fits: isIn('failed'),
  run: retryTransfers,
});
export const clearTransfers = commandOnAll({
  id: 'clearFinished',
  label: 'Clear finished',
  fits: isFinished,
  run: () => clearFinishedTransfers(),
});

export const transfersCommands: readonly Command[] = [
  pauseTransfer,
  resumeTransfer,
  cancelTransfer,
  retryTransfer,
  retryTransferNow,
  showTransfer,
  verifyAgain,
  showTransferHistory,
  copyTransferError,
  moveTransferUp,
  moveTransferDown,
  pauseAllTransfers,
  resumeAllTransfers,
  retryFailedTransfers,
  clearTransfers,
];
