import type { FailureActionKind } from '../lib/wording/failure-message';
import { reloadAccount } from '../stores/files/place-lists';
import { chooseFolder } from '../stores/settings-store';
import { editAccount, signInAgain } from './actions/accounts-commands';
import { runCommand } from './command';
import { refreshFiles } from './actions/files-commands';

function readAgain(accountId: string | null): void {
  if (accountId === null) runCommand(refreshFiles);
  else reloadAccount(accountId);
}

/** Does what a message about a failure of an account's list, or of something done in it, offers to do. */
export function runFailureAction(kind: FailureActionKind, accountId: string | null): void {
  switch (kind) {
    case 'try-again':
    case 'refresh':
      readAgain(accountId);
      return;
    case 'sign-in':
      runCommand(signInAgain, { accountId });
      return;
    case 'edit-account':
      runCommand(editAccount, { accountId });
      return;
    case 'choose-folder':
      void chooseFolder();
      return;
  }
}
