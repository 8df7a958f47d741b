import { afterEach, expect, it } from 'vitest';
import { setLocale } from './locale';
import { texts } from './texts';

afterEach(() => {
  setLocale({ language: 'en', formats: undefined });
});

it.each([
  ['en', 'en-GB', ['0 files', '1 file', '1,204 files']],
  ['de', 'de-DE', ['0 Dateien', '1 Datei', '1.204 Dateien']],
  ['es', 'es-ES', ['0 archivos', '1 archivo', '1204 archivos']],
  ['en', 'de-DE', ['0 files', '1 file', '1.204 files']],
] as const)('counts in %s with the numbers of %s', (language, formats, expected) => {
  setLocale({ language, formats });
  expect([0, 1, 1204].map((count) => texts().counts.files(count))).toEqual(expected);
});
