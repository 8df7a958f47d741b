import type { AccountsService } from '../accounts-service';

/** What was seen of an account may be written to disk (`kept`), or not, as with the demo's; or there is no such account. */
export type AccountKeeping = 'kept' | 'not-kept' | 'gone';

export function keepingOf(accounts: Pick<AccountsService, 'list'>, accountId: string): AccountKeeping {
  const account = accounts.list().accounts.find(({ id }) => id === accountId);
  if (account === undefined) return 'gone';
  return account.demo ? 'not-kept' : 'kept';
}
