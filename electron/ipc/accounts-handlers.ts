import type { Handlers } from '../../shared/contract';
import type { AccountExchange } from '../services/accounts/account-exchange';
import type { AccountsService } from '../services/accounts-service';

export function createAccountsHandlers(
  accounts: AccountsService,
  exchange: AccountExchange,
): Handlers<'accounts', AbortSignal> {
  return {
    list: () => accounts.list(),
    signIn: (request, signal) => accounts.signIn(request, signal),
    update: (request) => accounts.update(request),
    remove: async ({ accountId }) => {
      await accounts.remove(accountId);
      return {};
    },
    reorder: ({ accountIds }) => {
      accounts.reorder(accountIds);
      return {};
    },
    exportFile: () => exchange.exportFile(),
    importFile: () => exchange.importFile(),
  };
}
