import { afterEach, describe, expect, it } from 'vitest';
import { catalogs } from '../testing/every-catalog';
import { setLocale, type Language } from './locale';
import { texts } from './texts';

afterEach(() => {
  setLocale({ language: 'en', formats: undefined });
});

function listIn(language: Language) {
  setLocale({ language, formats: language });
  return texts().list;
}

describe.each(['en', 'de', 'es'] as const)('the list in %s', (language) => {
  it('names what each text is about', () => {
    const list = listIn(language);
    const about = [
      list.resizeColumn,
      list.fitColumn,
      list.moveColumnLeft,
      list.moveColumnRight,
      list.hideColumn,
      list.noMatchText,
      list.noMatchTerms,
      list.noMatchSoFar,
      list.noMatchIncomplete,
      list.nothingFoundText,
    ];
    for (const word of about) expect(word('Mole')).toContain('Mole');
    expect(list.columnMoved('Mole', '3', '5')).toMatch(/Mole.*3.*5/);
    expect(list.sortedAs('2', true)).not.toBe(list.sortedAs('2', false));
  });

  it('counts pixels', () => {
    const { columnWidth } = listIn(language);
    expect(columnWidth(1200)).toMatch(/^1[.,]?200 \p{L}+$/u);
    expect(columnWidth(1)).toMatch(/^1 \p{L}+$/u);
  });

  it('has a word for each kind and column', () => {
    const words = [
      ...Object.values(catalogs[language].kinds),
      ...Object.values(catalogs[language].list.columns),
    ];
    expect(words.every((word) => word.trim() !== '')).toBe(true);
  });
});

it('says each kind in words of its own', () => {
  for (const language of ['en', 'de', 'es'] as const) {
    const words = Object.values(catalogs[language].kinds);
    expect(new Set(words).size).toBe(words.length);
  }
});
