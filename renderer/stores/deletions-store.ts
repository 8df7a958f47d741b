import { create } from 'zustand';
import type { EventOf } from '../../shared/contract';
import type { DeletionPlan, DeletionRun, PlannedItem } from '../../shared/deletions';
import type { Entry, EntryVersion } from '../../shared/files';
import { call } from '../ipc/ipc-client';
import type { DeleteAnswer } from './dialogs-store';
import { reportFailure } from './notices-store';

interface DeletionsState {
  readonly revision: number;
  readonly byId: ReadonlyMap<string, DeletionRun>;
  /** Oldest first. */
  readonly ids: readonly string[];
}

export const useDeletions = create<DeletionsState>()(() => ({ revision: -1, byId: new Map(), ids: [] }));

export function useDeletionRun(planId: string): DeletionRun | null {
  return useDeletions(({ byId }) => byId.get(planId) ?? null);
}

export function findDeletionRun(planId: string): DeletionRun | null {
  return useDeletions.getState().byId.get(planId) ?? null;
}

function takeIn(runs: readonly DeletionRun[], revision: number): void {
  const byId = new Map(useDeletions.getState().byId);
  for (const run of runs) byId.set(run.planId, run);
  useDeletions.setState({ revision, byId, ids: [...byId.keys()] });
}

/** Takes over runs from a snapshot or event; an older one than what is known is dropped. */
export function receiveDeletions({ revision, runs }: EventOf<'deletions.changed'>): void {
  if (revision < useDeletions.getState().revision) return;
  takeIn(runs, revision);
}

export async function loadDeletions(): Promise<void> {
  try {
    receiveDeletions(await call('deletions.list', {}));
  } catch (error) {
    reportFailure(error, { subject: 'Deletions' });
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

/** Freezes what a delete of these items of one account would cover; null when that failed, which is then shown. */
export async function planDeletion(
  accountId: string,
  items: readonly PlannedItem[],
  wholePlace: boolean,
): Promise<DeletionPlan | null> {
  try {
    return await call('deletions.plan', { accountId, items: [...items], wholePlace });
  } catch (error) {
    reportFailure(error, { subject: 'Delete', accountId });
    return null;
  }
}

/** Carries out a confirmed plan; resolves when it has begun. What comes of it arrives in `receiveDeletions`. */
export async function runDeletion(plan: DeletionPlan, answer: DeleteAnswer): Promise<void> {
  try {
    const run = await call('deletions.run', { planId: plan.id, ...answer });
    if (findDeletionRun(plan.id) === null) takeIn([run], useDeletions.getState().revision);
  } catch (error) {
    reportFailure(error, { subject: 'Delete', accountId: plan.accountId });
  }
}

/** Forgets a plan that the user declined. */
export async function discardPlan(planId: string): Promise<void> {
  try {
    await call('deletions.discard', { planId });
  } catch (error) {
    reportFailure(error, { subject: 'Delete' });
  }
}

/** Stops before the next item. */
export async function cancelDeletion(planId: string): Promise<void> {
  try {
    await call('deletions.cancel', { planId });
  } catch (error) {
    reportFailure(error, { subject: 'Stopping the delete' });
  }
}
