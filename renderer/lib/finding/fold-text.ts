import { visibleName } from '../../../shared/names';

const plain = /^[\x20-\x7e]*$/;
/* What stands for one letter: a syllable in its parts, a letter with its marks, marks alone. */
const cluster = /[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|\P{M}\p{M}*|\p{M}+/gu;
const accents = /[\u0300-\u036f]/g;
const spelledOut: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

const known = new Map<string, string>();
const mostKnown = 4000;

function computeLetter(letter: string): string {
  const bare = letter.toLowerCase().normalize('NFKD').replace(accents, '').normalize('NFC').toLowerCase();
  return Array.from(bare, (character) => spelledOut[character] ?? character).join('');
}

function foldLetter(letter: string): string {
  const found = known.get(letter);
  if (found !== undefined) return found;
  if (known.size >= mostKnown) known.clear();
  const folded = computeLetter(letter);
  known.set(letter, folded);
  return folded;
}

/** The text as it is compared: as people see it, without case, accents and other ways to write the same letter. */
export function foldText(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return visibleName(text).replace(cluster, foldLetter);
}

/** A text with, for each character of what `foldText` makes of it, the part of the text that it comes from. */
export interface FoldedText {
  readonly folded: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** As `foldText`, for a text that is fit to be shown; tells where each character comes from. */
export function foldWithPlaces(visible: string): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  for (const { 0: letter, index } of visible.matchAll(cluster)) {
    const part = foldLetter(letter);
    folded += part;
    starts.push(...Array.from({ length: part.length }, () => index));
    ends.push(...Array.from({ length: part.length }, () => index + letter.length));
  }
  return { folded, starts, ends };
}
