import { describe, expect, it } from 'vitest';
import { setLocale } from '../../../shared/texts/locale';
import type { DeletionResult, ShortCopy } from '../../../shared/deletions';
import { AppError, toFailure } from '../../../shared/errors';
import { wordFailure } from '../../lib/error-message';
import { wordResult } from './result-wording';

setLocale({ language: 'en', formats: 'en' });

const text = (result: DeletionResult, more: { version?: string } = {}) =>
  wordResult({ id: '1', name: '1.txt', kind: 'file', ...more, result }).text;
const unclearAnswer = toFailure(new AppError('protocol', '', { details: { reason: 'unclear-delete' } }));
const changed = toFailure(new AppError('changed', '', { details: { what: 'entry' } }));

it.each<[string, DeletionResult, string | null]>([
  ['deleted', { kind: 'deleted' }, null],
  ['changed', { kind: 'changed' }, 'left alone'],
  ['refused after an odd answer', { kind: 'refused', failure: unclearAnswer }, 'still there'],
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

describe('a folder whose copy is not all of it', () => {
  const damaged = toFailure(new AppError('integrity', ''));
  const folderText = (shortCopy: ShortCopy) =>
    wordResult({
      id: '1',
      name: 'Drawings',
      kind: 'folder',
      result: { kind: 'refused', failure: damaged, shortCopy },
    }).text ?? '';

  it.each<[ShortCopy['why'], string, string]>([
    ['not-saved', '2025/Pile.txt', '“2025/Pile.txt” could not be saved and checked.'],
    ['not-saved', '', 'no folder for it could be made'],
    ['not-listed', '2025', 'the folder “2025” could not be read'],
    ['not-listed', '', 'the folder “Drawings” could not be read'],
    ['listed-in-part', '', 'not all that the folder “Drawings” holds'],
    ['added', '2025/New.txt', '“2025/New.txt” was added'],
    ['changed', 'Plan.pdf', '“Plan.pdf” was changed'],
    ['missing', 'Plan.pdf', '“Plan.pdf” was removed'],
  ])('%s %s', (why, path, part) => {
    const said = folderText({ why, path, others: 0 });
    expect(said).toContain(part);
    expect(said).toContain('Nothing of the folder was deleted.');
    expect(said).not.toContain('The same goes for');
  });

  it('says why, and how many others there are', () => {
    const said = folderText({ why: 'not-saved', path: 'a\u202Etxt.exe', others: 2 });
    const { title } = wordFailure(damaged);
    expect(said).toContain(title);
    expect(said).toContain('The same goes for 2 others in it.');
    expect(said).not.toContain('\u202E');
  });
});
