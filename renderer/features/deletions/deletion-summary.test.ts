import { expect, it } from 'vitest';
import type { DeletionResult } from '../../../shared/deletions';
import { canTryAgain, countResults, hasTrouble, isLeft, summaryOf } from './deletion-summary';

const failure = { code: 'permission-denied', details: {}, message: '' } as const;
const of = (...results: DeletionResult[]) => ({
  results: results.map((result, i) => ({ id: `${i}`, name: 'n', result })),
});

it('counts and words every kind of result', () => {
  const run = of({ kind: 'deleted' }, { kind: 'deleted' }, { kind: 'changed' }, { kind: 'refused', failure });
  expect(countResults(run)).toMatchObject({ deleted: 2, changed: 1, refused: 1, unclear: 0 });
  expect(summaryOf(run)).toBe('2 deleted · 1 changed and skipped · 1 not deleted');
  expect(summaryOf(of())).toBe('Nothing deleted');
});

it('knows what is left', () => {
  expect(isLeft({ kind: 'already-gone' })).toBe(false);
  expect(isLeft({ kind: 'unclear', failure })).toBe(true);
});

it('takes stopping for no trouble', () => {
  expect(hasTrouble(of({ kind: 'deleted' }, { kind: 'cancelled' }))).toBe(false);
  expect(hasTrouble(of({ kind: 'deleted' }, { kind: 'changed' }))).toBe(true);
});

it('takes a whole file in the trash for trouble that cannot be tried again', () => {
  const run = of({ kind: 'whole-file-trashed', failure });
  expect(hasTrouble(run)).toBe(true);
  expect(canTryAgain(run)).toBe(false);
  expect(summaryOf(run)).toBe('1 whole file in the trash');
});

it('tries whole entries again, not single versions', () => {
  expect(canTryAgain(of({ kind: 'refused', failure }))).toBe(true);
  const version = { id: '1', name: 'n', version: '2', result: { kind: 'refused', failure } } as const;
  expect(canTryAgain({ results: [version] })).toBe(false);
});
