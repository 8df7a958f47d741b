import { afterEach, beforeEach, expect, it } from 'vitest';
import { setLocale, type Language } from '../../../shared/texts/locale';
import { searchTextOf, filterBesides, termsOf, withoutTerm } from './filter-words';
import { wordProblem, wordTerm } from './filter-wording';

function speak(language: Language): void {
  setLocale({ language, formats: language });
}
beforeEach(() => {
  speak('en');
});
afterEach(() => {
  setLocale({ language: 'en', formats: undefined });
});

const chips = (text: string): string[] => termsOf(text).map((term) => wordTerm(term, text));
const problems = (text: string): string[] => termsOf(text).flatMap((term) => wordProblem(term, text) ?? []);

it.each([
  [
    'en',
    'kind:image size>10MB after:2026-01-31',
    ['Image', 'larger than 10 MB', 'changed on Jan 31, 2026 or later'],
  ],
  ['en', '-kind:file -size>1k -after:2026', ['not File', '1 KB or smaller', 'changed before Jan 1, 2026']],
  [
    'en',
    'size<2k size>=2k size<=2k size=0 -size=0',
    ['smaller than 2 KB', '2 KB or larger', '2 KB or smaller', 'exactly 0 bytes', 'any size but 0 bytes'],
  ],
  ['en', 'plan -draft kind:x', ['plan', 'without “draft”', '“kind:x” is not understood']],
  [
    'de',
    'art:bild größe>1,5GB vor:2026 -entwurf',
    ['Bild', 'größer als 1,5 GB', 'geändert vor dem 01.01.2026', 'ohne „entwurf“'],
  ],
  [
    'es',
    'tipo:carpeta tamaño<1k desde:2026-02 -x',
    ['Carpeta', 'menos de 1 KB', 'modificado desde el 1 feb 2026', 'sin «x»'],
  ],
] as const)('in %s: %s', (language, text, expected) => {
  speak(language);
  expect(chips(text)).toEqual(expected);
});

it.each([
  ['en', 'plan kind:x size>', ['“kind:x”', '“size>”'], ['kind:image', 'size>10MB']],
  ['de', 'ab:morgen größe>viel', ['„ab:morgen“', '„größe>viel“'], ['ab:gestern', 'größe>10MB']],
  ['es', 'tipo:x antes:x', ['«tipo:x»', '«antes:x»'], ['tipo:imagen', 'antes:2026']],
] as const)('says in %s how to write %s', (language, text, terms, examples) => {
  speak(language);
  const said = problems(text);
  expect(said).toHaveLength(2);
  for (const [index, term] of terms.entries()) {
    expect(said[index]).toContain(term);
    expect(said[index]).toContain(examples[index]);
  }
});

it('understands in every language the examples that it gives', () => {
  for (const language of ['en', 'de', 'es'] as const) {
    speak(language);
    const examples =
      problems('kind:? size>? after:?')
        .join(' ')
        .match(/[\p{L}]+[:<>][\p{L}\d.-]+[\p{L}\d]/gu) ?? [];
    expect(examples.length).toBeGreaterThanOrEqual(7);
    expect(examples.filter((example) => problems(example).length > 0)).toEqual([]);
  }
});

it('parts what a server is asked from what only a list can be filtered by', () => {
  const text = 'harbour kind:image "pile list" -draft size>1k';
  expect(searchTextOf(text)).toBe('harbour pile list');
  expect(filterBesides(text)).toBe('kind:image -draft size>1k');
  expect(searchTextOf('kind:image')).toBe('');
});

it('takes a term out', () => {
  const text = 'harbour  kind:image plan';
  const [, kind] = termsOf(text);
  expect(kind === undefined ? '' : withoutTerm(text, kind)).toBe('harbour plan');
});
