import type { Receipt } from '../../shared/history';
import type { AccountsService } from './accounts-service';
import type { HistoryService } from './history-service';

interface LinkSources {
  accounts: Pick<AccountsService, 'list'>;
  history: Pick<HistoryService, 'findLast'>;
}

/** Is it a page of a service that an account is at, or the certificate of a file that was deleted? */
export function isKnownLink(url: URL, { accounts, history }: LinkSources): boolean {
  if (accounts.list().accounts.some(({ origin }) => origin === url.origin)) return true;
  const isItsPage = (receipt: Receipt): boolean =>
    receipt.kind === 'deleted' && receipt.certificate?.link === url.href;
  return history.findLast(isItsPage) !== undefined;
}
