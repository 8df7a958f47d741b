import type { Account } from '../../shared/accounts';
import type { EmitEvent } from '../../shared/contract';
import type {
  DeletionPlan,
  DeletionRun,
  PlannedItem,
  planDeletionRequestSchema,
  runDeletionRequestSchema,
} from '../../shared/deletions';
import { AppError } from '../../shared/errors';
import type { Settings } from '../../shared/settings';
import type { z } from 'zod';
import type { Log } from '../logging/log';
import type { Clock, Provider } from '../providers/provider';
import { AccountTurns } from './deletions/account-turns';
import { DeletionBoard } from './deletions/deletion-board';
import { assertConfirmed, assertDeletable, freezePlan, type FrozenPlan } from './deletions/deletion-plan';
import { workShapeOf } from './deletions/deletion-work';
import { LiveDeletion, type CopyMaker } from './deletions/live-deletion';
import { readAnew } from './deletions/retry-plan';
import { VersionGate } from './deletions/version-gate';
import type { ProviderSource, ReceiptBook } from './service-dependencies';

export interface DeletionsDependencies {
  accounts: ProviderSource;
  history: ReceiptBook;
  transfers: CopyMaker;
  settings: { get(): Pick<Settings, 'graceSeconds'> };
  emit: EmitEvent;
  clock: Clock;
  newId: () => string;
  log: Pick<Log, 'report'>;
}

/** Dialogs can be left open or reloaded away; plans that nobody will use are forgotten, oldest first. */
const mostPlans = 20;

export function createDeletionsService(dependencies: DeletionsDependencies): DeletionsService {
  return new DeletionsService(dependencies);
}

/**
 * Plans and carries out permanent deletes. Nothing is deleted but the items of a plan that `run` was called for. Nothing of this is kept over
 * a restart: a delete that was held, waiting or under way when the app ended is not taken up again.
 */
export class DeletionsService {
  readonly #deps: DeletionsDependencies;
  readonly #plans = new Map<string, FrozenPlan>();
  readonly #live = new Map<string, LiveDeletion>();
  readonly #gate = new VersionGate();
  readonly #bulkTurns = new AccountTurns();
  readonly #board: DeletionBoard;

  constructor(dependencies: DeletionsDependencies) {
    this.#deps = dependencies;
    this.#board = new DeletionBoard(dependencies.emit, dependencies.clock);
  }

  /** Oldest first. Events with a higher revision come after this list. */
  list(): { revision: number; runs: DeletionRun[] } {
    return this.#board.list();
  }

  /**
   * Freezes the items as the user saw them. Sends nothing. `not-found` for an unknown account, `signed-out` as `providerOf`; else as
   * `assertDeletable`.
   */
  plan(request: z.output<typeof planDeletionRequestSchema>): DeletionPlan {
    const context = this.#contextOf(request.accountId);
    assertDeletable(request.items, context);
    const frozen = freezePlan({ ...context, id: this.#deps.newId() }, request);
    this.#plans.set(frozen.plan.id, frozen);
    for (const [id] of this.#plans) if (this.#plans.size > mostPlans) this.#plans.delete(id);
    return frozen.plan;
  }

  /**
   * A plan for what a finished run left although it was to go, as that is now; null when nothing is left. Sends nothing but looks. Rejects as
   * `plan`, and with `not-found` (`plan`) for a run that is not known or not done.
   */
  async planRetry(
    { planId }: { planId: string },
    signal: AbortSignal,
  ): Promise<{ plan: DeletionPlan | null; items: PlannedItem[] }> {
    const run = this.#board.find(planId);
    const failed = this.#board.failedItems(planId);
    if (run === null || failed === null) throw noPlan();
    const { provider } = this.#contextOf(run.accountId);
    const items = [...(await readAnew(failed, { provider, clock: this.#deps.clock }, signal))];
    if (items.length === 0) return { plan: null, items };
    return { plan: this.plan({ accountId: run.accountId, items, wholePlace: false }), items };
  }

  /**
   * Begins to carry out a plan, which is used up by that: after the grace period, in which nothing is sent or saved. `not-found` when the
   * plan is not there (any more); `bad-request` with `number-mismatch` when the wrong number was typed: then the plan stays, to be
   * confirmed again or discarded. As `assertDeletable` when that changed since the plan was made.
   */
  run({ planId, typedNumber, saveCopyFirst }: z.output<typeof runDeletionRequestSchema>): DeletionRun {
    const frozen = this.#plans.get(planId);
    if (frozen === undefined) throw noPlan();
    assertConfirmed(frozen.plan, typedNumber);
    const context = this.#contextOf(frozen.plan.accountId);
    assertDeletable(frozen.items, context);
    this.#plans.delete(planId);
    const graceMs = this.#deps.settings.get().graceSeconds * 1000;
    const shape = workShapeOf(context.provider, saveCopyFirst);
    const tools = { ...this.#deps, gate: this.#gate, board: this.#board, bulkTurns: this.#bulkTurns };
    const live = new LiveDeletion({ frozen, shape, saveCopyFirst, graceMs }, tools);
    this.#live.set(planId, live);
    void live.done.then(() => this.#live.delete(planId));
    return this.#board.get(planId);
  }

  discard({ planId }: { planId: string }): void {
    this.#plans.delete(planId);
  }

  /** See the contract. A run that is not known, or over, is too late to undo. */
  undo({ planId }: { planId: string }): { undone: boolean } {
    return { undone: this.#live.get(planId)?.stop() ?? false };
  }

  /** Is anything held or under way? */
  isBusy(): boolean {
    return this.#live.size > 0;
  }

  /** Stops before the next item. What was sent is seen through to its end. */
  cancel({ planId }: { planId: string }): void {
    this.#live.get(planId)?.stop();
  }

  /** The account can be used again: its runs that waited for that go on. */
  resumeAccount(accountId: string): void {
    for (const live of this.#live.values()) if (live.accountId === accountId) live.resume();
  }

  /** Takes back what is held, stops every other run, and forgets every plan; resolves when what was sent has its result. */
  async stopAll(): Promise<void> {
    await this.#stop(() => true);
  }

  /** The same for one account. */
  async stopAccount(accountId: string): Promise<void> {
    await this.#stop((one) => one.accountId === accountId);
  }

  /**
   * Single versions may be removed again in the account. They may not from when a service put a whole file into its trash in place of a
   * version, until this is called or the app starts again.
   */
  allowVersions(accountId: string): void {
    this.#gate.open(accountId);
  }

  async #stop(concerns: (one: { accountId: string }) => boolean): Promise<void> {
    for (const { plan } of [...this.#plans.values()]) if (concerns(plan)) this.#plans.delete(plan.id);
    const stopped = [...this.#live.values()].filter(concerns);
    for (const live of stopped) live.stop();
    await Promise.all(stopped.map(({ done }) => done));
  }

  #contextOf(accountId: string): DeletionContext {
    const { accounts } = this.#deps;
    const account = accounts.get(accountId);
    return { account, provider: accounts.providerOf(accountId), versionsShut: this.#gate.isShut(accountId) };
  }
}

interface DeletionContext {
  account: Account;
  provider: Provider;
  versionsShut: boolean;
}

function noPlan(): AppError {
  return new AppError('not-found', 'no such plan', { details: { what: 'plan' } });
}
