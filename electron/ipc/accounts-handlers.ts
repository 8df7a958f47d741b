import type { Handlers } from '../../shared/contract';
import type { AccountsService } from '../services/accounts-service';

export function createAccountsHandlers(accounts: AccountsService): Handlers<'accounts', AbortSignal> {
  return {
    list: () => accounts.list(),
    signIn: (request, signal) => accounts.signIn(request, signal),
    update: (request) => accounts.update(request),
    remove: async ({ accountId }) => {
      await accounts.remove(accountId);
      return {};
    },
  };
}
