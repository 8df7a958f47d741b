import { ArrowDown, ArrowUp, Lock, LockOpen, LogIn, Pencil, Trash2 } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import type { Account } from '../../../shared/accounts';
import { visibleName } from '../../../shared/names';
import {
  editAccount,
  lockAccount,
  moveAccountDown,
  moveAccountUp,
  removeAccountAfterAsking,
  signInAgain,
  unlockAccount,
} from '../../commands/accounts-commands';
import { getCommandContext, runCommand, type Command } from '../../commands/command';
import { shortcutText } from '../../commands/shortcut';
import { ContextMenu, type MenuAction } from '../../components/overlays/menu';
import { useSystemInfo } from '../../stores/system-store';

interface Item {
  command: Command;
  label?: string;
  icon: ReactNode;
  danger?: true;
}

function itemsFor({ locked }: Account): readonly Item[] {
  return [
    { command: editAccount, label: 'Edit…', icon: <Pencil size={14} /> },
    { command: signInAgain, label: 'Sign in again…', icon: <LogIn size={14} /> },
    locked
      ? { command: unlockAccount, icon: <LockOpen size={14} /> }
      : { command: lockAccount, icon: <Lock size={14} /> },
    { command: moveAccountUp, icon: <ArrowUp size={14} /> },
    { command: moveAccountDown, icon: <ArrowDown size={14} /> },
    { command: removeAccountAfterAsking, label: 'Remove…', icon: <Trash2 size={14} />, danger: true },
  ];
}

interface AccountMenuProps {
  account: Account;
  at: { x: number; y: number };
  onClose: () => void;
}

/** The context menu of an account. */
export function AccountMenu({ account, at, onClose }: AccountMenuProps): ReactElement {
  const platform = useSystemInfo()?.platform ?? 'linux';
  const about = { accountId: account.id };
  const actions: MenuAction[] = itemsFor(account).map(({ command, label, icon, danger }) => {
    const [shortcut] = command.shortcuts;
    return {
      id: command.id,
      label: label ?? command.label,
      icon,
      shortcut: shortcut === undefined ? undefined : shortcutText(shortcut, platform),
      danger: danger ?? false,
      disabled: !command.when({ ...getCommandContext(), ...about }),
      run: () => {
        runCommand(command, about);
      },
    };
  });
  return <ContextMenu label={visibleName(account.name)} actions={actions} at={at} onClose={onClose} />;
}
