/*
 * Days as date fields write them, `2026-03-04`, and the moments at which they begin where the user is. Moments are epoch milliseconds.
 */

const form = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day of a moment. */
export function dayOf(at: number): string {
  const date = new Date(at);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** When the day begins; null for anything that is no day. */
export function startOfDay(day: string): number | null {
  return momentOf(day, 0);
}

/** When the day after it begins: a day may have 23 or 25 hours. */
export function dayAfter(day: string): number | null {
  return momentOf(day, 1);
}

function momentOf(day: string, daysLater: number): number | null {
  const [, year, month, date] = form.exec(day) ?? [];
  if (year === undefined) return null;
  const moment = new Date(Number(year), Number(month) - 1, Number(date) + daysLater).getTime();
  return Number.isNaN(moment) ? null : moment;
}
