/*
 * A collator's `compare` with numbers costs about half a microsecond, too much for the 1.7 million comparisons of a long
 * list. So a name is turned once into a key that plain `<` puts into the collator's order.
 */

const collator = new Intl.Collator('en', { sensitivity: 'base' });
const asciiCount = 128;
const zero = 48;
const nine = 57;
const marks = /\p{Mark}/gu;
/* Names that differ only beyond this are told apart by whoever compares keys. */
const longestRead = 512;

/** The place of each ASCII character in the collator's order; equal for those that it takes for equal. */
function rankAscii(): readonly number[] {
  const text = (code: number): string => String.fromCharCode(code);
  const ordered = Array.from({ length: asciiCount }, (_, code) => code).sort(
    (a, b) => collator.compare(text(a), text(b)) || a - b,
  );
  const ranks: number[] = [];
  let rank = 0;
  ordered.forEach((code, at) => {
    const previous = ordered[at - 1];
    if (previous === undefined || collator.compare(text(previous), text(code)) !== 0) rank += 1;
    ranks[code] = rank;
  });
  return ranks;
}

const asciiRanks = rankAscii();
/* All numbers rank where the digit 0 does; then the one with fewer digits is smaller. */
const numberRank = asciiRanks[zero] ?? 0;

function isDigit(code: number): boolean {
  return code >= zero && code <= nine;
}

/** Position after the digits that begin at `start`; adds them to the key without leading zeros, led by how many they are. */
function addNumber(key: number[], text: string, start: number): number {
  let end = start;
  while (isDigit(text.charCodeAt(end))) end += 1;
  let first = start;
  while (first < end - 1 && text.charCodeAt(first) === zero) first += 1;
  key.push(numberRank, end - first);
  for (let at = first; at < end; at += 1) key.push(text.charCodeAt(at));
  return end;
}

/** The key of a text; null when it holds something beyond ASCII and `onlyAscii` is set. */
function keyOf(text: string, onlyAscii: boolean): string | null {
  const key: number[] = [];
  const length = Math.min(text.length, longestRead);
  let at = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (onlyAscii && code >= asciiCount) return null;
    if (isDigit(code)) at = addNumber(key, text, at);
    else {
      key.push(asciiRanks[code] ?? code);
      at += 1;
    }
  }
  return String.fromCharCode(...key);
}

/**
 * A key whose order by `<` is the natural order of names: case and accents do not count, numbers count as numbers,
 * punctuation comes before digits, digits before letters, other scripts after Latin.
 */
export function naturalKey(name: string): string {
  return keyOf(name, true) ?? keyOf(name.normalize('NFD').replace(marks, ''), false) ?? '';
}
