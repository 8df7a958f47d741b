/** A stretch of a list in pixels from its top, in either direction. */
export interface BandSpan {
  readonly from: number;
  readonly to: number;
}

interface RowGrid {
  readonly rowHeight: number;
  readonly count: number;
}

/** The rows that a rubber band touches, from where it began to the pointer; null when it touches none. */
export function rowsUnderBand(
  { from, to }: BandSpan,
  { rowHeight, count }: RowGrid,
): { readonly start: number; readonly end: number } | null {
  const height = count * rowHeight;
  const [top, bottom] = from < to ? [from, to] : [to, from];
  if (bottom < 0 || top >= height) return null;
  const rowAt = (y: number): number => Math.min(Math.max(Math.floor(y / rowHeight), 0), count - 1);
  return { start: rowAt(from), end: rowAt(to) };
}

const mostSpeed = 2400;

/** How fast a list scrolls while the pointer is so far beyond its edges, in pixels a second; negative: upwards. */
export function scrollSpeed(y: number, { top, bottom }: { top: number; bottom: number }): number {
  const beyond = y < top ? y - top : y > bottom ? y - bottom : 0;
  return Math.sign(beyond) * Math.min(Math.abs(beyond) * 12, mostSpeed);
}
