import { expect, it } from 'vitest';
import { setLocale } from '../../../shared/texts/locale';
import { formatDuration } from './format-duration';

setLocale({ language: 'en', formats: 'en' });

it.each([
  [-5, '0 s'],
  [400, '0 s'],
  [40_000, '40 s'],
  [59_700, '1 min'],
  [185_000, '3 min 5 s'],
  [7_800_000, '2 h 10 min'],
  [90_000_000, '1 day 1 h'],
  [172_800_000, '2 days'],
])('%d ms is %s', (ms, text) => {
  expect(formatDuration(ms)).toBe(text);
});
