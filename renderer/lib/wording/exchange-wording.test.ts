import { beforeEach, describe, expect, it } from 'vitest';
import { AppError, toFailure } from '../../../shared/errors';
import { setLocale } from '../../../shared/texts/locale';
import { wordImport, wordUnusableFile } from './exchange-wording';

beforeEach(() => {
  setLocale({ language: 'en', formats: 'en' });
});

const unusable = (field: string) =>
  wordUnusableFile(toFailure(new AppError('bad-request', '', { details: { field, reason: 'invalid' } })));

describe('import', () => {
  it('says how many came and what to do next', () => {
    expect(wordImport({ added: 2, known: 0 })).toMatchObject({ title: '2 accounts added' });
    expect(wordImport({ added: 1, known: 0 })?.text).toContain('Sign in again');
  });

  it('tells of those that are here already', () => {
    expect(wordImport({ added: 1, known: 3 })?.text).toContain('3 accounts of the file are here already');
    expect(wordImport({ added: 0, known: 1 })).toMatchObject({
      title: 'There is nothing new in the file',
      text: expect.stringContaining('1 account of the file is here already and was left as it is') as string,
    });
  });

  it('says nothing when the user declined', () => {
    expect(wordImport({ added: 0, known: 0 })).toBeNull();
  });

  it('tells apart why a file is of no use', () => {
    const texts = ['file', 'longshore', 'version', 'accounts.2.name'].map((field) => unusable(field)?.text);
    expect(new Set(texts).size).toBe(4);
    expect(texts[3]).toContain('accounts.2.name');
  });

  it('leaves other failures to others', () => {
    expect(wordUnusableFile(toFailure(new AppError('internal', '')))).toBeNull();
  });
});

describe('in other languages', () => {
  it.each([
    [
      'de',
      ['1 Konto hinzugefügt', '2 Konten hinzugefügt'],
      ['ist bereits vorhanden', 'sind bereits vorhanden'],
    ],
    ['es', ['1 cuenta añadida', '2 cuentas añadidas'], ['ya existe', 'ya existen']],
  ] as const)('%s', (language, [one, two], [oneKnown, twoKnown]) => {
    setLocale({ language, formats: language });
    expect(wordImport({ added: 1, known: 1 })).toMatchObject({ title: one });
    expect(wordImport({ added: 2, known: 0 })).toMatchObject({ title: two });
    expect(wordImport({ added: 0, known: 1 })?.text).toContain(oneKnown);
    expect(wordImport({ added: 0, known: 2 })?.text).toContain(twoKnown);
    const wrong = unusable('accounts.2.name');
    expect(wrong?.title).not.toBe('No account was added');
    expect(wrong?.text).toContain('accounts.2.name');
  });
});
