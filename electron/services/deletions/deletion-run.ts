import type { DeletionResult, PlannedItem } from '../../../shared/deletions';
import { fromFailure, isAppError } from '../../../shared/errors';
import type { ErrorCode, Failure } from '../../../shared/failures';
import { signInCodes } from './sign-in-codes';
import type { SignInWait } from './sign-in-wait';

/** After these signing in does not help; asking on would only be refused again. */
const endingCodes: readonly ErrorCode[] = ['account-mismatch', 'link-expired'];
/** Sign-ins that an item waits for; an item that is still refused for want of one after these is refused for good. */
const mostSignIns = 3;

interface RunTools {
  /** Groups worked on at once. */
  parallel: number;
  /** Items of the next group; 1 where each goes by itself. */
  groupSize: () => number;
  /** One result per item, in their order. Never rejects. */
  deleteGroup: (items: readonly PlannedItem[]) => Promise<readonly DeletionResult[]>;
  /** Told once per item, in the order of finishing. */
  onResult: (item: PlannedItem, result: DeletionResult) => void;
  signIn: SignInWait;
}

/**
 * Carries out a plan: every item gets exactly one result. Items that are refused because the account is signed out wait until it can be used
 * again, and so do all that have not begun. Once `stop` is aborted the items that have not begun are `cancelled`; once the account is
 * of no use at all they are `refused` for that reason. Never rejects.
 */
export async function runPlan(
  items: readonly PlannedItem[],
  tools: RunTools,
  stop: AbortSignal,
): Promise<void> {
  const waiting = items.values();
  let ended: Failure | null = null;

  /** Tells all results but those of items that a sign-in may help, which it gives back. */
  async function attempt(group: readonly PlannedItem[], mayWait: boolean): Promise<readonly PlannedItem[]> {
    await tools.signIn.over();
    const results = await resultsOf(group);
    const again: PlannedItem[] = [];
    for (const [index, item] of group.entries()) {
      const result = results[index] ?? { kind: 'cancelled' };
      if (isRefusedFor(result, endingCodes)) ended ??= result.failure;
      if (mayWait && !stop.aborted && isRefusedFor(result, signInCodes)) {
        tools.signIn.begin(result.failure);
        again.push(item);
      } else tools.onResult(item, result);
    }
    return again;
  }

  async function resultsOf(group: readonly PlannedItem[]): Promise<readonly DeletionResult[]> {
    if (stop.aborted) return group.map(() => ({ kind: 'cancelled' }));
    const failure = ended;
    if (failure !== null) return group.map(() => ({ kind: 'refused', failure }));
    return tools.deleteGroup(group);
  }

  /* All workers draw from the one iterator, so each item is taken once. */
  async function work(): Promise<void> {
    for (let group = take(waiting, tools.groupSize()); group.length > 0;) {
      let left: readonly PlannedItem[] = group;
      for (let signIns = 0; left.length > 0; signIns += 1) left = await attempt(left, signIns < mostSignIns);
      group = take(waiting, tools.groupSize());
    }
  }

  await Promise.all(Array.from({ length: tools.parallel }, work));
}

function isRefusedFor(
  result: DeletionResult,
  codes: readonly ErrorCode[],
): result is Extract<DeletionResult, { kind: 'refused' }> {
  return result.kind === 'refused' && isAppError(fromFailure(result.failure), ...codes);
}

function take<T>(from: Iterator<T>, most: number): readonly T[] {
  const taken: T[] = [];
  while (taken.length < most) {
    const next = from.next();
    if (next.done === true) break;
    taken.push(next.value);
  }
  return taken;
}
