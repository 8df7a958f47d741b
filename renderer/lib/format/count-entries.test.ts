import { expect, it } from 'vitest';
import { setLocale } from '../../../shared/texts/locale';
import { countEntries } from './count-entries';

setLocale({ language: 'en', formats: 'en' });

it.each([
  [[], '0 files'],
  [['file'], '1 file'],
  [['folder', 'folder'], '2 folders'],
  [['file', 'folder'], '2 items'],
] as const)('%j', (kinds, text) => {
  expect(countEntries(kinds.map((kind) => ({ kind })))).toBe(text);
});
