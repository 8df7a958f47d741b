import type { TextSpan } from './match-entries';

interface NamePart {
  readonly text: string;
  readonly marked: boolean;
}

/** A text in parts that are marked and parts that are not; `offset` is where it begins in the text that the spans are of. */
export function partsOf(text: string, spans: readonly TextSpan[], offset = 0): readonly NamePart[] {
  const parts: NamePart[] = [];
  let at = 0;
  for (const span of spans) {
    const from = Math.min(Math.max(span.from - offset, at), text.length);
    const to = Math.min(Math.max(span.to - offset, from), text.length);
    if (from > at) parts.push({ text: text.slice(at, from), marked: false });
    if (to > from) parts.push({ text: text.slice(from, to), marked: true });
    at = to;
  }
  if (at < text.length) parts.push({ text: text.slice(at), marked: false });
  return parts;
}
