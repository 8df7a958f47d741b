import type { DeletionResult, DeletionRun } from '../../../shared/deletions';

type ResultKind = DeletionResult['kind'];

/** How many results there are of each kind. */
export function countResults({
  results,
}: Pick<DeletionRun, 'results'>): Readonly<Record<ResultKind, number>> {
  const counts = {
    deleted: 0,
    'already-gone': 0,
    changed: 0,
    refused: 0,
    unclear: 0,
    'whole-file-trashed': 0,
    cancelled: 0,
  };
  for (const { result } of results) counts[result.kind] += 1;
  return counts;
}

const phrases: Readonly<Record<ResultKind, string>> = {
  deleted: 'deleted',
  'already-gone': 'already gone',
  changed: 'changed and skipped',
  refused: 'not deleted',
  unclear: 'unclear',
  'whole-file-trashed': 'whole file in the trash',
  cancelled: 'stopped before their turn',
};
const inOrder = [
  'whole-file-trashed',
  'deleted',
  'already-gone',
  'changed',
  'refused',
  'unclear',
  'cancelled',
] as const;

/** "37 deleted · 2 changed and skipped · 1 not deleted" */
export function summaryOf(run: Pick<DeletionRun, 'results'>): string {
  const counts = countResults(run);
  const parts = inOrder.filter((kind) => counts[kind] > 0).map((kind) => `${counts[kind]} ${phrases[kind]}`);
  return parts.length === 0 ? 'Nothing deleted' : parts.join(' · ');
}

/** Is what was to go still there, or may it be? */
export function isLeft({ kind }: DeletionResult): boolean {
  return kind !== 'deleted' && kind !== 'already-gone' && kind !== 'whole-file-trashed';
}

/** Did the run end otherwise than the user meant it to? Stopping it is no trouble. */
export function hasTrouble({ results }: Pick<DeletionRun, 'results'>): boolean {
  return results.some(
    ({ result }) => result.kind === 'whole-file-trashed' || (isLeft(result) && result.kind !== 'cancelled'),
  );
}

/** Can entries of the run be tried again? Single versions are tried again from the list of versions. */
export function canTryAgain({ results }: Pick<DeletionRun, 'results'>): boolean {
  return results.some(
    ({ version, result }) => version === undefined && isLeft(result) && result.kind !== 'cancelled',
  );
}
