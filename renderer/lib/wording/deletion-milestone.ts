import type { DeletionRun } from '../../../shared/deletions';
import { visibleName } from '../../../shared/names';
import { countOf } from '../format/count-of';
import { formatBytes } from '../format/format-bytes';

/** "3 files", "1 folder", "2 versions" of the account. */
function deletionText({ noun, total, accountName }: DeletionRun, locale?: string): string {
  return `${countOf(total, noun, locale)} from ${visibleName(accountName)}`;
}

/** Whole seconds until a held delete begins; at least 0. */
export function secondsLeft({ heldUntil }: Pick<DeletionRun, 'heldUntil'>, now: number): number {
  return Math.max(0, Math.ceil(((heldUntil ?? now) - now) / 1000));
}

/** What to read out when a delete is confirmed that can be undone. */
export function heldMilestone(run: DeletionRun, now: number, locale?: string): string {
  const seconds = countOf(secondsLeft(run, now), 'second', locale);
  return `Deleting ${deletionText(run, locale)} in ${seconds}. The button Undo takes it back.`;
}

/** The only other time that the countdown is read out. */
export function lastSecondsMilestone(run: DeletionRun, seconds: number, locale?: string): string {
  return `${countOf(seconds, 'second', locale)} left to undo deleting ${deletionText(run, locale)}`;
}

/** What stands beside the Undo button. */
export function heldText(run: DeletionRun, now: number, locale?: string): string {
  return `Deleting ${deletionText(run, locale)} in ${secondsLeft(run, now)} s`;
}

export function undoneSentence({ accountName }: Pick<DeletionRun, 'accountName'>): string {
  return `Undone: nothing was deleted from ${visibleName(accountName)}`;
}

export function tooLateSentence({ accountName }: Pick<DeletionRun, 'accountName'>): string {
  return `It was too late to undo: the delete from ${visibleName(accountName)} had begun. What had not been sent by then was stopped.`;
}

/** What to read out when a run waits or ends: "2 files deleted from Anna, 1 not, 12.4 MB freed". Null when there is nothing to say. */
export function deletionMilestone(
  before: Pick<DeletionRun, 'state'> | null,
  run: Pick<DeletionRun, 'accountName' | 'noun' | 'state' | 'total' | 'counts' | 'freedBytes'>,
  locale?: string,
): string | null {
  if (before === null || before.state === run.state) return null;
  const name = visibleName(run.accountName);
  if (run.state === 'waiting') return `Deleting from ${name} waits until you sign in again`;
  if (run.state !== 'done') return null;
  const { deleted } = run.counts;
  const text = `${countOf(deleted, run.noun, locale)} deleted from ${name}`;
  const parts = [text, ...(deleted === run.total ? [] : [`${run.total - deleted} not`])];
  return [...parts, ...freedParts(run, locale)].join(', ');
}

/** "12.4 MB freed", when the service says so. */
export function freedParts(
  { freedBytes }: Pick<DeletionRun, 'freedBytes'>,
  locale?: string,
): readonly string[] {
  return freedBytes === null || freedBytes === 0 ? [] : [`${formatBytes(freedBytes, locale)} freed`];
}

interface LostFile {
  readonly run: Pick<DeletionRun, 'accountName'>;
  readonly name: string;
  readonly version: string;
}

/** Only one version was to go, but the service took the whole file: what happened, and what the user can do. */
export function wordWholeFileTrashed({ run, name, version }: LostFile): string {
  const file = `“${visibleName(name)}”`;
  return `The whole file ${file} is in the trash of the service: it was asked to delete version ${version} alone but took all versions. Restore ${file} on the service’s web page. Until you sign in to ${visibleName(run.accountName)} again, Longshore deletes no single version there.`;
}
