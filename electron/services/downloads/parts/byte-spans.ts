/** First byte and end (exclusive). */
export type Span = [from: number, end: number];

/** The spans with one more: in order, none touching the next. */
export function addSpan(spans: readonly Span[], added: Span): Span[] {
  let [from, end] = added;
  if (from >= end) return [...spans];
  const apart: Span[] = [];
  for (const span of spans) {
    if (span[1] < from || span[0] > end) apart.push(span);
    else [from, end] = [Math.min(from, span[0]), Math.max(end, span[1])];
  }
  return [...apart, [from, end] satisfies Span].sort(([one], [other]) => one - other);
}

/** What is missing of `size` bytes, in order. */
export function gapsIn(spans: readonly Span[], size: number): Span[] {
  const gaps: Span[] = [];
  let at = 0;
  for (const [from, end] of spans) {
    if (from > at) gaps.push([at, from]);
    at = end;
  }
  if (at < size) gaps.push([at, size]);
  return gaps;
}

/** Bytes in all. */
export function spanBytes(spans: readonly Span[]): number {
  return spans.reduce((sum, [from, end]) => sum + end - from, 0);
}

/** Where the last span ends; 0 when there is none. */
export function lastEnd(spans: readonly Span[]): number {
  return spans.at(-1)?.[1] ?? 0;
}

/** Whole numbers in order, none empty, none touching the next. */
export function areInOrder(spans: readonly Span[]): boolean {
  let at = -1;
  for (const [from, end] of spans) {
    if (!Number.isSafeInteger(from) || !Number.isSafeInteger(end) || from <= at || end <= from) return false;
    at = end;
  }
  return true;
}
