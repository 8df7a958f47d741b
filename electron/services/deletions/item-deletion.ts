import type { DeletionResult, PlannedItem } from '../../../shared/deletions';
import { isAppError, toFailure, type Failure } from '../../../shared/errors';
import type { Entry } from '../../../shared/files';
import type { Receipt } from '../../../shared/history';
import type { Proof } from '../../../shared/transfers';
import type { Provider } from '../../providers/provider';
import { deletedReceipt } from '../receipt-forms';
import { hasChanged } from './deletion-plan';
import {
  isGone,
  isPlainRefusal,
  proveCopy,
  resultUnsent,
  settleReceipt,
  type ItemDeletionTools,
  type ItemTask,
} from './deletion-steps';

type DeletedReceipt = Extract<Receipt, { kind: 'deleted' }>;

/** Everything that has to be so before the request goes out. */
interface Prepared {
  provider: Provider;
  receiptId: string;
}

interface Asking {
  provider: Provider;
  signal: AbortSignal;
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
  const copy = await proveCopy(task, tools, stop);
  const provider = tools.accounts.providerOf(task.account.id);
  const entry = await look(task, tools, { provider, signal: stop });
  if (hasChanged(task.item, entry) || isOtherContent(copy, entry)) return { kind: 'changed' };
  const certificate = await certificateOf(task.item, entry, { provider, signal: stop });
  if (stop.aborted) return { kind: 'cancelled' };
  const head = { id: tools.newId(), at: tools.clock.now(), account: task.account };
  tools.history.append(deletedReceipt(head, entry, certificate));
  return { provider, receiptId: head.id };
}

/** The entry as it is now. Tells how the account stands. */
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
    if (isPlainRefusal(error)) return { kind: 'refused', failure };
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
