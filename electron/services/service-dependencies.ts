import type { Account } from '../../shared/accounts';
import type { DeletionResult } from '../../shared/deletions';
import type { Receipt } from '../../shared/history';
import type { Provider } from '../providers/provider';

/** What transfers and deletions need of the accounts. Unknown accounts are `not-found`. */
export interface ProviderSource {
  get(accountId: string): Account;
  /** `signed-out` when the account has to be signed in to first. */
  providerOf(accountId: string): Provider;
  noteSuccess(accountId: string): void;
  noteFailure(accountId: string, error: unknown): void;
  /** The service's bulk delete did not do as asked: `Account.bulkDelete` is not `on` again in this session. */
  suspendBulkDelete(accountId: string): void;
  /** Storage or calls were used; asks for the new numbers in time. */
  refreshUsage(accountId: string): void;
}

/** What they need of the history. */
export interface ReceiptBook {
  /** They are on disk when this resolves; rejects otherwise. A receipt whose id is known already takes the place of the earlier one. */
  append(receipts: readonly Receipt[]): Promise<void>;
  /** Adds the outcome to a receipt written before the request. */
  settle(receiptId: string, result: DeletionResult): Promise<void>;
}
