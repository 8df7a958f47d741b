import type { FilterTerm, FilterWords, KeyedKind, Wish } from './filter-terms';
import { readComparison, readDate, readKind, readSize } from './filter-values';
import { foldText } from './fold-text';

/** What the words of a filter mean. */
export interface FilterLanguage {
  /** The user's language first, then those that always work. */
  readonly words: readonly FilterWords[];
  /** Epoch milliseconds. */
  readonly now: number;
}

const quoted = `"[^"]*"?|“[^”“]*[”“]?|„[^“”]*[“”]?|«[^»]*»?`;
const value = `(?:${quoted}|[^\\s]*)`;
const keyedForm = new RegExp(`(-?)(\\p{L}{2,20})(\\s*(?::?[<>]=?|[≤≥=])\\s*|:\\s*)(${value})`, 'uy');
const wordForm = new RegExp(`(-?)(${quoted})(?=\\s|$)|\\S+`, 'uy');
const quotes = /^["“„«]|["”“»]$/gu;

type Key = keyof FilterWords['keys'];
const keyKinds: Readonly<Record<Key, KeyedKind>> = {
  kind: 'kind',
  size: 'size',
  after: 'date',
  before: 'date',
};

function findKey(name: string, { words }: FilterLanguage): Key | null {
  const folded = foldText(name);
  for (const key of ['kind', 'size', 'after', 'before'] as const)
    if (words.some(({ keys }) => keys[key].some((word) => foldText(word) === folded))) return key;
  return null;
}

interface Keyed {
  readonly key: Key;
  /** What stands between key and value. */
  readonly sign: string;
  readonly value: string;
}

function wishOf({ key, sign, value: text }: Keyed, { words, now }: FilterLanguage): Wish | null {
  const comparison = readComparison(sign);
  if (key === 'size') {
    const bytes = readSize(text);
    return comparison === null || bytes === null ? null : { kind: 'size', comparison, bytes };
  }
  if (sign !== ':' && sign !== '=') return null;
  if (key === 'kind') {
    const is = readKind(text, words);
    return is === null ? null : { kind: 'kind', is };
  }
  const at = readDate(text, words, now);
  return at === null ? null : { kind: 'date', side: key, at };
}

interface Read {
  readonly term: FilterTerm;
  readonly to: number;
}

function readKeyed(text: string, from: number, language: FilterLanguage): Read | null {
  keyedForm.lastIndex = from;
  const [whole, minus, name, sign, written] = keyedForm.exec(text) ?? [];
  const key = name === undefined ? null : findKey(name, language);
  if (whole === undefined || key === null || sign === undefined || written === undefined) return null;
  const to = from + whole.length;
  const wish = wishOf({ key, sign: sign.trim(), value: written.replace(quotes, '') }, language);
  return { term: { from, to, negated: minus === '-', wish, keyed: keyKinds[key] }, to };
}

function readWord(text: string, from: number): Read {
  wordForm.lastIndex = from;
  const [whole = text.slice(from), minus, phrase] = wordForm.exec(text) ?? [];
  const isExcluded = phrase === undefined ? /^-./u.test(whole) : minus === '-';
  const word = phrase === undefined ? whole.slice(isExcluded ? 1 : 0) : phrase.replace(quotes, '');
  const folded = foldText(word);
  const to = from + whole.length;
  /* An empty phrase is one that has just been begun. */
  const wish: Wish | null = folded.trim() === '' ? null : { kind: 'word', text: word, folded };
  return { term: { from, to, negated: isExcluded, wish, keyed: null }, to };
}

/**
 * The terms of a filter as it is typed: words and "phrases", `kind:`, `size>`, `after:`, `before:`, each with a minus before it to leave out
 * what matches. Never fails: what is not understood is a term without a wish.
 */
export function parseFilter(text: string, language: FilterLanguage): readonly FilterTerm[] {
  const terms: FilterTerm[] = [];
  let at = 0;
  for (;;) {
    while (/\s/u.test(text.charAt(at))) at += 1;
    if (at >= text.length) return terms;
    const { term, to } = readKeyed(text, at, language) ?? readWord(text, at);
    terms.push(term);
    at = to;
  }
}
