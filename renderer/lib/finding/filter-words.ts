import { filterEn } from '../../../shared/texts/en/files/filter.en';
import { texts } from '../../../shared/texts/texts';
import type { FilterTerm, FilterWords } from './filter-terms';
import { parseFilter } from './parse-filter';

let last: { words: FilterWords; text: string; day: string; terms: readonly FilterTerm[] } | null = null;

/** The terms of a filter in the words of the user's language, and in English, which always works. */
export function termsOf(text: string): readonly FilterTerm[] {
  const { words } = texts().filter;
  const now = Date.now();
  const day = new Date(now).toDateString();
  if (last?.text === text && last.words === words && last.day === day) return last.terms;
  const terms = parseFilter(text, { words: [words, filterEn.words], now });
  last = { words, text, day, terms };
  return terms;
}

/** What a server is asked for: the words that are wanted, without what only a list can be filtered by. Empty when there are none. */
export function searchTextOf(text: string): string {
  return termsOf(text)
    .flatMap(({ wish, negated }) => (wish?.kind === 'word' && !negated ? [wish.text] : []))
    .join(' ');
}

/** What is left to filter by once a server has looked for the words. */
export function filterBesides(text: string): string {
  return termsOf(text)
    .filter(({ wish, negated }) => wish?.kind !== 'word' || negated)
    .map(({ from, to }) => text.slice(from, to))
    .join(' ');
}

/** The text without one of its terms. */
export function withoutTerm(text: string, { from, to }: FilterTerm): string {
  return `${text.slice(0, from).trimEnd()} ${text.slice(to).trimStart()}`.trim();
}
