import { startOfDay } from '../format/calendar-day';
import type { Comparison, FilterWords, WantedKind } from './filter-terms';
import { foldText } from './fold-text';

const sizeForm = /^(\d{1,15}(?:[.,]\d{1,6})?)\s*(bytes?|b|k|kb|m|mb|g|gb|t|tb)?$/;
const powers: Readonly<Record<string, number>> = { k: 1, m: 2, g: 3, t: 4 };

/** Bytes of "10MB", "1.5 k", "200"; in steps of 1000, as sizes are shown. Null for anything else. */
export function readSize(text: string): number | null {
  const [, number, unit = ''] = sizeForm.exec(text.trim().toLowerCase()) ?? [];
  if (number === undefined) return null;
  const bytes = Number(number.replace(',', '.')) * 1000 ** (powers[unit.charAt(0)] ?? 0);
  return Number.isSafeInteger(Math.round(bytes)) ? Math.round(bytes) : null;
}

const dateForm = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?$/;
const dottedForm = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

function beginningOf(year: string, month = '1', day = '1'): number | null {
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = startOfDay(written);
  /* The calendar takes 31 February for a day of March. */
  return at !== null &&
    new Date(at).getDate() === Number(day) &&
    new Date(at).getMonth() === Number(month) - 1
    ? at
    : null;
}

/** When the day, month or year begins that "2026-03-04", "2026-03", "2026", "4.3.2026" or "yesterday" names; null for anything else. */
export function readDate(text: string, words: readonly FilterWords[], now: number): number | null {
  const folded = foldText(text.trim());
  const isOne = (day: 'today' | 'yesterday'): boolean =>
    words.some(({ days }) => days[day].some((word) => foldText(word) === folded));
  const today = new Date(now);
  const daysAgo = (days: number): number =>
    new Date(today.getFullYear(), today.getMonth(), today.getDate() - days).getTime();
  if (isOne('today')) return daysAgo(0);
  if (isOne('yesterday')) return daysAgo(1);
  const [, day, month, dottedYear] = dottedForm.exec(folded) ?? [];
  if (dottedYear !== undefined) return beginningOf(dottedYear, month, day);
  const [, year, ...rest] = dateForm.exec(folded) ?? [];
  return year === undefined ? null : beginningOf(year, ...rest);
}

function parseKinds({ kinds }: FilterWords): readonly (readonly [WantedKind, readonly string[]])[] {
  return Object.entries(kinds) as [WantedKind, readonly string[]][];
}

/** The kind that a word names, or the only one that a word begins with it. Null when there is none, or more than one. */
export function readKind(text: string, words: readonly FilterWords[]): WantedKind | null {
  const folded = foldText(text.trim());
  if (folded === '') return null;
  const named = words
    .flatMap(parseKinds)
    .flatMap(([kind, names]) => names.map((name) => ({ kind, name: foldText(name) })));
  const exact = named.find(({ name }) => name === folded);
  if (exact !== undefined) return exact.kind;
  const begun = new Set(named.filter(({ name }) => name.startsWith(folded)).map(({ kind }) => kind));
  const [only] = begun;
  return begun.size === 1 ? (only ?? null) : null;
}

const comparisons: Readonly<Record<string, Comparison>> = {
  '>': '>',
  '<': '<',
  '>=': '>=',
  '<=': '<=',
  '≥': '>=',
  '≤': '<=',
  '=': '=',
  ':>': '>',
  ':<': '<',
  ':>=': '>=',
  ':<=': '<=',
};

/** What stands between a keyword and its value; null for a plain colon. */
export function readComparison(text: string): Comparison | null {
  return comparisons[text] ?? null;
}
