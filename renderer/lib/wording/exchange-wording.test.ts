import { describe, expect, it } from 'vitest';
import { AppError, toFailure } from '../../../shared/errors';
import { exported, wordImport, wordUnusableFile } from './exchange-wording';

const unusable = (field: string) =>
  wordUnusableFile(toFailure(new AppError('bad-request', '', { details: { field, reason: 'invalid' } })));

describe('import', () => {
  it('says how many came and what to do next', () => {
    expect(wordImport({ added: 2, known: 0 }, 'en')).toMatchObject({ title: '2 accounts added' });
    expect(wordImport({ added: 1, known: 0 }, 'en')?.text).toContain('Sign in again');
  });

  it('tells of those that are here already', () => {
    expect(wordImport({ added: 1, known: 3 }, 'en')?.text).toContain(
      '3 accounts of the file are here already',
    );
    expect(wordImport({ added: 0, known: 1 }, 'en')).toMatchObject({
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

it('says of an export that no secret is in it', () => {
  expect(exported.text).toContain('no password, key or token');
});
