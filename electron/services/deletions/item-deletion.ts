import type { DeletionResult, PlannedItem } from '../../../shared/deletions';
import { AppError, isAppError, toFailure } from '../../../shared/errors';
import type { Failure } from '../../../shared/failures';
import type { Entry } from '../../../shared/files';
import type { Receipt } from '../../../shared/history';
import type { Proof } from '../../../shared/transfers';
import type { Provider } from '../../providers/provider';
import { deletedReceipt } from '../receipt-forms';
import type { FolderCopy } from './copies/folder-copy';
import { hasChanged } from './deletion-plan';
import {
  isGone,
  isPlainRefusal,
  keepReceipts,
  proveCopy,
  resultUnsent,
  settleReceipt,
  type ItemDeletionTools,
  type ItemTask,
} from './deletion-steps';

type DeletedReceipt = Extract<Receipt, { kind: 'deleted' }>;

/** An item that is as it was seen, and its receipt, which is still to be written. */
export interface LookedAt {
  provider: Provider;
  receipt: Receipt;
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
  const looked = await lookAtItem(task, tools, stop);
  if ('kind' in looked) return looked;
  const obstacle = await keepReceipts(tools.history, [looked.receipt], stop);
  return obstacle ?? sendItem(task, tools, looked);
}

/** All that comes before the receipt; a result when the item is not to be deleted. */
export function lookAtItem(
  task: ItemTask,
  tools: ItemDeletionTools,
  stop: AbortSignal,
): Promise<LookedAt | DeletionResult> {
  return look(task, tools, stop).catch((error: unknown) => resultUnsent(error, stop));
}

/** The request and all that comes after it. */
export async function sendItem(
  task: ItemTask,
  tools: ItemDeletionTools,
  { provider, receipt }: LookedAt,
): Promise<DeletionResult> {
  const result = await send(task, tools, provider);
  await settleReceipt(tools.history, receipt.id, result);
  return result;
}

async function look(
  task: ItemTask,
  tools: ItemDeletionTools,
  stop: AbortSignal,
): Promise<LookedAt | DeletionResult> {
  const tree = folderCopyOf(task, tools);
  const short = tree === null ? null : await saveTree(tree, { task, tools, stop });
  if (short !== null) return short;
  const copy = tree === null ? await proveCopy(task, tools, stop) : null;
  const provider = tools.accounts.providerOf(task.account.id);
  const entry = await noting(task, tools, () => tools.looks.look(task.item.id, provider, stop));
  const other = tree === null ? null : await tree.compare(stop);
  if (other !== null) return other;
  if (hasChanged(task.item, entry) || isOtherContent(copy, entry)) return { kind: 'changed' };
  const certificate = await certificateOf(task.item, entry, { provider, signal: stop });
  const head = { id: tools.newId(), at: tools.clock.now(), account: task.account };
  return { provider, receipt: deletedReceipt(head, entry, certificate) };
}

/** Null for a file, and when no copy is wanted. */
function folderCopyOf({ item }: ItemTask, tools: ItemDeletionTools): FolderCopy | null {
  return item.kind === 'folder' ? (tools.folderCopyOf?.(item) ?? null) : null;
}

/** Why the folder is not to be deleted; null once all in it is saved. A folder that is not the confirmed one any more is not saved at all. */
async function saveTree(
  tree: FolderCopy,
  { task, tools, stop }: { task: ItemTask; tools: ItemDeletionTools; stop: AbortSignal },
): Promise<DeletionResult | null> {
  const provider = tools.accounts.providerOf(task.account.id);
  const entry = await noting(task, tools, () => provider.stat(task.item.id, stop));
  return hasChanged(task.item, entry) ? { kind: 'changed' } : tree.save(stop);
}

/** A look at an entry; tells how the account stands. */
async function noting(
  { account }: ItemTask,
  { accounts }: ItemDeletionTools,
  look: () => Promise<Entry>,
): Promise<Entry> {
  try {
    const entry = await look();
    accounts.noteSuccess(account.id);
    return entry;
  } catch (error) {
    accounts.noteFailure(account.id, error);
    throw error;
  }
}

/** Does the service state a hash now that the saved copy does not have? */
function isOtherContent(copy: Proof | null, { hash }: Entry): boolean {
  const saved = copy?.hash ?? null;
  return saved !== null && hash !== null && saved.algorithm === hash.algorithm && saved.value !== hash.value;
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
    return { kind: 'deleted', ...(await provider.remove(task.item.id, signal)) };
  } catch (error) {
    if (isGone(error)) return resultOfGone(task, tools, provider);
    tools.accounts.noteFailure(task.account.id, error);
    const failure = toFailure(error);
    if (isPlainRefusal(error)) return { kind: 'refused', failure };
    return resultByLooking(task, tools, { provider, failure });
  }
}

/** The item was there a moment ago, so that it is gone is believed when a look does not find it either. */
async function resultOfGone(
  task: ItemTask,
  tools: ItemDeletionTools,
  provider: Provider,
): Promise<DeletionResult> {
  const message = 'The service says that the entry is gone, but shows it';
  const failure = toFailure(new AppError('protocol', message, { details: { reason: 'unclear-delete' } }));
  const found = await resultByLooking(task, tools, { provider, failure });
  return found.kind === 'refused' ? found : { kind: 'already-gone' };
}

/**
 * What became of a request that failed otherwise than with a plain refusal. An item that is still there after a failure of code `changed` has
 * lost something else than was asked for, which is `unclear`.
 */
export async function resultByLooking(
  task: ItemTask,
  tools: ItemDeletionTools,
  { provider, failure }: { provider: Provider; failure: Failure },
): Promise<DeletionResult> {
  const { signal } = new AbortController();
  try {
    await noting(task, tools, () => provider.stat(task.item.id, signal));
    return { kind: failure.code === 'changed' ? 'unclear' : 'refused', failure };
  } catch (error) {
    return isGone(error) ? { kind: 'deleted' } : { kind: 'unclear', failure };
  }
}
