import { expect, it } from 'vitest';
import { bestLanguage } from './locale';

it.each([
  [['de-AT', 'en-GB'], 'de'],
  [['fr-FR', 'es-419'], 'es'],
  [['ES'], 'es'],
  [['fr', 'it'], 'en'],
  [[], 'en'],
] as const)('%j: %s', (preferred, expected) => {
  expect(bestLanguage(preferred)).toBe(expected);
});
