import { expect, it } from 'vitest';
import { dayAfter, dayOf, startOfDay } from './calendar-day';

it('gives the day of a moment, and when it begins', () => {
  const noon = new Date(2026, 2, 4, 12).getTime();
  expect(dayOf(noon)).toBe('2026-03-04');
  expect(startOfDay('2026-03-04')).toBe(new Date(2026, 2, 4).getTime());
});

it('ends a day where the next one begins, also at the end of a year', () => {
  expect(dayAfter('2026-12-31')).toBe(startOfDay('2027-01-01'));
  const end = dayAfter('2026-03-04') ?? 0;
  expect(dayOf(end - 1)).toBe('2026-03-04');
});

it.each(['', '2026', '2026-3-4', 'yesterday'])('%j is no day', (text) => {
  expect(startOfDay(text)).toBeNull();
  expect(dayAfter(text)).toBeNull();
});
