import type { DeletionResult, DeletionRun } from '../../../shared/deletions';
import { texts } from '../../../shared/texts/texts';
import { freedParts } from '../../lib/wording/deletion-milestone';

const inOrder = [
  'whole-file-trashed',
  'deleted',
  'already-gone',
  'changed',
  'refused',
  'unclear',
  'cancelled',
] as const;

/** "37 deleted · 2 changed and skipped · 1 not deleted · 12.4 MB freed" */
export function summaryOf(run: Pick<DeletionRun, 'counts' | 'freedBytes'>): string {
  const { counts } = run;
  const { counted, nothingDeleted } = texts().deletionRuns;
  const kinds = inOrder.filter((kind) => counts[kind] > 0);
  if (kinds.length === 0) return nothingDeleted;
  return [...kinds.map((kind) => counted[kind](counts[kind])), ...freedParts(run)].join(' · ');
}

/** Results so far, of all kinds. */
export function finishedCount({ counts }: Pick<DeletionRun, 'counts'>): number {
  return inOrder.reduce((sum, kind) => sum + counts[kind], 0);
}

/** Is what was to go still there, or may it be? */
export function isLeft({ kind }: DeletionResult): boolean {
  return kind !== 'deleted' && kind !== 'already-gone' && kind !== 'whole-file-trashed';
}

/** Did the run end otherwise than the user meant it to? Stopping it is no trouble. */
export function hasTrouble(run: Pick<DeletionRun, 'counts'>): boolean {
  return run.counts['whole-file-trashed'] > 0 || hasFailures(run);
}

/** Can items of the run be tried again? Single versions are tried again from the list of versions. */
export function canTryAgain(run: Pick<DeletionRun, 'counts' | 'noun' | 'state'>): boolean {
  return run.state === 'done' && run.noun !== 'version' && hasFailures(run);
}

function hasFailures({ counts }: Pick<DeletionRun, 'counts'>): boolean {
  return counts.changed + counts.refused + counts.unclear > 0;
}
