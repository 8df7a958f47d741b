import { foldText, foldWithPlaces } from '../finding/fold-text';

/** Part of a text, from one index to before another. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

export interface WordMatch {
  /** The less, the better it fits. */
  readonly cost: number;
  /** What of the text was meant, in order. */
  readonly ranges: readonly TextRange[];
}

const isLetter = /[\p{L}\p{N}]/u;

function isWordStart(text: string, at: number): boolean {
  return at === 0 || !isLetter.test(text[at - 1] ?? '');
}

/* Index of each letter of the query in the text: each goes on where the last one ended, or begins a word. */
function lettersByWordStarts(query: string, text: string): readonly number[] | null {
  const dead = new Set<string>();
  const from = (queryAt: number, textAt: number): readonly number[] | null => {
    if (queryAt === query.length) return [];
    const state = `${queryAt}/${textAt}`;
    if (dead.has(state)) return null;
    for (let at = textAt; at < text.length; at += 1) {
      const continues = at === textAt && queryAt > 0;
      if (text[at] !== query[queryAt] || !(continues || isWordStart(text, at))) continue;
      const rest = from(queryAt + 1, at + 1);
      if (rest !== null) return [at, ...rest];
    }
    dead.add(state);
    return null;
  };
  return from(0, 0);
}

function lettersInside(query: string, text: string): readonly number[] | null {
  const at = text.indexOf(query);
  return at === -1 ? null : Array.from(query, (_letter, step) => at + step);
}

function rangesOf(
  letters: readonly number[],
  starts: readonly number[],
  ends: readonly number[],
): TextRange[] {
  const ranges: { from: number; to: number }[] = [];
  for (const letter of letters) {
    const from = starts[letter] ?? 0;
    const to = ends[letter] ?? from;
    const last = ranges.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else ranges.push({ from, to });
  }
  return ranges;
}

/* A piece inside a word counts less than any way over the starts of words. */
const insideCost = 1000;

/**
 * How a text fits what was typed: the typed letters stand at the starts of its words, one or more at each ("cd", "copdia" and "copy d" all
 * mean "Copy diagnostics"), or together anywhere in it. Case and accents do not count. Null when it does not fit; with nothing typed everything fits.
 */
export function matchByWordStarts(typed: string, text: string): WordMatch | null {
  const query = foldText(typed).replaceAll(/\s+/g, '');
  const { folded, starts, ends } = foldWithPlaces(text);
  const byStarts = lettersByWordStarts(query, folded);
  const letters = byStarts ?? lettersInside(foldText(typed).trim(), folded);
  if (letters === null) return null;
  const ranges = rangesOf(letters, starts, ends);
  const first = ranges[0]?.from ?? 0;
  const cost = (byStarts === null ? insideCost : 0) + ranges.length * 20 + Math.min(first, 19);
  return { cost, ranges };
}
