import type { DeletionRun } from '../../../shared/deletions';
import { visibleName } from '../../../shared/names';
import type { DeletedFrom } from '../../../shared/texts/deleted-things';
import { texts } from '../../../shared/texts/texts';
import { formatBytes } from '../format/format-bytes';

type Noun = DeletionRun['noun'];

/** "3 files", "1 folder", "2 versions" of the account. */
function deletedFrom(
  count: number,
  { noun, accountName }: Pick<DeletionRun, 'noun' | 'accountName'>,
): DeletedFrom {
  return { what: countOfNoun(count, noun), count, account: visibleName(accountName) };
}

function countOfNoun(count: number, noun: Noun): string {
  const { files, folders, versions, items } = texts().counts;
  const words = { file: files, folder: folders, version: versions, item: items };
  return words[noun](count);
}

/** Whole seconds until a held delete begins; at least 0. */
export function secondsLeft({ heldUntil }: Pick<DeletionRun, 'heldUntil'>, now: number): number {
  return Math.max(0, Math.ceil(((heldUntil ?? now) - now) / 1000));
}

/** What to read out when a delete is confirmed that can be undone. */
export function heldMilestone(run: DeletionRun, now: number): string {
  const { counts, deletionRuns } = texts();
  return deletionRuns.milestones.held(deletedFrom(run.total, run), counts.seconds(secondsLeft(run, now)));
}

/** The only other time that the countdown is read out. */
export function lastSecondsMilestone(run: DeletionRun, seconds: number): string {
  const { counts, deletionRuns } = texts();
  return deletionRuns.milestones.lastSeconds(deletedFrom(run.total, run), counts.seconds(seconds));
}

/** What stands beside the Undo button. */
export function heldText(run: DeletionRun, now: number): string {
  return texts().deletionRuns.held(deletedFrom(run.total, run), secondsLeft(run, now));
}

export function undoneSentence({ accountName }: Pick<DeletionRun, 'accountName'>): string {
  return texts().deletionRuns.milestones.undone(visibleName(accountName));
}

export function tooLateSentence({ accountName }: Pick<DeletionRun, 'accountName'>): string {
  return texts().deletionRuns.tooLate(visibleName(accountName));
}

/** What to read out when a run waits or ends: "2 files deleted from Anna, 1 not, 12.4 MB freed". Null when there is nothing to say. */
export function deletionMilestone(
  before: Pick<DeletionRun, 'state'> | null,
  run: Pick<DeletionRun, 'accountName' | 'noun' | 'state' | 'total' | 'counts' | 'freedBytes'>,
): string | null {
  if (before === null || before.state === run.state) return null;
  const { milestones } = texts().deletionRuns;
  if (run.state === 'waiting') return milestones.waiting(visibleName(run.accountName));
  if (run.state !== 'done') return null;
  const { deleted } = run.counts;
  const text = milestones.deleted(deletedFrom(deleted, run));
  const parts = [text, ...(deleted === run.total ? [] : [milestones.notDeleted(run.total - deleted)])];
  return [...parts, ...freedParts(run)].join(', ');
}

/** "12.4 MB freed", when the service says so. */
export function freedParts({ freedBytes }: Pick<DeletionRun, 'freedBytes'>): readonly string[] {
  return freedBytes === null || freedBytes === 0 ? [] : [texts().deletionRuns.freed(formatBytes(freedBytes))];
}

interface LostFile {
  readonly run: Pick<DeletionRun, 'accountName'>;
  readonly name: string;
  readonly version: string;
}

/** Only one version was to go, but the service took the whole file: what happened, and what the user can do. */
export function wordWholeFileTrashed({ run, name, version }: LostFile): string {
  return texts().deletionRuns.wholeFileTrashed(visibleName(name), version, visibleName(run.accountName));
}
