import { loadFiles } from '../stores/files/files-store';
import {
  canMoveAccount,
  findAccount,
  moveAccountByStep,
  removeAccount,
  setAccountLocked,
} from '../stores/accounts-store';
import { setPlace } from '../stores/files/browse-store';
import { openDialog } from '../stores/dialogs-store';
import { exportAccountsToFile, importAccountsFromFile } from './accounts-exchange-commands';
import type { Command, CommandContext } from './command';

const hasAccount = ({ accountId }: CommandContext): boolean => accountId !== null;

export const addAccount: Command = {
  id: 'accounts.add',
  label: 'Add account',
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
  label: 'Edit account',
  shortcuts: [],
  when: hasAccount,
  run: editAndReload,
};

export const signInAgain: Command = {
  id: 'accounts.signInAgain',
  label: 'Sign in again',
  shortcuts: [],
  when: hasAccount,
  run: editAndReload,
};

export const removeAccountAfterAsking: Command = {
  id: 'accounts.remove',
  label: 'Remove account',
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
  label: 'Lock (read only)',
  shortcuts: [],
  when: (context) => isLocked(context) === false,
  run: async ({ accountId }) => {
    if (accountId !== null) await setAccountLocked(accountId, true);
  },
};

export const unlockAccount: Command = {
  id: 'accounts.unlock',
  label: 'Unlock',
  shortcuts: [],
  when: (context) => isLocked(context) === true,
  run: async ({ accountId }) => {
    if (accountId !== null) await setAccountLocked(accountId, false);
  },
};

interface Move {
  id: string;
  label: string;
  key: string;
  step: -1 | 1;
}

function moveCommand({ id, label, key, step }: Move): Command {
  return {
    id,
    label,
    shortcuts: [{ key, alt: true, where: 'accounts' }],
    when: ({ accountId }) => accountId !== null && canMoveAccount(accountId, step),
    run: async ({ accountId }) => {
      if (accountId !== null) await moveAccountByStep(accountId, step);
    },
  };
}

export const moveAccountUp = moveCommand({
  id: 'accounts.moveUp',
  label: 'Move up',
  key: 'ArrowUp',
  step: -1,
});
export const moveAccountDown = moveCommand({
  id: 'accounts.moveDown',
  label: 'Move down',
  key: 'ArrowDown',
  step: 1,
});

export const accountsCommands: readonly Command[] = [
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
