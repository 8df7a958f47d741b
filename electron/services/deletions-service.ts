import type { Account } from '../../shared/accounts';
import type { EmitEvent } from '../../shared/contract';
import type {
  DeletionPlan,
  DeletionResult,
  DeletionRun,
  PlannedItem,
  planDeletionRequestSchema,
  runDeletionRequestSchema,
} from '../../shared/deletions';
import { AppError } from '../../shared/errors';
import type { Transfer, WantedEntry } from '../../shared/transfers';
import type { z } from 'zod';
import type { Clock, VersionRemoval } from '../providers/provider';
import { assertConfirmed, assertDeletable, freezePlan } from './deletions/deletion-plan';
import { runPlan } from './deletions/deletion-run';
import { deleteItem } from './deletions/item-deletion';
import { deleteVersion } from './deletions/version-deletion';
import { VersionGate } from './deletions/version-gate';
import { createProgressPulse, type ProgressPulse } from './progress-pulse';
import type { ProviderSource, ReceiptBook } from './service-dependencies';

export interface DeletionsDependencies {
  accounts: ProviderSource;
  history: ReceiptBook;
  transfers: {
    saveCopy(entry: WantedEntry, folder: string | undefined, signal: AbortSignal): Promise<Transfer>;
  };
  emit: EmitEvent;
  clock: Clock;
  newId: () => string;
}

/** A run, and what stops and awaits it. */
interface LiveRun {
  view: DeletionRun;
  readonly stopping: AbortController;
  done: Promise<void>;
}

/** Dialogs can be left open or reloaded away; plans that nobody will use are forgotten, oldest first. */
const mostPlans = 20;
/** Finished runs that are kept for the window; their receipts stay for good. */
const mostRuns = 50;

export function createDeletionsService(dependencies: DeletionsDependencies): DeletionsService {
  return new DeletionsService(dependencies);
}

/** Plans and carries out permanent deletes. Nothing is deleted but the items of a plan that `run` was called for. */
export class DeletionsService {
  readonly #deps: DeletionsDependencies;
  readonly #plans = new Map<string, DeletionPlan>();
  readonly #runs = new Map<string, LiveRun>();
  readonly #gate = new VersionGate();
  readonly #pulse: ProgressPulse;
  #changed = new Set<string>();
  #removed = new Map<string, string[]>();
  #revision = 0;

