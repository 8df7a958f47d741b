import {
  ArrowDown,
  ArrowUp,
  Clock3,
  Copy,
  FolderOpen,
  ListX,
  PanelBottom,
  Pause,
  Play,
  RotateCcw,
  ShieldCheck,
  X,
} from 'lucide-react';
import type { Transfer, TransferState } from '../../../shared/transfers';
import { texts } from '../../../shared/texts/texts';
import { isFinished } from '../../lib/transfers/shown-order';
import { transferErrorText } from '../../lib/wording/transfer-error';
import { openDialog } from '../../stores/window/dialogs-store';
import { copyText } from '../../stores/system-store';
import { toggleTransfersPanel, useTransfersPanel } from '../../stores/transfers/transfers-panel-store';
import {
  cancelTransfers,
  clearFinishedTransfers,
  findTransfer,
  getTransferList,
  moveTransfers,
  pauseAllTransfers as askToPauseAll,
  pauseTransfers,
  resumeAllTransfers as askToResumeAll,
  resumeTransfers,
  retryTransfers,
  showTransferInFolder,
  verifyTransfer,
} from '../../stores/transfers/transfers-store';
import type { Command, CommandContext } from '../command';

type Fits = (transfer: Transfer) => boolean;

function isIn(...states: TransferState[]): Fits {
  return ({ state }) => states.includes(state);
}

const canPause = isIn('queued', 'running', 'verifying', 'retrying', 'waiting');
const canResume = isIn('paused');
const canRetry = isIn('failed', 'cancelled');
const isDone = isIn('done');
const isQueued = isIn('queued');

interface Verb extends Pick<Command, 'id' | 'icon'> {
  /** Which transfers it is for. */
  readonly fits: Fits;
  readonly run: (transferIds: readonly string[]) => Promise<void>;
}

/** For the transfers of the context, when it is for every one of them. */
function commandOnThese({ id, icon, fits, run }: Verb): Command {
  return {
    id,
    icon,
    group: 'transfers.one',
    local: true,
    shortcuts: [],
    when: ({ transferIds }) =>
      transferIds.length > 0 && transferIds.map(findTransfer).every((one) => one !== null && fits(one)),
    run: (context) => run(context.transferIds),
  };
}

/** For whichever transfers it is for. */
function commandOnAll({ id, icon, fits, run }: Verb): Command {
  return {
    id,
    icon,
    group: 'transfers.all',
    needs: 'transfers',
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
  id: 'transfers.pause',
  icon: Pause,
  fits: canPause,
  run: pauseTransfers,
});
export const resumeTransfer = commandOnThese({
  id: 'transfers.resume',
  icon: Play,
  fits: canResume,
  run: resumeTransfers,
});
export const cancelTransfer = commandOnThese({
  id: 'transfers.cancel',
  icon: X,
  fits: (transfer) => !isFinished(transfer),
  run: cancelTransfers,
});
export const retryTransfer = commandOnThese({
  id: 'transfers.retry',
  icon: RotateCcw,
  fits: canRetry,
  run: retryTransfers,
});
export const retryTransferNow = commandOnThese({
  id: 'transfers.retryNow',
  icon: RotateCcw,
  fits: isIn('retrying'),
  run: retryTransfers,
});
export const showTransfer = commandOnOne({
  id: 'transfers.showInFolder',
  icon: FolderOpen,
  fits: isDone,
  run: showTransferInFolder,
});
export const verifyAgain = commandOnOne({
  id: 'transfers.verify',
  icon: ShieldCheck,
  fits: isDone,
  run: verifyTransfer,
});
export const showTransferHistory = commandOnOne({
  id: 'transfers.history',
  icon: Clock3,
  fits: () => true,
  run: async (transferId) => {
    await openDialog({ kind: 'transfer-history', transferId });
  },
});

function errorTextOf(transferId: string): string | null {
  const transfer = findTransfer(transferId);
  return transfer === null ? null : transferErrorText(transfer);
}

export const copyTransferError = commandOnOne({
  id: 'transfers.copyError',
  icon: Copy,
  fits: ({ id }) => errorTextOf(id) !== null,
  run: (transferId) => copyText(errorTextOf(transferId) ?? '', texts().transfers.error),
});

/** Those that have not had their turn, by their place among them. */
function queuedAround(transferId: string): { at: number; ids: readonly string[] } {
  const ids = getTransferList()
    .filter(isQueued)
    .map(({ id }) => id);
  return { at: ids.indexOf(transferId), ids };
}

function moveCommand(direction: 'up' | 'down'): Command {
  const canMove = ({ transferIds: [transferId = ''] }: CommandContext): boolean => {
    const { at, ids } = queuedAround(transferId);
    return direction === 'up' ? at > 0 : at !== -1 && at < ids.length - 1;
  };
  const command = commandOnOne({
    ...(direction === 'up'
      ? ({ id: 'transfers.moveUp', icon: ArrowUp } as const)
      : ({ id: 'transfers.moveDown', icon: ArrowDown } as const)),
    fits: isQueued,
    run: async (transferId) => {
      const { at, ids } = queuedAround(transferId);
      await moveTransfers([transferId], ids[direction === 'up' ? at - 1 : at + 2] ?? null);
    },
  });
  return { ...command, when: (context) => command.when(context) && canMove(context) };
}

export const moveTransferUp = moveCommand('up');
export const moveTransferDown = moveCommand('down');

export const pauseAllTransfers = commandOnAll({
  id: 'transfers.pauseAll',
  icon: Pause,
  fits: canPause,
  run: askToPauseAll,
});
export const resumeAllTransfers = commandOnAll({
  id: 'transfers.resumeAll',
  icon: Play,
  fits: canResume,
  run: askToResumeAll,
});
export const retryFailedTransfers = commandOnAll({
  id: 'transfers.retryFailed',
  icon: RotateCcw,
  fits: isIn('failed'),
  run: retryTransfers,
});
export const clearTransfers = commandOnAll({
  id: 'transfers.clearFinished',
  icon: ListX,
  fits: isFinished,
  run: () => clearFinishedTransfers(),
});

const showPanel: Command = {
  id: 'transfers.panel',
  icon: PanelBottom,
  group: 'view.panes',
  shortcuts: [{ key: 'j', mod: true }],
  needs: 'transfers',
  when: () => getTransferList().length > 0,
  isOn: () => getTransferList().length > 0 && useTransfersPanel.getState().isOpen,
  run: toggleTransfersPanel,
};

export const transfersCommands: readonly Command[] = [
  showPanel,
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
