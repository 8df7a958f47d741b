import type { Account } from '../../../shared/accounts';
import type { DeletionResult, PlannedItem } from '../../../shared/deletions';
import { AppError, fromFailure, isAppError, toFailure, type ErrorCode } from '../../../shared/errors';
import type { Proof, Transfer, WantedEntry } from '../../../shared/transfers';
import type { Clock } from '../../providers/provider';
import type { ProviderSource, ReceiptBook } from '../service-dependencies';
import type { ItemLooks } from './item-looks';

/* The steps that the deletion of an item and that of one version have in common. */

export interface ItemDeletionTools {
  accounts: ProviderSource;
  history: ReceiptBook;
  clock: Clock;
  newId: () => string;
  /** Null when no copy is wanted. */
  saveCopy: ((entry: WantedEntry, signal: AbortSignal) => Promise<Transfer>) | null;
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

/**
 * The proof of a finished copy; null when none is wanted. Rejects with the copy's failure, with `integrity` when nothing proves that it
 * is whole, and with `unsupported` (`copy-folder`) for a folder, whose contents cannot be proven together.
 */
export async function proveCopy(
  { item, account }: ItemTask,
  { saveCopy }: ItemDeletionTools,
  stop: AbortSignal,
): Promise<Proof | null> {
  if (saveCopy === null) return null;
  const { id, name, size, kind, onlyVersion } = item;
  if (kind === 'folder')
    throw new AppError('unsupported', 'no copy of a folder', { details: { operation: 'copy-folder' } });
  const wanted = { accountId: account.id, id, kind, name, size };
  const { proof, failure, state } = await saveCopy(
    onlyVersion === undefined ? wanted : { ...wanted, version: onlyVersion },
    stop,
  );
  if (state !== 'done')
    throw failure === null ? new AppError('cancelled', 'no copy was saved') : fromFailure(failure);
  if (proof === null || proof.kind === 'none')
    throw new AppError('integrity', 'nothing proves that the copy is whole');
  return proof;
}

/** What was deleted stays deleted; a receipt that cannot be settled keeps saying that its outcome is not known. */
export function settleReceipt(history: ReceiptBook, receiptId: string, result: DeletionResult): void {
  try {
    history.settle(receiptId, result);
  } catch {
    return;
  }
}

/** The entry itself, not its account or the folder on disk. */
export function isGone(error: unknown): boolean {
  return isAppError(error, 'not-found') && (error.details.what ?? 'entry') === 'entry';
}
