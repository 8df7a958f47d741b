import type { Account } from '../../../shared/accounts';
import type { DeletionResult, PlannedItem } from '../../../shared/deletions';
import {
  AppError,
  fromFailure,
  isAppError,
  toFailure,
  type ErrorCode,
  type Failure,
} from '../../../shared/errors';
import type { Entry } from '../../../shared/files';
import type { Receipt } from '../../../shared/history';
import type { Proof, Transfer, WantedEntry } from '../../../shared/transfers';
import type { Clock, Provider } from '../../providers/provider';
import { deletedReceipt } from '../receipt-forms';
import type { ProviderSource, ReceiptBook } from '../service-dependencies';
import { hasChanged } from './deletion-plan';

export interface ItemDeletionTools {
  accounts: ProviderSource;
  history: ReceiptBook;
  clock: Clock;
  newId: () => string;
  /** Null when no copy is wanted. */
  saveCopy: ((entry: WantedEntry, signal: AbortSignal) => Promise<Transfer>) | null;
}

type DeletedReceipt = Extract<Receipt, { kind: 'deleted' }>;

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

/** One confirmed item and the account that it lies in. */
export interface ItemTask {
  item: PlannedItem;
  account: Account;
}

/** Everything that has to be so before the request goes out. */
interface Prepared {
  provider: Provider;
  receiptId: string;
}

/**
 * Deletes one item, in this order: save a copy if wanted, look at the item again, write the receipt, send the request, find
 * out what became of it, settle the receipt. Never rejects; every end is a result. `stop` is heeded until the request is
 * sent, and not after it.
 */
export async function deleteItem(
  task: ItemTask,
  tools: ItemDeletionTools,
  stop: AbortSignal,
): Promise<DeletionResult> {
  const prepared = await prepare(task, tools, stop).catch((error: unknown) => resultUnsent(error, stop));
  if ('kind' in prepared) return prepared;
  const result = await send(task, tools, prepared.provider);
  settleReceipt(tools.history, prepared.receiptId, result);
  return result;
}

async function prepare(
  task: ItemTask,
  tools: ItemDeletionTools,
  stop: AbortSignal,
): Promise<Prepared | DeletionResult> {
  const copy = tools.saveCopy === null ? null : await proveCopy(task, tools.saveCopy, stop);
  const provider = tools.accounts.providerOf(task.account.id);
  const entry = await look(task, tools, { provider, signal: stop });
  if (hasChanged(task.item, entry) || isOtherContent(copy, entry)) return { kind: 'changed' };
  const certificate = await certificateOf(task.item, entry, { provider, signal: stop });
  if (stop.aborted) return { kind: 'cancelled' };
  const head = { id: tools.newId(), at: tools.clock.now(), account: task.account };
  tools.history.append(deletedReceipt(head, entry, certificate));
  return { provider, receiptId: head.id };
}

/** Nothing was sent when this is asked. */
function resultUnsent(error: unknown, stop: AbortSignal): DeletionResult {
  if (stop.aborted) return { kind: 'cancelled' };
  return isGone(error) ? { kind: 'already-gone' } : { kind: 'refused', failure: toFailure(error) };
}

interface Asking {
  provider: Provider;
  signal: AbortSignal;
}

async function look(
  { item, account }: ItemTask,
  { accounts }: ItemDeletionTools,
  asking: Asking,
): Promise<Entry> {
  try {
    const entry = await asking.provider.stat(item.id, asking.signal);
    accounts.noteSuccess(account.id);
    return entry;
  } catch (error) {
    accounts.noteFailure(account.id, error);
    throw error;
  }
}

/** The proof of a finished copy. Rejects with the copy's failure, and with `integrity` when nothing proves that it is whole. */
async function proveCopy(
  { item, account }: ItemTask,
  saveCopy: NonNullable<ItemDeletionTools['saveCopy']>,
  stop: AbortSignal,
): Promise<Proof> {
  const wanted = { accountId: account.id, id: item.id, name: item.name, size: item.size };
  const { proof, failure, state } = await saveCopy(wanted, stop);
  if (state !== 'done')
    throw failure === null ? new AppError('cancelled', 'no copy was saved') : fromFailure(failure);
  if (proof === null || proof.kind === 'none')
    throw new AppError('integrity', 'nothing proves that the copy is whole');
  return proof;
}

/** Does the service state a hash now that the saved copy does not have? */
function isOtherContent(copy: Proof | null, { hash }: Entry): boolean {
  return (
    copy !== null && hash !== null && copy.hash.algorithm === hash.algorithm && copy.hash.value !== hash.value
  );
}

/** Rejects when the certificate is there but cannot be had now: then the file stays, too. */
async function certificateOf(
  item: PlannedItem,
  entry: Entry,
  { provider, signal }: Asking,
): Promise<DeletedReceipt['certificate']> {
  const listed = entry.certificate && { id: entry.certificate.id, link: entry.certificate.link, json: null };
  if (provider.certificate === undefined || (listed === null && !item.hasCertificate)) return listed;
  try {
    const { id, link, raw } = await provider.certificate(item.id, signal);
    return { id, link, json: raw === undefined ? null : JSON.stringify(raw) };
  } catch (error) {
    if (isAppError(error, 'not-found')) return listed;
    throw error;
  }
}

async function send(task: ItemTask, tools: ItemDeletionTools, provider: Provider): Promise<DeletionResult> {
  /* Once sent a delete is seen through to its end; time limits are the provider's. */
  const { signal } = new AbortController();
  try {
    await provider.remove(task.item.id, signal);
    return { kind: 'deleted' };
  } catch (error) {
    if (isGone(error)) return { kind: 'already-gone' };
    tools.accounts.noteFailure(task.account.id, error);
    const failure = toFailure(error);
    if (isAppError(error, ...plainRefusals)) return { kind: 'refused', failure };
    return resultByLooking(failure, () => look(task, tools, { provider, signal }));
  }
}

async function resultByLooking(failure: Failure, lookAgain: () => Promise<Entry>): Promise<DeletionResult> {
  try {
    await lookAgain();
    return { kind: 'refused', failure };
  } catch (error) {
    return isGone(error) ? { kind: 'deleted' } : { kind: 'unclear', failure };
  }
}

/** What was deleted stays deleted; a receipt that cannot be settled keeps saying that its outcome is not known. */
function settleReceipt(history: ReceiptBook, receiptId: string, result: DeletionResult): void {
  try {
    history.settle(receiptId, result);
  } catch {
    return;
  }
}

/** The entry itself, not its account or the folder on disk. */
function isGone(error: unknown): boolean {
  return isAppError(error, 'not-found') && (error.details.what ?? 'entry') === 'entry';
}
