import { texts } from '../../../shared/texts/texts';
import { visibleName } from '../../../shared/names';
import { formatBytes } from '../format/format-bytes';
import { formatDate } from '../format/format-date';
import type { Comparison, FilterTerm, WantedKind, Wish } from './filter-terms';

const opposites: Readonly<Record<Exclude<Comparison, '='>, Comparison>> = {
  '>': '<=',
  '<': '>=',
  '>=': '<',
  '<=': '>',
};

function wordSize(comparison: Comparison, bytes: number, negated: boolean): string {
  const { filter } = texts();
  const size = formatBytes(bytes);
  if (comparison === '=') return negated ? filter.notExactly(size) : filter.exactly(size);
  const words = {
    '>': filter.largerThan,
    '<': filter.smallerThan,
    '>=': filter.atLeast,
    '<=': filter.atMost,
    '=': filter.exactly,
  };
  return words[negated ? opposites[comparison] : comparison](size);
}

function kindName(is: WantedKind): string {
  return is === 'any-file' ? texts().filter.anyFile : texts().kinds[is];
}

function wordWish(wish: Wish, negated: boolean): string {
  const { filter } = texts();
  switch (wish.kind) {
    case 'word':
      return negated ? filter.withoutWord(visibleName(wish.text)) : visibleName(wish.text);
    case 'kind':
      return (negated ? filter.kindIsNot : filter.kindIs)(kindName(wish.is));
    case 'size':
      return wordSize(wish.comparison, wish.bytes, negated);
    case 'date': {
      const isSince = (wish.side === 'after') !== negated;
      return (isSince ? filter.since : filter.before)(formatDate(wish.at));
    }
  }
}

function writtenOf({ from, to }: FilterTerm, text: string): string {
  return visibleName(text.slice(from, to));
}

/** What a term of the filter `text` asks, in a few words. */
export function wordTerm(term: FilterTerm, text: string): string {
  const { wish, negated } = term;
  return wish === null ? texts().filter.ignored(writtenOf(term, text)) : wordWish(wish, negated);
}

/** How to write a term of the filter `text` that is not understood; null for one that is. */
export function wordProblem(term: FilterTerm, text: string): string | null {
  const { filter } = texts();
  if (term.wish !== null || term.keyed === null) return null;
  const words = { kind: filter.howKind, size: filter.howSize, date: filter.howDate };
  return words[term.keyed](writtenOf(term, text));
}
