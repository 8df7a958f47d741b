import { create } from 'zustand';
import type { EventOf, ResponseOf } from '../../shared/contract';
import type { DeletionChange, DeletionPlan, DeletionRun, PlannedItem } from '../../shared/deletions';
import type { Entry, EntryVersion } from '../../shared/files';
import { texts } from '../../shared/texts/texts';
import { call } from '../ipc/ipc-client';
import type { DeleteAnswer } from './window/dialogs-store';
import { reportFailure } from './window/notices-store';

interface DeletionsState {
  readonly revision: number;
  /** Oldest first. */
  readonly byId: ReadonlyMap<string, DeletionRun>;
}

export const useDeletions = create<DeletionsState>()(() => ({ revision: -1, byId: new Map() }));

export function useDeletionRun(planId: string): DeletionRun | null {
  return useDeletions(({ byId }) => byId.get(planId) ?? null);
}

export function findDeletionRun(planId: string): DeletionRun | null {
  return useDeletions.getState().byId.get(planId) ?? null;
}

/** The run that was confirmed last of those that can still be undone. */
export function findLastHeld(): DeletionRun | null {
  return [...useDeletions.getState().byId.values()].filter(({ state }) => state === 'held').at(-1) ?? null;
}

/** Takes over a snapshot; an older one than what is known is dropped. */
function receiveDeletions({ revision, runs }: ResponseOf<'deletions.list'>): void {
  if (revision < useDeletions.getState().revision) return;
  useDeletions.setState({ revision, byId: new Map(runs.map((run) => [run.planId, run])) });
}

/** Takes over what has changed. A change that does not go with what is known has the whole asked for. */
export function receiveDeletionChanges(change: EventOf<'deletions.changed'>): void {
  const { revision, runs, removedIds } = change;
  if (revision < useDeletions.getState().revision) return;
  const byId = new Map(useDeletions.getState().byId);
  const isMissed = runs.some(({ planId, from }) => (byId.get(planId)?.results.length ?? 0) < from);
  for (const run of runs) byId.set(run.planId, withChange(byId.get(run.planId), run));
  for (const id of removedIds) byId.delete(id);
  useDeletions.setState({ revision, byId });
  if (isMissed) void loadDeletions();
}

function withChange(known: DeletionRun | undefined, { from, results, ...head }: DeletionChange): DeletionRun {
  return { ...head, results: [...(known?.results.slice(0, from) ?? []), ...results] };
}

export async function loadDeletions(): Promise<void> {
  try {
    receiveDeletions(await call('deletions.list', {}));
  } catch (error) {
    reportFailure(error, { subject: texts().deletions.subjects.list });
  }
}

/** The entry as the user sees it. */
export function toPlannedItem(entry: Entry): PlannedItem {
  const { id, name, kind, size, modifiedAt, version, forSigning, owner } = entry;
  return {
    id,
    name,
    kind,
    size,
    modifiedAt,
    version,
    forSigning,
    hasCertificate: entry.certificate !== null,
    ...(owner === undefined ? {} : { owner }),
  };
}

/** One version of the file, which stays; `newest` is the newest that the user sees. */
export function toPlannedVersion(entry: Entry, version: EntryVersion, newest: EntryVersion): PlannedItem {
  return {
    ...toPlannedItem(entry),
    size: version.size,
    modifiedAt: version.modifiedAt,
    version: newest.version,
    onlyVersion: version.version,
  };
}

/** A frozen plan, with the items that it was made of. */
export interface PlannedDeletion {
  readonly plan: DeletionPlan;
  readonly items: readonly PlannedItem[];
}

/** Freezes what a delete of these items of one account would cover; null when that failed, which is then shown. */
export async function planDeletion(
  accountId: string,
  items: readonly PlannedItem[],
  wholePlace: boolean,
): Promise<PlannedDeletion | null> {
  try {
    return { plan: await call('deletions.plan', { accountId, items: [...items], wholePlace }), items };
  } catch (error) {
    reportFailure(error, { subject: texts().deletions.subjects.delete, accountId });
    return null;
  }
}

/** Freezes what a run left, as it is now; `nothing` when nothing is left, null when that failed, which is then shown. */
export async function planRetry({
  planId,
  accountId,
}: DeletionRun): Promise<PlannedDeletion | 'nothing' | null> {
  try {
    const { plan, items } = await call('deletions.planRetry', { planId });
    return plan === null ? 'nothing' : { plan, items };
  } catch (error) {
    reportFailure(error, { subject: texts().deletions.subjects.delete, accountId });
    return null;
  }
}

/** Begins to carry out a confirmed plan; null when that failed, which is then shown. What comes of it arrives in `receiveDeletionChanges`. */
export async function runDeletion(plan: DeletionPlan, answer: DeleteAnswer): Promise<DeletionRun | null> {
  try {
    const run = await call('deletions.run', { planId: plan.id, ...answer });
    if (findDeletionRun(plan.id) === null)
      useDeletions.setState(({ byId }) => ({ byId: new Map(byId).set(plan.id, run) }));
    return run;
  } catch (error) {
    reportFailure(error, { subject: texts().deletions.subjects.delete, accountId: plan.accountId });
    return null;
  }
}

/** Takes a held run back. False when it was too late; it is stopped then. */
export async function undoDeletion({ planId, accountId }: DeletionRun): Promise<boolean> {
  try {
    return (await call('deletions.undo', { planId })).undone;
  } catch (error) {
    reportFailure(error, { subject: texts().deletions.subjects.undo, accountId });
    return false;
  }
}

/** Forgets a plan that the user declined. */
export async function discardPlan(planId: string): Promise<void> {
  try {
    await call('deletions.discard', { planId });
  } catch (error) {
    reportFailure(error, { subject: texts().deletions.subjects.delete });
  }
}

/** Stops before the next item. */
export async function cancelDeletion(planId: string): Promise<void> {
  try {
    await call('deletions.cancel', { planId });
  } catch (error) {
    reportFailure(error, { subject: texts().deletions.subjects.stop });
  }
}
