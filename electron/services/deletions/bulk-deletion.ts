import type { Account } from '../../../shared/accounts';
import type { DeletionResult, PlannedItem } from '../../../shared/deletions';
import { AppError, isAppError, toFailure, type ErrorCode, type Failure } from '../../../shared/errors';
import {
  isGone,
  isPlainRefusal,
  settleReceipt,
  type ItemDeletionTools,
  type ItemTask,
} from './deletion-steps';
import { prepareItem, resultByLooking, sendItem, type Prepared } from './item-deletion';

/** The bulk call of the place, for as long as it does what it says. */
export interface BulkCall {
  isTrusted: boolean;
}

/** An item whose receipt is written. */
interface ReadyItem {
  task: ItemTask;
  prepared: Prepared;
}

/** What the call has told. `refused`: it did nothing. */
type Answer =
  | { kind: 'named'; ids: ReadonlySet<string> }
  | { kind: 'refused' | 'open'; failure: Failure; isAboutAccount: boolean };

/** Refusals that every other request would meet, too. */
const accountRefusals: readonly ErrorCode[] = [
  'signed-out',
  'second-factor-required',
  'access-code-required',
  'link-expired',
  'account-mismatch',
  'rate-limited',
];

/**
 * Deletes whole items with one request, each prepared as `deleteItem` does. Only what the service names is believed to be deleted; everything
 * else is looked at. What is still there is sent by itself, but after an answer that leaves open what the call did. A call that fails or names
 * nothing is not trusted any more. One result per item, in their order; never rejects.
 */
export async function deleteTogether(
  { items, account, bulk }: { items: readonly PlannedItem[]; account: Account; bulk: BulkCall },
  tools: ItemDeletionTools,
  stop: AbortSignal,
): Promise<readonly DeletionResult[]> {
  const steps = await Promise.all(
    items.map(async (item) => {
      const task = { item, account };
      return { task, step: await prepareItem(task, tools, stop) };
    }),
  );
  const ready = steps.flatMap(({ task, step }) => ('kind' in step ? [] : [{ task, prepared: step }]));
  const answer = await sendTogether(ready, tools);
  bulk.isTrusted &&= answer.kind === 'named' && (answer.ids.size > 0 || ready.length === 0);
  return Promise.all(
    steps.map(async ({ task, step }) =>
      'kind' in step ? step : resultAfter({ task, prepared: step }, { answer, stop }, tools),
    ),
  );
}

async function sendTogether(ready: readonly ReadyItem[], tools: ItemDeletionTools): Promise<Answer> {
  const [first] = ready;
  const removeMany = first?.prepared.provider.removeMany;
  if (first === undefined || removeMany === undefined) return { kind: 'named', ids: new Set() };
  const ids = ready.map(({ task }) => task.item.id);
  try {
    /* Once sent a delete is seen through to its end; time limits are the provider's. */
    return { kind: 'named', ids: new Set(await removeMany(ids, new AbortController().signal)) };
  } catch (error) {
    tools.accounts.noteFailure(first.task.account.id, error);
    const kind = isPlainRefusal(error) || isGone(error) ? 'refused' : 'open';
    return { kind, failure: toFailure(error), isAboutAccount: isAppError(error, ...accountRefusals) };
  }
}

async function resultAfter(
  ready: ReadyItem,
  { answer, stop }: { answer: Answer; stop: AbortSignal },
  tools: ItemDeletionTools,
): Promise<DeletionResult> {
  const { task, prepared } = ready;
  const settled = async (result: DeletionResult): Promise<DeletionResult> => {
    await settleReceipt(tools.history, prepared.receiptId, result);
    return result;
  };
  if (answer.kind === 'named' && answer.ids.has(task.item.id)) return settled({ kind: 'deleted' });
  if (answer.kind === 'refused' && answer.isAboutAccount)
    return settled({ kind: 'refused', failure: answer.failure });
  const failure = answer.kind === 'named' ? notNamed() : answer.failure;
  const found = await resultByLooking(task, tools, { provider: prepared.provider, failure });
  const maySend = found.kind === 'refused' && answer.kind !== 'open' && !stop.aborted;
  return maySend ? sendItem(task, tools, prepared) : settled(found);
}

function notNamed(): Failure {
  const message = 'A delete of many did not name the item';
  return toFailure(new AppError('protocol', message, { details: { reason: 'unclear-delete' } }));
}
