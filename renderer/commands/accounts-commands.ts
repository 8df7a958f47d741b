import { loadFiles } from '../stores/files-store';
import { removeAccount } from '../stores/accounts-store';
import { setPlace } from '../stores/browse-store';
import { openDialog } from '../stores/dialogs-store';
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

export const accountsCommands: readonly Command[] = [
  addAccount,
  editAccount,
  signInAgain,
  removeAccountAfterAsking,
];
