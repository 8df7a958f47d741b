import type { Account } from '../../../shared/accounts';
import type { DeletionResult, PlannedItem } from '../../../shared/deletions';
import { AppError, isAppError, saysNothingDone, toFailure } from '../../../shared/errors';
import type { ErrorCode, Failure } from '../../../shared/failures';
import {
  isGone,
  isPlainRefusal,
  keepReceipts,
  settleReceipt,
  type ItemDeletionTools,
  type ItemTask,
} from './deletion-steps';
import { lookAtItem, resultByLooking, sendItem, type LookedAt } from './item-deletion';

/** The bulk delete of an account, as the user and what it did so far allow. */
export interface BulkDelete {
  isOn(): boolean;
  /** It did not do as asked: off for the session. */
  suspend(): void;
  /** Does the work when no other bulk delete of the account is under way. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  /** Items looked at at once. */
  parallel: number;
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
 * call did. A call that fails or deletes nothing is suspended, and as only one is under way at a time, no other is sent after it. One result per
 * item, in their order; never rejects. `stop` is heeded until the request is sent: once it is aborted, none of the items is asked for.
 */
export function deleteTogether(
  { items, account, bulk }: { items: readonly PlannedItem[]; account: Account; bulk: BulkDelete },
  tools: ItemDeletionTools,
  stop: AbortSignal,
): Promise<readonly DeletionResult[]> {
  return bulk.inTurn(async () => {
    const steps = await inParallel(items, bulk.parallel, async (item) => {
      const task = { item, account };
      return { task, step: await lookAtItem(task, tools, stop) };
    });
    const ready = steps.flatMap(({ task, step }) => ('kind' in step ? [] : [{ task, looked: step }]));
    const answer = await sendTogether(ready, { bulk, stop }, tools);
    return inParallel(steps, bulk.parallel, async ({ task, step }) =>
      'kind' in step ? step : resultAfter({ task, looked: step }, { answer, stop }, tools),
    );
  });
}

/** The results in the order of the items, of which so many are worked on at once. */
async function inParallel<T, R>(
  items: readonly T[],
  parallel: number,
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results = new Map<number, R>();
  const waiting = items.entries();
  /* All lanes draw from the one iterator, so each item is taken once. */
  async function lane(): Promise<void> {
    for (const [index, item] of waiting) results.set(index, await work(item));
  }
  await Promise.all(Array.from({ length: parallel }, lane));
  return [...results].sort(([a], [b]) => a - b).map(([, result]) => result);
}

async function sendTogether(
  ready: readonly ReadyItem[],
  { bulk, stop }: { bulk: BulkDelete; stop: AbortSignal },
  tools: ItemDeletionTools,
): Promise<Answer> {
  const [first] = ready;
  if (first === undefined) return { kind: 'off' };
  const receipts = ready.map(({ looked }) => looked.receipt);
  const obstacle = await keepReceipts(tools.history, receipts, stop);
  if (obstacle !== null) return { kind: 'unsent', result: obstacle };
  const { removeMany } = first.looked.provider;
  /* It may be off by now: another one has failed, or the user has declined. */
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
  const settled = async (result: DeletionResult): Promise<DeletionResult> => {
    await settleReceipt(tools.history, looked.receipt.id, result);
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
