import { expect, it } from 'vitest';
import { setLocale } from '../../../shared/texts/locale';
import type { DeletionRun } from '../../../shared/deletions';
import { canTryAgain, finishedCount, hasTrouble, isLeft, summaryOf } from './deletion-summary';

setLocale({ language: 'en', formats: 'en' });

const failure = { code: 'permission-denied', details: {}, message: '' } as const;

function run(counts: Partial<DeletionRun['counts']>, changes: Partial<DeletionRun> = {}): DeletionRun {
  const none = { deleted: 0, 'already-gone': 0, changed: 0, refused: 0, unclear: 0, cancelled: 0 };
  return {
    planId: 'p',
    accountId: 'a',
    accountName: 'Anna',
    noun: 'file',
    state: 'done',
    heldUntil: null,
    failure: null,
    total: 3,
    counts: { ...none, 'whole-file-trashed': 0, ...counts },
    freedBytes: null,
    results: [],
    ...changes,
  };
}

it('counts and words every kind of result', () => {
  const mixed = run({ deleted: 1200, changed: 1, refused: 1, cancelled: 4 });
  expect(finishedCount(mixed)).toBe(1206);
  expect(summaryOf(mixed)).toBe(
    '1,200 deleted · 1 changed and skipped · 1 not deleted · 4 stopped before their turn',
  );
  expect(summaryOf(run({}))).toBe('Nothing deleted');
});

it('tells the space that the service says it freed, if any', () => {
  expect(summaryOf(run({ deleted: 2 }, { freedBytes: 12_400_000 }))).toBe('2 deleted · 12.4 MB freed');
  expect(summaryOf(run({ deleted: 2 }, { freedBytes: 0 }))).toBe('2 deleted');
});

it('knows what is left', () => {
  expect(isLeft({ kind: 'already-gone' })).toBe(false);
  expect(isLeft({ kind: 'unclear', failure })).toBe(true);
});

it('takes stopping for no trouble', () => {
  expect(hasTrouble(run({ deleted: 1, cancelled: 1 }))).toBe(false);
  expect(hasTrouble(run({ deleted: 1, changed: 1 }))).toBe(true);
});

it('takes a whole file in the trash for trouble that cannot be tried again', () => {
  const lost = run({ 'whole-file-trashed': 1 });
  expect(hasTrouble(lost)).toBe(true);
  expect(canTryAgain(lost)).toBe(false);
  expect(summaryOf(lost)).toBe('1 whole file in the trash');
});

it('tries again what failed, once the run is over; not single versions', () => {
  expect(canTryAgain(run({ refused: 1 }))).toBe(true);
  expect(canTryAgain(run({ cancelled: 1 }))).toBe(false);
  expect(canTryAgain(run({ refused: 1 }, { state: 'running' }))).toBe(false);
  expect(canTryAgain(run({ refused: 1 }, { noun: 'version' }))).toBe(false);
});
