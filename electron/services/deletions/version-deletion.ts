import type { DeletionResult } from '../../../shared/deletions';
import { AppError, isAppError, toFailure } from '../../../shared/errors';
import type { Failure } from '../../../shared/failures';
import type { EntryVersion } from '../../../shared/files';
import type { VersionRemoval, Versions } from '../../providers/provider';
import { deletedVersionReceipt } from '../receipt-forms';
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
import type { VersionGate } from './version-gate';

/** One version of an item: what the user saw, in the terms of the provider. */
interface VersionTask extends ItemTask {
  removal: VersionRemoval;
}

interface PreparedVersion {
  versions: Versions;
  receiptId: string;
}

/**
 * Removes one version of a file that stays, in the order of `deleteItem`, after all earlier removals of versions in the account. Never
 * rejects; every end is a result. `cancelled` when one of them took a whole file with it: that shuts the gate.
 */
export function deleteVersion(
  task: VersionTask,
  tools: ItemDeletionTools & { gate: VersionGate },
  stop: AbortSignal,
): Promise<DeletionResult> {
  const { gate } = tools;
  const accountId = task.account.id;
  return gate.inTurn(accountId, async () => {
    if (stop.aborted || gate.isShut(accountId)) return { kind: 'cancelled' };
    const prepared = await prepare(task, tools, stop).catch((error: unknown) => resultUnsent(error, stop));
    if ('kind' in prepared) return prepared;
    const result = await send(task, tools, prepared.versions);
    if (result.kind === 'whole-file-trashed') gate.shut(accountId);
    await settleReceipt(tools.history, prepared.receiptId, result);
    return result;
  });
}

async function prepare(
  task: VersionTask,
  tools: ItemDeletionTools,
  stop: AbortSignal,
): Promise<PreparedVersion | DeletionResult> {
  await proveCopy(task, tools, stop);
  const { account, item, removal } = task;
  const { versions } = tools.accounts.providerOf(account.id);
  if (versions === undefined) throw noVersions();
  const kept = await lookAtVersions(task, tools, { versions, signal: stop });
  const [newest] = kept;
  const wanted = kept.find(({ version }) => version === removal.version);
  if (wanted === undefined || newest?.version !== removal.newestSeen) return { kind: 'changed' };
  const head = { id: tools.newId(), at: tools.clock.now(), account };
  const receipt = deletedVersionReceipt(head, { id: item.id, name: newest.name }, wanted);
  return (await keepReceipts(tools.history, [receipt], stop)) ?? { versions, receiptId: head.id };
}

/** Tells how the account stands. */
async function lookAtVersions(
  { account, removal }: VersionTask,
  { accounts }: ItemDeletionTools,
  { versions, signal }: { versions: Versions; signal: AbortSignal },
): Promise<readonly EntryVersion[]> {
  try {
    const kept = await versions.list(removal.id, signal);
    accounts.noteSuccess(account.id);
    return kept;
  } catch (error) {
    accounts.noteFailure(account.id, error);
    throw error;
  }
}

async function send(
  task: VersionTask,
  tools: ItemDeletionTools,
  versions: Versions,
): Promise<DeletionResult> {
  /* Once sent a delete is seen through to its end; time limits are the provider's. */
  const { signal } = new AbortController();
  try {
    await versions.remove(task.removal, signal);
    return { kind: 'deleted' };
  } catch (error) {
    tools.accounts.noteFailure(task.account.id, error);
    const failure = toFailure(error);
    if (isGone(error)) return { kind: 'already-gone' };
    if (isWholeFileTrashed(error)) return { kind: 'whole-file-trashed', failure };
    if (isPlainRefusal(error)) return { kind: 'refused', failure };
    return resultByLooking(task, failure, () => lookAtVersions(task, tools, { versions, signal }));
  }
}

/** A provider finds `changed` before it sends, and after it when more is different than the one version: what is gone then is unclear. */
async function resultByLooking(
  { removal }: VersionTask,
  failure: Failure,
  lookAgain: () => Promise<readonly EntryVersion[]>,
): Promise<DeletionResult> {
  const isChanged = failure.code === 'changed';
  try {
    const kept = await lookAgain();
    if (kept.some(({ version }) => version === removal.version))
      return isChanged ? { kind: 'changed' } : { kind: 'refused', failure };
    return isChanged ? { kind: 'unclear', failure } : { kind: 'deleted' };
  } catch (error) {
    return isGone(error)
      ? { kind: 'whole-file-trashed', failure: wholeFileTrashed() }
      : { kind: 'unclear', failure };
  }
}

function isWholeFileTrashed(error: unknown): boolean {
  return isAppError(error, 'protocol') && error.details.reason === 'whole-file-trashed';
}

function wholeFileTrashed(): Failure {
  const message = 'The file is gone after one of its versions was to be removed';
  return toFailure(new AppError('protocol', message, { details: { reason: 'whole-file-trashed' } }));
}

function noVersions(): AppError {
  return new AppError('unsupported', 'The service keeps no versions', { details: { operation: 'versions' } });
}
