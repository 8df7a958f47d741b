import { afterEach, expect, it } from 'vitest';
import { setLocale } from '../../../shared/texts/locale';
import { texts } from '../../../shared/texts/texts';

afterEach(() => {
  setLocale({ language: 'en', formats: 'en' });
});

it.each([
  [
    'de',
    ['0 Treffer', '1 Treffer', '2 Treffer'],
    [
      'Gehe zu Anna',
      'Nichts heißt „x“. Versuchen Sie es mit weniger Buchstaben.',
      'Kein Tastenkürzel passt zu „x“.',
    ],
  ],
  [
    'es',
    ['0 resultados', '1 resultado', '2 resultados'],
    ['Ir a Anna', 'No hay nada llamado «x». Pruebe con menos letras.', 'Ningún atajo coincide con «x».'],
  ],
] as const)('palette and sheet speak %s', (language, found, sentences) => {
  setLocale({ language, formats: language });
  const { palette, shortcutSheet } = texts();
  expect([0, 1, 2].map(palette.found)).toEqual(found);
  expect([palette.goTo('Anna'), palette.nothing('x'), shortcutSheet.nothing('x')]).toEqual(sentences);
});
