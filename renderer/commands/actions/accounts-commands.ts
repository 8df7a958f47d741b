import { ArrowDown, ArrowUp, Layers, Lock, LockOpen, LogIn, Pencil, Plus, Trash2 } from 'lucide-react';
import { loadFiles } from '../../stores/files/files-store';
import {
  canMoveAccount,
  findAccount,
  getAccountList,
  moveAccountByStep,
  removeAccount,
  setAccountLocked,
} from '../../stores/accounts-store';
import { requestListFocus, setPlace } from '../../stores/files/browse-store';
import { openDialog } from '../../stores/window/dialogs-store';
import { exportAccountsToFile, importAccountsFromFile } from './accounts-exchange-commands';
import type { Command, CommandContext } from '../command';

const hasAccount = ({ accountId }: CommandContext): boolean => accountId !== null;

export const addAccount: Command = {
  id: 'accounts.add',
  icon: Plus,
  group: 'account.add',
  shortcuts: [],
  when: () => true,
  run: async () => {
    const account = await openDialog({ kind: 'sign-in' });
    if (account === null) return;
    setPlace({ kind: 'account', accountId: account.id });
    await loadFiles(account.id);
  },
};

async function editAndReload({ accountId }: CommandContext): Promise<void> {
  if (accountId === null) return;
  const account = await openDialog({ kind: 'sign-in', accountId });
  if (account !== null) await loadFiles(account.id);
}

export const editAccount: Command = {
  id: 'accounts.edit',
  icon: Pencil,
  group: 'account.this',
  needs: 'account',
  shortcuts: [],
  when: hasAccount,
  run: editAndReload,
};

export const signInAgain: Command = {
  id: 'accounts.signInAgain',
  icon: LogIn,
  group: 'account.this',
  needs: 'account',
  shortcuts: [],
  when: hasAccount,
  run: editAndReload,
};

export const removeAccountAfterAsking: Command = {
  id: 'accounts.remove',
  icon: Trash2,
  group: 'account.this',
  danger: true,
  needs: 'account',
  shortcuts: [],
  when: hasAccount,
  run: async ({ accountId }) => {
    if (accountId === null) return;
    if ((await openDialog({ kind: 'remove-account', accountId })) === 'remove')
      await removeAccount(accountId);
  },
};

function isLocked({ accountId }: CommandContext): boolean | null {
  return accountId === null ? null : (findAccount(accountId)?.locked ?? null);
}

/** No delete can be started in a locked account. */
export const lockAccount: Command = {
  id: 'accounts.lock',
  icon: Lock,
  group: 'account.this',
  needs: 'unlocked',
  shortcuts: [],
  when: (context) => isLocked(context) === false,
  run: async ({ accountId }) => {
    if (accountId !== null) await setAccountLocked(accountId, true);
  },
};

export const unlockAccount: Command = {
  id: 'accounts.unlock',
  icon: LockOpen,
  group: 'account.this',
  needs: 'locked',
  shortcuts: [],
  when: (context) => isLocked(context) === true,
  run: async ({ accountId }) => {
    if (accountId !== null) await setAccountLocked(accountId, false);
  },
};

interface Move extends Pick<Command, 'id' | 'icon'> {
  key: string;
  step: -1 | 1;
}

function moveCommand({ id, icon, key, step }: Move): Command {
  return {
    id,
    icon,
    group: 'account.order',
    needs: 'order',
    shortcuts: [{ key, alt: true, where: 'accounts' }],
    when: ({ accountId }) => accountId !== null && canMoveAccount(accountId, step),
    run: async ({ accountId }) => {
      if (accountId !== null) await moveAccountByStep(accountId, step);
    },
  };
}

export const moveAccountUp = moveCommand({
  id: 'accounts.moveUp',
  icon: ArrowUp,
  key: 'ArrowUp',
  step: -1,
});
export const moveAccountDown = moveCommand({
  id: 'accounts.moveDown',
  icon: ArrowDown,
  key: 'ArrowDown',
  step: 1,
});

const openAllAccounts: Command = {
  id: 'browse.allAccounts',
  icon: Layers,
  group: 'go.places',
  shortcuts: [],
  needs: 'severalAccounts',
  when: () => getAccountList().length > 1,
  isOn: ({ place }) => place?.kind === 'all',
  run: () => {
    setPlace({ kind: 'all' });
    requestListFocus();
  },
};

export const accountsCommands: readonly Command[] = [
  openAllAccounts,
  addAccount,
  editAccount,
  signInAgain,
  lockAccount,
  unlockAccount,
  moveAccountUp,
  moveAccountDown,
  removeAccountAfterAsking,
  exportAccountsToFile,
  importAccountsFromFile,
];
