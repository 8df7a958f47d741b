import type { Account } from '../../../shared/accounts';
import type { DeletionResult, PlannedItem } from '../../../shared/deletions';
import {
  AppError,
  isAppError,
  saysNothingDone,
  toFailure,
  type ErrorCode,
  type Failure,
} from '../../../shared/errors';
import {
  isGone,
  isPlainRefusal,
  settleReceipt,
  type ItemDeletionTools,
  type ItemTask,
} from './deletion-steps';
import { findObstacle, lookAtItem, resultByLooking, sendItem, type LookedAt } from './item-deletion';

/** The bulk delete of an account, as the user and what it did so far allow. */
export interface BulkDelete {
  isOn(): boolean;
  /** It did not do as asked: off for the session. */
  suspend(): void;
}

interface ReadyItem {
  task: ItemTask;
  looked: LookedAt;
}

/**
 * What the call has told. `refused`: it did nothing. `open`: what it did is not known. `unsent`: nothing may be sent. `off`: only the items by
 * themselves.
 */
type Answer =
  | { kind: 'named'; ids: ReadonlySet<string> }
  | { kind: 'refused' | 'open'; failure: Failure; isAboutAccount: boolean }
  | { kind: 'unsent'; result: DeletionResult }
  | { kind: 'off' };

/** Refusals that every other request would meet, too. */
const accountRefusals: readonly ErrorCode[] = [
  'signed-out',
  'second-factor-required',
  'access-code-required',
  'link-expired',
  'account-mismatch',
];

/**
 * Deletes whole items with one request, each looked at as `deleteItem` does, and all receipts written before it. Only what the service names is
 * believed to be deleted; everything else is looked at. What is still there is sent by itself, but after an answer that leaves open what the
 * call did. A call that fails or deletes nothing is suspended. One result per item, in their order; never rejects. `stop` is heeded
 * until the request is sent: once it is aborted, none of the items is asked for.
 */
export async function deleteTogether(
  { items, account, bulk }: { items: readonly PlannedItem[]; account: Account; bulk: BulkDelete },
  tools: ItemDeletionTools,
  stop: AbortSignal,
): Promise<readonly DeletionResult[]> {
  const steps = await Promise.all(
    items.map(async (item) => {
      const task = { item, account };
      return { task, step: await lookAtItem(task, tools, stop) };
    }),
  );
  const ready = steps.flatMap(({ task, step }) => ('kind' in step ? [] : [{ task, looked: step }]));
  const answer = await sendTogether(ready, { bulk, stop }, tools);
  return Promise.all(
    steps.map(async ({ task, step }) =>
      'kind' in step ? step : resultAfter({ task, looked: step }, { answer, stop }, tools),
    ),
  );
}

async function sendTogether(
  ready: readonly ReadyItem[],
  { bulk, stop }: { bulk: BulkDelete; stop: AbortSignal },
  tools: ItemDeletionTools,
): Promise<Answer> {
  const [first] = ready;
  if (first === undefined) return { kind: 'off' };
  const obstacle = findObstacle(stop, () => {
    tools.history.appendAll(ready.map(({ looked }) => looked.receipt));
  });
  if (obstacle !== null) return { kind: 'unsent', result: obstacle };
  const { removeMany } = first.looked.provider;
  /* Another group may have found it wanting while these were looked at. */
  if (removeMany === undefined || !bulk.isOn()) return { kind: 'off' };
  const ids = ready.map(({ task }) => task.item.id);
  try {
    /* Once sent a delete is seen through to its end; time limits are the provider's. */
    const named = new Set(await removeMany(ids, new AbortController().signal));
    if (!ids.some((id) => named.has(id))) bulk.suspend();
    return { kind: 'named', ids: named };
  } catch (error) {
    bulk.suspend();
    tools.accounts.noteFailure(first.task.account.id, error);
    const isRefused = isPlainRefusal(error) || isGone(error) || saysNothingDone(error);
    return {
      kind: isRefused ? 'refused' : 'open',
      failure: toFailure(error),
      isAboutAccount: isAppError(error, ...accountRefusals),
    };
  }
}

async function resultAfter(
  { task, looked }: ReadyItem,
  { answer, stop }: { answer: Answer; stop: AbortSignal },
  tools: ItemDeletionTools,
): Promise<DeletionResult> {
  const settled = (result: DeletionResult): DeletionResult => {
    settleReceipt(tools.history, looked.receipt.id, result);
    return result;
  };
  switch (answer.kind) {
    case 'unsent':
      return answer.result;
    case 'off':
      return sendItem(task, tools, looked);
    case 'named':
      if (answer.ids.has(task.item.id)) return settled({ kind: 'deleted' });
      break;
    case 'refused':
    case 'open':
      if (answer.isAboutAccount) return settled({ kind: 'refused', failure: answer.failure });
  }
  const failure = answer.kind === 'named' ? notNamed() : answer.failure;
  const found = await resultByLooking(task, tools, { provider: looked.provider, failure });
  const maySend = found.kind === 'refused' && answer.kind !== 'open' && !stop.aborted;
  return maySend ? sendItem(task, tools, looked) : settled(found);
}

function notNamed(): Failure {
  const message = 'A delete of many did not name the item';
  return toFailure(new AppError('protocol', message, { details: { reason: 'unclear-delete' } }));
}
