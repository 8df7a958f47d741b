import { expect, it } from 'vitest';
import type { DeletionResult } from '../../../shared/deletions';
import { countResults, hasTrouble, isLeft, summaryOf } from './deletion-summary';

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