  constructor(dependencies: DeletionsDependencies) {
    this.#deps = dependencies;
    this.#pulse = createProgressPulse(dependencies.clock, () => {
      this.#tell();
    });
  }

  /** Oldest first. Events with a higher revision come after this list. */
  list(): { revision: number; runs: DeletionRun[] } {
    return { revision: this.#revision, runs: [...this.#runs.values()].map(snapshotOf) };
  }

  /**
   * Freezes the items as the user saw them. Sends nothing. `not-found` for an unknown account, `signed-out` as `providerOf`; else as
   * `assertDeletable`.
   */
  plan(request: z.output<typeof planDeletionRequestSchema>): DeletionPlan {
    const context = this.#contextOf(request.accountId);
    assertDeletable(request.items, context);
    const plan = freezePlan({ ...context, id: this.#deps.newId() }, request);
    this.#plans.set(plan.id, plan);
    dropOldest(this.#plans, mostPlans, () => true);
    return plan;
  }

  /**
   * Begins to carry out a plan, which is used up by that. `not-found` when the plan is not there (any more); `bad-request` with
   * `number-mismatch` when the wrong number was typed: then the plan stays, to be confirmed again or discarded. As `assertDeletable` when that changed since the plan was made.
   */
  run(request: z.output<typeof runDeletionRequestSchema>): DeletionRun {
    const plan = this.#plans.get(request.planId);
    if (plan === undefined) throw new AppError('not-found', 'no such plan', { details: { what: 'plan' } });
    assertConfirmed(plan, request.typedNumber);
    const context = this.#contextOf(plan.accountId);
    assertDeletable(plan.items, context);
    this.#plans.delete(plan.id);
    const run = this.#begin(plan);
    const { account, provider } = context;
    const { saveCopyFirst } = request;
    run.done = this.#carryOut(plan, run, {
      account,
      parallel: provider.facts.parallelRequests,
      saveCopyFirst,
    });
    return snapshotOf(run);
  }

  discard({ planId }: { planId: string }): void {
    this.#plans.delete(planId);
  }

  /** Stops before the next item. What was sent is seen through to its end. */
  cancel({ planId }: { planId: string }): void {
    this.#runs.get(planId)?.stopping.abort();
  }

  /** Stops every run, and forgets every plan; resolves when what was sent has its result. */
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
    for (const plan of [...this.#plans.values()].filter(concerns)) this.#plans.delete(plan.id);
    const runs = [...this.#runs.values()].filter(({ view }) => concerns(view));
    for (const { stopping } of runs) stopping.abort();
    await Promise.all(runs.map(({ done }) => done));
  }

  #contextOf(accountId: string) {
    const { accounts } = this.#deps;
    const account = accounts.get(accountId);
    return { account, provider: accounts.providerOf(accountId), versionsShut: this.#gate.isShut(accountId) };
  }

  #begin({ id, accountId, accountName, items }: DeletionPlan): LiveRun {
    const view: DeletionRun = {
      planId: id,
      accountId,
      accountName,
      state: 'running',
      total: items.length,
      results: [],
    };
    const run = { view, stopping: new AbortController(), done: Promise.resolve() };
    this.#runs.set(id, run);
    this.#mark(id);
    return run;
  }

  async #carryOut(
    plan: DeletionPlan,
    run: LiveRun,
    options: { account: Account; parallel: number; saveCopyFirst: boolean },
  ): Promise<void> {
    const { signal } = run.stopping;
    const { account } = options;
    const saveCopy = options.saveCopyFirst ? this.#copySaver() : null;
    const tools = { ...this.#deps, saveCopy, gate: this.#gate };
    await runPlan(
      plan,
      {
        parallel: options.parallel,
        deleteItem: (item) => {
          const removal = removalOf(item);
          if (removal === null) return deleteItem({ item, account }, tools, signal);
          return deleteVersion({ item, account, removal }, tools, signal);
        },
        onResult: (item, result) => {
          this.#note(run, item, result);
        },
      },
      signal,
    );
    run.view = { ...run.view, state: 'done' };
    this.#deps.accounts.refreshUsage(account.id);
    this.#mark(plan.id);
    dropOldest(this.#runs, mostRuns, ({ view }) => view.state === 'done');
  }

  #copySaver() {
    return (entry: WantedEntry, signal: AbortSignal): Promise<Transfer> =>
      this.#deps.transfers.saveCopy(entry, undefined, signal);
  }

  #note(run: LiveRun, item: PlannedItem, result: DeletionResult): void {
    const { accountId, planId, results } = run.view;
    const { id, name, onlyVersion } = item;
    results.push({ id, name, ...(onlyVersion === undefined ? {} : { version: onlyVersion }), result });
    if (tookTheEntry(item, result)) {
      this.#removed.set(accountId, [...(this.#removed.get(accountId) ?? []), id]);
    }
    this.#mark(planId);
  }

  #mark(planId: string): void {
    this.#changed.add(planId);
    this.#pulse.mark();
  }

  #tell(): void {
    const runs = [...this.#changed].flatMap((id) => {
      const run = this.#runs.get(id);
      return run === undefined ? [] : [snapshotOf(run)];
    });
    const removed = this.#removed;
    this.#changed = new Set();
    this.#removed = new Map();
    this.#revision += 1;
    this.#deps.emit('deletions.changed', { revision: this.#revision, runs });
    for (const [accountId, removedIds] of removed)
      this.#deps.emit('files.changed', { accountId, removedIds });
  }
}

/** Null when the whole item goes. `assertDeletable` has made sure of the newest version. */
function removalOf({ id, onlyVersion, version }: PlannedItem): VersionRemoval | null {
  return onlyVersion === undefined ? null : { id, version: onlyVersion, newestSeen: version ?? '' };
}

/** Is the entry itself not there any more? */
function tookTheEntry({ onlyVersion }: PlannedItem, { kind }: DeletionResult): boolean {
  if (kind === 'deleted') return onlyVersion === undefined;
  return kind === 'already-gone' || kind === 'whole-file-trashed';
}

/** The results grow in place; what is handed out does not. */
function snapshotOf({ view }: LiveRun): DeletionRun {
  return { ...view, results: [...view.results] };
}

/** Keeps the newest `most` of a map; older ones go when they may. */
function dropOldest<T>(map: Map<string, T>, most: number, mayGo: (value: T) => boolean): void {
  for (const [id, value] of map) {
    if (map.size <= most) return;
    if (mayGo(value)) map.delete(id);
  }
}
