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
  /** Storage or calls were used; asks for the new numbers in time. */
  refreshUsage(accountId: string): void;
}

/** What they need of the history. */
export interface ReceiptBook {
  /** The receipt is on disk when this resolves; rejects otherwise. */
  append(receipt: Receipt): Promise<void>;
  /** The same for several, at the price of one. A receipt whose id is known already takes the place of the earlier one. */
  appendAll(receipts: readonly Receipt[]): Promise<void>;
  /** Adds the outcome to a receipt written before the request. */
  settle(receiptId: string, result: DeletionResult): Promise<void>;
}
