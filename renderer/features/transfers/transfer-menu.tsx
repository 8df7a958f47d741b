import {
  ArrowDown,
  ArrowUp,
  Clock3,
  Copy,
  FolderOpen,
  Pause,
  Play,
  RotateCcw,
  ShieldCheck,
  X,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { commandLabel, getCommandContext, runCommand, type Command } from '../../commands/command';
import {
  cancelTransfer,
  copyTransferError,
  moveTransferDown,
  moveTransferUp,
  pauseTransfer,
  resumeTransfer,
  retryTransfer,
  retryTransferNow,
  showTransfer,
  showTransferHistory,
  verifyAgain,
} from '../../commands/actions/transfers-commands';
import type { MenuAction } from '../../components/overlays/menu';

interface MenuItem {
  readonly command: Command;
  readonly icon: ReactNode;
}

const buttons: readonly MenuItem[] = [
  { command: pauseTransfer, icon: <Pause size={15} /> },
  { command: resumeTransfer, icon: <Play size={15} /> },
  { command: retryTransfer, icon: <RotateCcw size={15} /> },
  { command: showTransfer, icon: <FolderOpen size={15} /> },
  { command: cancelTransfer, icon: <X size={15} /> },
];

const others: readonly MenuItem[] = [
  { command: retryTransferNow, icon: <RotateCcw size={15} /> },
  { command: verifyAgain, icon: <ShieldCheck size={15} /> },
  { command: moveTransferUp, icon: <ArrowUp size={15} /> },
  { command: moveTransferDown, icon: <ArrowDown size={15} /> },
  { command: showTransferHistory, icon: <Clock3 size={15} /> },
  { command: copyTransferError, icon: <Copy size={15} /> },
];

function actionsFor(items: readonly MenuItem[], transferId: string): readonly MenuAction[] {
  const about = { transferIds: [transferId] };
  const context = { ...getCommandContext(), ...about };
  return items
    .filter(({ command }) => command.when(context))
    .map(({ command, icon }) => ({
      id: command.id,
      label: commandLabel(command),
      icon,
      run: () => {
        runCommand(command, about);
      },
    }));
}

/** What can be done with a transfer now, besides what its buttons do. */
export function moreActions(transferId: string): readonly MenuAction[] {
  return actionsFor(others, transferId);
}

/** All that can be done with a transfer now. */
export function allActions(transferId: string): readonly MenuAction[] {
  return actionsFor([...buttons, ...others], transferId);
}
