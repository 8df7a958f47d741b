import type { Account } from '../../../shared/accounts';
import type { DeletionResult, PlannedItem } from '../../../shared/deletions';
import { isAppError, toFailure } from '../../../shared/errors';
import type { ErrorCode } from '../../../shared/failures';
import type { Receipt } from '../../../shared/history';
import type { Proof, Transfer, WantedEntry } from '../../../shared/transfers';
import type { Clock } from '../../providers/provider';
import type { ProviderSource, ReceiptBook } from '../service-dependencies';
import type { FolderCopy } from './copies/folder-copy';
import { proofOf } from './copies/proven-copy';
import type { ItemLooks } from './item-looks';

/* The steps that the deletion of an item and that of one version have in common. */

export interface ItemDeletionTools {
  accounts: ProviderSource;
  history: ReceiptBook;
  clock: Clock;
  newId: () => string;
  /** Null when no copy is wanted. */
  saveCopy: ((entry: WantedEntry, signal: AbortSignal) => Promise<Transfer>) | null;
  /** The same for a folder and all in it; the same copy for every try of one item. */
  folderCopyOf: ((item: PlannedItem) => FolderCopy) | null;
  looks: ItemLooks;
}

/** One confirmed item and the account that it lies in. */
export interface ItemTask {
  item: PlannedItem;
  account: Account;
}

/** Answers that say that nothing was deleted. After any other failure of a delete its outcome is open until one looks. */
const plainRefusals: readonly ErrorCode[] = [
  'permission-denied',
  'locked',
  'not-empty',
  'signed-out',
  'second-factor-required',
  'access-code-required',
  'link-expired',
  'account-mismatch',
  'quota-exceeded',
  'rate-limited',
  'bad-request',
  'unsupported',
];

export function isPlainRefusal(error: unknown): boolean {
  return isAppError(error, ...plainRefusals);
}

/** The result of an error that came before anything was sent. */
export function resultUnsent(error: unknown, stop: AbortSignal): DeletionResult {
  if (stop.aborted) return { kind: 'cancelled' };
  return isGone(error) ? { kind: 'already-gone' } : { kind: 'refused', failure: toFailure(error) };
}

/** The proof of the finished copy of a file; null when none is wanted. Rejects as `proofOf`. */
export async function proveCopy(
  { item, account }: ItemTask,
  { saveCopy }: ItemDeletionTools,
  stop: AbortSignal,
): Promise<Proof | null> {
  if (saveCopy === null) return null;
  const { id, name, size, kind, onlyVersion } = item;
  const wanted = { accountId: account.id, id, kind, name, size };
  return proofOf(
    await saveCopy(onlyVersion === undefined ? wanted : { ...wanted, version: onlyVersion }, stop),
  );
}

/**
 * The last step before a request: the receipts are durable when this resolves. To null when the request may go; otherwise to what became of every
 * item, and nothing may be sent.
 */
export async function keepReceipts(
  history: ReceiptBook,
  receipts: readonly Receipt[],
  stop: AbortSignal,
): Promise<DeletionResult | null> {
  try {
    stop.throwIfAborted();
    await history.append(receipts);
  } catch (error) {
    return resultUnsent(error, stop);
  }
  if (!stop.aborted) return null;
  const result = { kind: 'cancelled' } as const;
  for (const { id } of receipts) await settleReceipt(history, id, result);
  return result;
}

/** What was deleted stays deleted; a receipt that cannot be settled keeps saying that its outcome is not known. */
export async function settleReceipt(
  history: ReceiptBook,
  receiptId: string,
  result: DeletionResult,
): Promise<void> {
  try {
    await history.settle(receiptId, result);
  } catch {
    return;
  }
}

/** The entry itself, not its account or the folder on disk. */
export function isGone(error: unknown): boolean {
  return isAppError(error, 'not-found') && (error.details.what ?? 'entry') === 'entry';
}
