import type { DeletionResult, DeletionRun } from '../../../shared/deletions';

type ResultKind = DeletionResult['kind'];

/** How many results there are of each kind. */
export function countResults({
  results,
}: Pick<DeletionRun, 'results'>): Readonly<Record<ResultKind, number>> {
  const counts = { deleted: 0, 'already-gone': 0, changed: 0, refused: 0, unclear: 0, cancelled: 0 };
  for (const { result } of results) counts[result.kind] += 1;
  return counts;
}

const phrases: Readonly<Record<ResultKind, string>> = {
  deleted: 'deleted',
  'already-gone': 'already gone',
  changed: 'changed and skipped',
  refused: 'not deleted',
  unclear: 'unclear',
  cancelled: 'stopped before their turn',
};
const inOrder = ['deleted', 'already-gone', 'changed', 'refused', 'unclear', 'cancelled'] as const;

/** "37 deleted · 2 changed and skipped · 1 not deleted" */
export function summaryOf(run: Pick<DeletionRun, 'results'>): string {
  const counts = countResults(run);
  const parts = inOrder.filter((kind) => counts[kind] > 0).map((kind) => `${counts[kind]} ${phrases[kind]}`);
  return parts.length === 0 ? 'Nothing deleted' : parts.join(' · ');
}

/** Is the entry still there, or may it be? */
export function isLeft({ kind }: DeletionResult): boolean {
  return kind !== 'deleted' && kind !== 'already-gone';
}

/** Did the run end with entries left that the user has not stopped by themselves? */
export function hasTrouble({ results }: Pick<DeletionRun, 'results'>): boolean {
  return results.some(({ result }) => isLeft(result) && result.kind !== 'cancelled');
}
