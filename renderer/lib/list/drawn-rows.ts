/** Rows on screen, first to last, and how many to draw beyond on either side. */
interface RowRange {
  readonly startIndex: number;
  readonly endIndex: number;
  readonly overscan: number;
  readonly count: number;
}

/** Indexes in order. */
type DrawnRows = (range: RowRange, focusedIndex: number) => number[];

function isJump(from: RowRange | null, { startIndex, endIndex }: RowRange): boolean {
  return from !== null && (startIndex > from.endIndex || endIndex < from.startIndex);
}

function between(first: number, last: number): number[] {
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, at) => first + at);
}

/**
 * Which rows of a long list to draw: those on screen, those just beyond, and the focused one, wherever it is. After a jump by more than a screen
 * those beyond are left out, so that a list dragged by its scroll bar keeps up; they follow with the next row that comes in.
 */
export function createDrawnRows(): DrawnRows {
  let last: RowRange | null = null;
  return (range, focusedIndex) => {
    const beyond = isJump(last, range) ? 0 : range.overscan;
    last = range;
    const first = Math.max(range.startIndex - beyond, 0);
    const end = Math.min(range.endIndex + beyond, range.count - 1);
    const drawn = between(first, end);
    if (focusedIndex < 0 || focusedIndex >= range.count) return drawn;
    if (focusedIndex < first) return [focusedIndex, ...drawn];
    return focusedIndex > end ? [...drawn, focusedIndex] : drawn;
  };
}
