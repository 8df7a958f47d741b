import type { AccountBook, LiveAccount } from './account-book';
import { findUser } from './account-sign-in';
import { noSecret, ready, standingAfter } from './account-status';
import type { PortableAccount } from './accounts-file';

/** See `AccountsService.addPortable`. */
export function addSignedOut(
  accounts: readonly PortableAccount[],
  book: AccountBook,
  newId: () => string,
): number {
  const users = new Map<string, PortableAccount>();
  for (const account of accounts) {
    const user = `${account.service} ${account.userId}`;
    if (findUser(account, book) === undefined && !users.has(user)) users.set(user, account);
  }
  const added = [...users.values()].map((account) => toSignedOut(account, newId()));
  if (added.length > 0) book.commit(added);
  return added.length;
}

function toSignedOut(account: PortableAccount, id: string): LiveAccount {
  return {
    saved: { ...account, id, remembered: false },
    standing: standingAfter(noSecret(), ready),
    provider: undefined,
    demo: false,
    usage: null,
    bulkSuspended: false,
  };
}
