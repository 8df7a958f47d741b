import { beforeEach, expect, it } from 'vitest';
import { setLocale } from '../../../shared/texts/locale';
import { formatDate, formatDateTime, formatMoment, formatSince } from './format-date';

beforeEach(() => {
  setLocale({ language: 'en', formats: 'en-GB' });
});

const at = new Date(2026, 2, 4, 5, 6).getTime();

it('writes a day as the locale does', () => {
  expect(formatDate(at)).toBe('4 Mar 2026');
  setLocale({ language: 'en', formats: 'de' });
  expect(formatDate(at)).toBe('04.03.2026');
});

it('writes a moment to the minute', () => {
  expect(formatDateTime(at)).toBe('4 Mar 2026, 05:06');
});

it('writes a moment to the second, with the day only when it is another one', () => {
  expect(formatMoment(at, at + 60_000)).toBe('05:06:00');
  expect(formatMoment(at, at + 86_400_000)).toBe('4 Mar 2026, 05:06:00');
});

it('says since when, with the day only when it is another one', () => {
  expect(formatSince(at, at + 60_000)).toBe('05:06');
  expect(formatSince(at, at + 86_400_000)).toBe('4 Mar 2026, 05:06');
});
