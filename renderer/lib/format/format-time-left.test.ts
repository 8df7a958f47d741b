import { expect, it } from 'vitest';
import { setLocale } from '../../../shared/texts/locale';
import { formatTimeLeft } from './format-time-left';

setLocale({ language: 'en', formats: 'en' });

it.each([
  [0, '1 s left'],
  [3_200, '4 s left'],
  [36_500, '40 s left'],
  [184_000, '3 min 10 s left'],
  [1_210_000, '21 min left'],
  [7_210_000, '2 h 5 min left'],
])('%d ms is %s', (ms, text) => {
  expect(formatTimeLeft(ms)).toBe(text);
});
