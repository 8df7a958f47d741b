import { currentLocale } from '../../../shared/texts/locale';

const formats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const { formats: tag } = currentLocale();
  const key = `${tag ?? ''}/${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat(tag, options);
  formats.set(key, format);
  return format;
}

/** Of the calendar where the computer is. */
export function isSameDay(one: number, other: number): boolean {
  return new Date(one).toDateString() === new Date(other).toDateString();
}

/** A day: "4 Mar 2026". Epoch milliseconds. */
export function formatDate(at: number): string {
  return dateFormat({ dateStyle: 'medium' }).format(at);
}

/** A moment to the minute: "4 Mar 2026, 05:06". Epoch milliseconds. */
export function formatDateTime(at: number): string {
  return dateFormat({ dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

/** A moment to the second, as short as it is clear: "05:06:07", of another day than `now` with that day. Epoch milliseconds. */
export function formatMoment(at: number, now: number): string {
  const style = isSameDay(at, now) ? {} : ({ dateStyle: 'medium' } as const);
  return dateFormat({ ...style, timeStyle: 'medium' }).format(at);
}

/** Since when, as short as it is clear: "14:05", of another day than `now` with that day. Epoch milliseconds. */
export function formatSince(at: number, now: number): string {
  return isSameDay(at, now) ? dateFormat({ timeStyle: 'short' }).format(at) : formatDateTime(at);
}
