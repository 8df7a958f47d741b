import { afterEach, describe, expect, it } from 'vitest';
import { currentLocale, setLocale } from '../../shared/texts/locale';
import { localeOf, speakIn, toLanguageTag } from './app-locale';

afterEach(() => {
  setLocale({ language: 'en', formats: undefined });
});

const swiss = { preferred: ['de_CH.UTF-8', 'en-GB'], formats: 'de-CH' };
const french = { preferred: ['fr-FR', 'es-419'], formats: 'fr-FR' };
const unknown = { preferred: ['C'], formats: undefined };

describe('locale', () => {
  it.each([
    ['system', 'system', swiss, { language: 'de', formats: 'de-CH' }],
    ['en', 'system', swiss, { language: 'en', formats: 'de-CH' }],
    ['en', 'language', swiss, { language: 'en', formats: 'en-GB' }],
    ['es', 'language', swiss, { language: 'es', formats: 'es' }],
    ['system', 'system', french, { language: 'es', formats: 'fr-FR' }],
    ['system', 'language', french, { language: 'es', formats: 'es-419' }],
    ['de', 'language', french, { language: 'de', formats: 'de' }],
    ['system', 'system', unknown, { language: 'en', formats: undefined }],
  ] as const)('of language %s and formats %s with %j', (language, formats, system, expected) => {
    expect(localeOf({ language, formats }, system)).toEqual(expected);
  });
});

it('tells whether the language or the habits have changed', () => {
  expect(speakIn({ language: 'de', formats: 'de-CH' })).toBe(true);
  expect(currentLocale()).toEqual({ language: 'de', formats: 'de-CH' });
  expect(speakIn({ language: 'de', formats: 'de-CH' })).toBe(false);
  expect(speakIn({ language: 'de', formats: 'en-GB' })).toBe(true);
});

describe('language tag', () => {
  it.each([
    ['en-US@posix', 'en-US'],
    ['de_DE.UTF-8', 'de-DE'],
    ['fr', 'fr'],
    ['C', undefined],
    ['', undefined],
  ])('of %j is %s', (name, tag) => {
    expect(toLanguageTag(name)).toBe(tag);
  });
});
