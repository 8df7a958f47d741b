import type { Entry } from '../../../shared/files';
import { entryKind } from '../entry-kind';
import type { Comparison, FilterTerm, Wish } from './filter-terms';
import { termsOf } from './filter-words';
import { foldText, foldWithPlaces } from './fold-text';

type Test = (entry: Entry) => boolean;

const folds = new WeakMap<Entry, string>();
const ascii = /^[\x20-\x7e]*$/;

/* Only what is costly to fold is remembered. */
function foldedName(entry: Entry): string {
  if (ascii.test(entry.name)) return entry.name.toLowerCase();
  const known = folds.get(entry);
  if (known !== undefined) return known;
  const folded = foldText(entry.name);
  folds.set(entry, folded);
  return folded;
}

const isSized: Readonly<Record<Comparison, (size: number, bytes: number) => boolean>> = {
  '>': (size, bytes) => size > bytes,
  '<': (size, bytes) => size < bytes,
  '>=': (size, bytes) => size >= bytes,
  '<=': (size, bytes) => size <= bytes,
  '=': (size, bytes) => size === bytes,
};

function testOf(wish: Wish): Test {
  switch (wish.kind) {
    case 'word':
      return (entry) => foldedName(entry).includes(wish.folded);
    case 'kind':
      return wish.is === 'any-file' ? ({ kind }) => kind === 'file' : (entry) => entryKind(entry) === wish.is;
    case 'size':
      return ({ kind, size }) =>
        kind === 'file' && size !== null && isSized[wish.comparison](size, wish.bytes);
    case 'date':
      return ({ modifiedAt }) => modifiedAt !== null && modifiedAt >= wish.at === (wish.side === 'after');
  }
}

function testsOf(terms: readonly FilterTerm[]): readonly Test[] {
  return terms.flatMap(({ wish, negated }) => {
    if (wish === null) return [];
    const test = testOf(wish);
    return [negated ? (entry: Entry) => !test(entry) : test];
  });
}

/** The entries that every term of the filter lets through. The same list when the filter asks nothing. */
export function matchEntries(entries: readonly Entry[], filter: string): readonly Entry[] {
  const tests = testsOf(termsOf(filter));
  return tests.length === 0 ? entries : entries.filter((entry) => tests.every((test) => test(entry)));
}

/** A part of a text, from and up to but without. */
export interface TextSpan {
  readonly from: number;
  readonly to: number;
}

function joined(spans: readonly TextSpan[]): readonly TextSpan[] {
  const result: TextSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const before = result.at(-1);
    if (before === undefined || span.from > before.to) result.push(span);
    else result[result.length - 1] = { from: before.from, to: Math.max(before.to, span.to) };
  }
  return result;
}

/** The parts of a name, as it is shown, that the wanted words of the filter are found in; in their order and apart. */
export function matchesOf(visible: string, filter: string): readonly TextSpan[] {
  const words = termsOf(filter).flatMap(({ wish, negated }) =>
    wish?.kind === 'word' && !negated ? [wish.folded] : [],
  );
  if (words.length === 0) return [];
  const { folded, starts, ends } = foldWithPlaces(visible);
  const spans: TextSpan[] = [];
  for (const word of words) {
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + word.length)) {
      const from = starts[at];
      const to = ends[at + word.length - 1];
      if (from !== undefined && to !== undefined) spans.push({ from, to });
    }
  }
  return joined(spans);
}
