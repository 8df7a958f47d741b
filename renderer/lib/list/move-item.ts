/**
 * The list with one item before the gap `gap`, counted as the list stands: 0 is before the first item, `items.length` after the last.
 * The same list when that is where the item is already, or when it is not in the list.
 */
export function moveToGap<T>(items: readonly T[], item: T, gap: number): readonly T[] {
  const from = items.indexOf(item);
  if (from === -1 || gap === from || gap === from + 1) return items;
  const others = items.filter((other) => other !== item);
  const to = Math.min(Math.max(gap > from ? gap - 1 : gap, 0), others.length);
  return [...others.slice(0, to), item, ...others.slice(to)];
}

/** The same, one step towards the start (-1) or the end (1); never past either. */
export function moveByStep<T>(items: readonly T[], item: T, step: -1 | 1): readonly T[] {
  const from = items.indexOf(item);
  const gap = step === -1 ? from - 1 : from + 2;
  return gap < 0 || gap > items.length ? items : moveToGap(items, item, gap);
}

/** The gap that a point is nearest to, by the middles of the items on its axis, in their order. */
export function gapAt(middles: readonly number[], at: number): number {
  return middles.filter((middle) => middle < at).length;
}
