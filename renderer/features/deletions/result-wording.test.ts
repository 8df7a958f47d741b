import { expect, it } from 'vitest';
import { setLocale } from '../../../shared/texts/locale';
import type { DeletionResult } from '../../../shared/deletions';
import { AppError, toFailure } from '../../../shared/errors';
import { wordResult } from './result-wording';

setLocale({ language: 'en', formats: 'en' });

const text = (result: DeletionResult, more: { version?: string } = {}) =>
  wordResult({ id: '1', name: '1.txt', kind: 'file', ...more, result }).text;
const unclearAnswer = toFailure(new AppError('protocol', '', { details: { reason: 'unclear-delete' } }));
const changed = toFailure(new AppError('changed', '', { details: { what: 'entry' } }));
const noCopy = toFailure(new AppError('unsupported', '', { details: { operation: 'copy-folder' } }));

it.each<[string, DeletionResult, string | null]>([
  ['deleted', { kind: 'deleted' }, null],
  ['changed', { kind: 'changed' }, 'left alone'],
  ['refused after an odd answer', { kind: 'refused', failure: unclearAnswer }, 'still there'],
  ['refused because of a folder', { kind: 'refused', failure: noCopy }, 'not possible for a folder'],
  ['done in part', { kind: 'unclear', failure: changed }, 'newest version, is gone'],
  ['unclear', { kind: 'unclear', failure: unclearAnswer }, 'neither yes nor no'],
  ['stopped', { kind: 'cancelled' }, 'nothing was sent'],
])('%s', (_what, result, part) => {
  if (part === null) expect(text(result)).toBeNull();
  else expect(text(result)).toContain(part);
});

it('never says that nothing was done when something was', () => {
  expect(text({ kind: 'unclear', failure: changed })).not.toContain('nothing was done');
});

it('names the version', () => {
  expect(text({ kind: 'deleted' }, { version: '2' })).toBe('Version 2.');
});
