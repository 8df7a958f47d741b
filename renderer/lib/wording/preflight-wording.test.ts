import { describe, expect, it } from 'vitest';
import { setLocale } from '../../../shared/texts/locale';
import type { Preflight } from '../../../shared/transfers';
import {
  folderNameOf,
  namesText,
  preflightFacts,
  preflightQuestion,
  spaceText,
  wordPreflightNews,
} from './preflight-wording';

setLocale({ language: 'en', formats: 'en' });

const none = { count: 0, names: [] };
const allMade = { ...none, failure: null };

function preflight(changes: Partial<Preflight> = {}): Preflight {
  return {
    id: 'p',
    folder: '/home/anna/Downloads',
    files: 20,
    folders: 0,
    totalBytes: 5_000_000_000,
    unknownSizes: 0,
    freeBytes: 3_000_000_000,
    missingBytes: 0,
    taken: none,
    identical: none,
    renamed: { count: 0, examples: [] },
    unread: { ...none, failure: null },
    conflict: 'ask',
    ...changes,
  };
}

it.each([
  ['/home/anna/Downloads', 'Downloads'],
  ['C:\\Users\\Anna\\Desktop\\', 'Desktop'],
  ['/', '/'],
])('the folder %s is called %s', (path, name) => {
  expect(folderNameOf(path)).toBe(name);
});

it.each([
  [{ count: 1, names: ['a'] }, '“a”'],
  [{ count: 2, names: ['a', 'b'] }, '“a” and “b”'],
  [{ count: 1200, names: ['a', 'b'] }, '“a”, “b” and 1,198 more'],
  [{ count: 1, names: ['a\u202Eb'] }, '“a⟨U+202E⟩b”'],
])('names %j as %s', (named, text) => {
  expect(namesText(named)).toBe(text);
});

describe('the question', () => {
  it.each([
    [{ taken: { count: 3, names: ['a', 'b', 'c'] } }, '3 of 20 files are already in Downloads'],
    [{ taken: { count: 1, names: ['a'] } }, '1 of 20 files is already in Downloads'],
    [{ files: 1, taken: { count: 1, names: ['a.pdf'] } }, '“a.pdf” is already in Downloads'],
    [{ files: 2, taken: { count: 2, names: ['a', 'b'] } }, 'All 2 files are already in Downloads'],
    [{ missingBytes: 1 }, 'Not enough space in Downloads'],
    [
      { missingBytes: 1, conflict: 'skip', taken: { count: 1, names: ['a'] } },
      'Not enough space in Downloads',
    ],
  ] as const)('of %j', (changes, question) => {
    expect(preflightQuestion(preflight(changes as Partial<Preflight>))).toBe(question);
  });
});

it('tells missing space in numbers, and nothing when there is room', () => {
  expect(spaceText(preflight({ missingBytes: 2_000_000_000, unknownSizes: 1 }))).toBe(
    'The download needs 5 GB, and 1 file of unknown size. 3 GB are free; 2 GB are missing.',
  );
  expect(spaceText(preflight())).toBeNull();
});

describe('what is good to know', () => {
  it.each([
    [
      { identical: { count: 1, names: ['a.txt'] } },
      '“a.txt” is in Downloads already with the same contents and is not fetched again.',
    ],
    [
      { identical: { count: 2, names: ['a.txt', 'b.txt'] } },
      '2 files are in Downloads already with the same contents and are not fetched again.',
    ],
    [
      { renamed: { count: 1, examples: [{ name: 'a:b', fileName: 'a_b' }] } },
      '“a:b” is saved as “a_b”, because its name is taken within this download or is not allowed on every computer.',
    ],
    [
      { renamed: { count: 7, examples: [{ name: 'a:b', fileName: 'a_b' }] } },
      '7 names are changed, because they are taken within this download or not allowed on every computer: “a:b” is saved as “a_b”, for example.',
    ],
    [
      {
        unread: {
          count: 1,
          names: ['Private'],
          failure: { code: 'permission-denied', details: {}, message: '' } as const,
        },
      },
      '1 folder could not be read to the end, so files are missing from this download: “Private”. The account may not do this. Download it again later to get the rest.',
    ],
    [{ files: 0, folders: 2 }, 'There are no files in these folders: 2 empty folders made in Downloads.'],
  ])('of %j', (changes, text) => {
    expect(wordPreflightNews(preflight(changes), allMade)).toBe(text);
  });

  it('is nothing of a plain batch, whatever names are taken', () => {
    expect(wordPreflightNews(preflight({ taken: { count: 1, names: ['a'] } }), allMade)).toBeNull();
    expect(preflightFacts(preflight())).toEqual([]);
  });
});
