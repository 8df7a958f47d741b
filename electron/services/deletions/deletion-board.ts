import type { EmitEvent } from '../../../shared/contract';
import type { DeletionChange, DeletionResult, DeletionRun, PlannedItem } from '../../../shared/deletions';
import { AppError } from '../../../shared/errors';
import type { Clock } from '../../providers/provider';
import { createProgressPulse, type ProgressPulse } from '../progress-pulse';
import type { FrozenPlan } from './deletion-plan';
import { addResult, hasFailed, nothingYet, nounOf, tookTheEntry } from './deletion-tally';

/** Finished runs that are kept for the window; their receipts stay for good. */
const mostRuns = 50;
/** Results of one run in one event; more come with the next. */
const mostTold = 1000;

interface BoardRow {
  view: DeletionRun;
  /** Results that the window has been told. */
  told: number;
  /** Whole items that can be tried again. */
  failed: PlannedItem[];
}

/** The runs as the window sees them. Changes are told at most ten times a second, and each result once. */
export class DeletionBoard {
  readonly #emit: EmitEvent;
  readonly #pulse: ProgressPulse;
  readonly #rows = new Map<string, BoardRow>();
  #changed = new Set<string>();
  #undone: string[] = [];
  #goneIds = new Map<string, string[]>();
  #revision = 0;

  constructor(emit: EmitEvent, clock: Clock) {
    this.#emit = emit;
    this.#pulse = createProgressPulse(clock, () => {
      this.#tell();
    });
  }

  /** Oldest first. Events with a higher revision come after this list. */
  list(): { revision: number; runs: DeletionRun[] } {
    return { revision: this.#revision, runs: [...this.#rows.keys()].flatMap((id) => this.find(id) ?? []) };
  }

  /** `not-found` (`plan`). */
  get(planId: string): DeletionRun {
    const run = this.find(planId);
    if (run !== null) return run;
    throw new AppError('not-found', 'no such run', { details: { what: 'plan' } });
  }

  /** As it is now; what is handed out does not change. */
  find(planId: string): DeletionRun | null {
    const row = this.#rows.get(planId);
    return row === undefined ? null : { ...row.view, results: [...row.view.results] };
  }

  /** Items of a finished run that were to go and did not; single versions are tried again from the list of versions. */
  failedItems(planId: string): readonly PlannedItem[] | null {
    const row = this.#rows.get(planId);
    return row?.view.state === 'done' ? row.failed : null;
  }

  add({ plan, items }: FrozenPlan, start: Pick<DeletionRun, 'state' | 'heldUntil'>): void {
    const { id, accountId, accountName } = plan;
    const view = { planId: id, accountId, accountName, noun: nounOf(items), total: items.length };
    this.#rows.set(id, {
      view: { ...view, ...nothingYet, ...start, failure: null, results: [] },
      told: 0,
      failed: [],
    });
    this.#mark(id);
  }

  set(planId: string, change: Partial<Pick<DeletionRun, 'state' | 'heldUntil' | 'failure'>>): void {
    const row = this.#rows.get(planId);
    if (row === undefined) return;
    row.view = { ...row.view, ...change };
    this.#mark(planId);
    this.#dropOldest();
  }

  addResult(planId: string, item: PlannedItem, result: DeletionResult): void {
    const row = this.#rows.get(planId);
    if (row === undefined) return;
    const { id, name, kind, onlyVersion } = item;
    row.view.results.push({
      id,
      name,
      kind,
      ...(onlyVersion === undefined ? {} : { version: onlyVersion }),
      result,
    });
    row.view = { ...row.view, ...addResult(row.view, result) };
    if (hasFailed(result) && onlyVersion === undefined) row.failed.push(item);
    if (tookTheEntry(item, result)) this.#noteGone(row.view.accountId, id);
    this.#mark(planId);
  }

  /** It never happened. */
  remove(planId: string): void {
    if (!this.#rows.delete(planId)) return;
    this.#undone.push(planId);
    this.#pulse.mark();
  }

  #noteGone(accountId: string, id: string): void {
    const ids = this.#goneIds.get(accountId);
    if (ids === undefined) this.#goneIds.set(accountId, [id]);
    else ids.push(id);
  }

  #mark(planId: string): void {
    this.#changed.add(planId);
    this.#pulse.mark();
  }

  #tell(): void {
    const runs = [...this.#changed].flatMap((id) => this.#newsOf(id));
    const removedIds = this.#undone;
    const gone = this.#goneIds;
    this.#changed = new Set();
    this.#undone = [];
    this.#goneIds = new Map();
    this.#revision += 1;
    this.#emit('deletions.changed', { revision: this.#revision, runs, removedIds });
    for (const [accountId, ids] of gone) this.#emit('files.changed', { accountId, removedIds: ids });
    for (const [id, { told, view }] of this.#rows) if (told < view.results.length) this.#mark(id);
  }

  #newsOf(planId: string): DeletionChange[] {
    const row = this.#rows.get(planId);
    if (row === undefined) return [];
    const from = row.told;
    const results = row.view.results.slice(from, from + mostTold);
    row.told += results.length;
    return [{ ...row.view, from, results }];
  }

  #dropOldest(): void {
    const done = [...this.#rows].filter(([, { view }]) => view.state === 'done');
    for (const [id] of done.slice(0, Math.max(0, done.length - mostRuns))) this.#rows.delete(id);
  }
}
