import type { DeletionPlan, DeletionResult, PlannedItem } from '../../../shared/deletions';
import { isAppError, fromFailure, type ErrorCode, type Failure } from '../../../shared/errors';

/** After these the account is of no use until the user acts; asking on would only be refused again. */
const endingCodes: readonly ErrorCode[] = ['signed-out', 'second-factor-required', 'account-mismatch'];

interface RunTools {
  /** Items worked on at once. */
  parallel: number;
  deleteItem: (item: PlannedItem) => Promise<DeletionResult>;
  /** Told once per item, in the order of finishing. */
  onResult: (item: PlannedItem, result: DeletionResult) => void;
}

/**
 * Carries out a plan: every item gets exactly one result. Once `stop` is aborted the items that have not begun are
 * `cancelled`; once the account is signed out they are `refused` for that reason. Never rejects.
 */
export async function runPlan(plan: DeletionPlan, tools: RunTools, stop: AbortSignal): Promise<void> {
  const waiting = plan.items.values();
  let ended: Failure | null = null;

  async function resultOf(item: PlannedItem): Promise<DeletionResult> {
    if (stop.aborted) return { kind: 'cancelled' };
    if (ended !== null) return { kind: 'refused', failure: ended };
    const result = await tools.deleteItem(item);
    if (result.kind === 'refused' && isAppError(fromFailure(result.failure), ...endingCodes))
      ended = result.failure;
    return result;
  }

  /* All workers draw from the one iterator, so each item is taken once. */
  async function work(): Promise<void> {
    for (const item of waiting) tools.onResult(item, await resultOf(item));
  }

  await Promise.all(Array.from({ length: tools.parallel }, work));
}
