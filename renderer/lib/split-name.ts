/** Two halves of a name: the first may be cut at its end, the second is always shown. */
interface SplitName {
  readonly head: string;
  readonly tail: string;
}

const shortest = 12;
const longestExtension = 9;
const charactersBefore = 5;
/* Halves of a right-to-left name would stand in the wrong order beside each other. */
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

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

/**
 * Splits a long name so that its extension and a few characters before it stay visible when the head is cut. A short name
 * has no tail.
 */
export function splitName(name: string): SplitName {
  if (name.length < shortest || rightToLeft.test(name)) return { head: name, tail: '' };
  const tail = lastCharacters(name, extensionLength(name) + charactersBefore);
  return { head: name.slice(0, name.length - tail.length), tail };
}
