/** Two halves of a name: the first may be cut at its end, the second is always shown. */
interface SplitName {
  readonly head: string;
  readonly tail: string;
}

const shortest = 12;
const longestExtension = 9;
const charactersBefore = 5;
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;
const letter = /\p{L}/gu;

const segmenter = new Intl.Segmenter();
const ascii = /^[ -~]*$/;

/* A character of people may be several of a string, and is not parted. In plain text it is one, and a list of names is split while it scrolls. */
function lastCharacters(text: string, count: number): string {
  const end = text.slice(-count);
  if (ascii.test(end)) return end;
  const characters = Array.from(segmenter.segment(text), ({ segment }) => segment);
  return characters.slice(-count).join('');
}

function extensionLength(name: string): number {
  const dot = name.lastIndexOf('.');
  return dot > 0 && name.length - dot <= longestExtension ? name.length - dot : 0;
}

/*
 * The halves are drawn beside each other in the direction of the whole name. That is how the whole is drawn only where the cut
 * does not go through letters of the other direction; of those that end a right-to-left name, the cut takes the beginning anyway.
 */
function tailOfMixed(name: string, near: string, extension: number): string {
  const stem = name.slice(0, name.length - extension);
  const letters = stem.match(letter) ?? [];
  const isRtl = rightToLeft.test(letters[0] ?? '');
  const atCut = (name.slice(0, name.length - near.length).match(letter) ?? []).slice(-1);
  const inNear = near.slice(0, near.length - extension).match(letter) ?? [];
  const isOneWay = [...atCut, ...inNear].every((one) => rightToLeft.test(one) === isRtl);
  if (isOneWay) return near;
  const endsAsItBegins = rightToLeft.test(letters.at(-1) ?? '') === isRtl;
  return extension > 0 && (!isRtl || endsAsItBegins) ? name.slice(-extension) : '';
}

/**
 * Splits a long name so that its extension and a few characters before it stay visible when the head is cut. A short name
 * has no tail, nor has one of mixed directions whose end is seen anyway.
 */
export function splitName(name: string): SplitName {
  if (name.length < shortest) return { head: name, tail: '' };
  const extension = extensionLength(name);
  const near = lastCharacters(name, extension + charactersBefore);
  const tail = rightToLeft.test(name) ? tailOfMixed(name, near, extension) : near;
  return { head: name.slice(0, name.length - tail.length), tail };
}
