/** Index of the row that an element is in; -1 when it is in none. */
export function indexOfTarget(target: EventTarget | null): number {
  const row = target instanceof Element ? target.closest('[data-index]') : null;
  return row === null ? -1 : Number(row.getAttribute('data-index'));
}

interface Spot {
  readonly target: EventTarget | null;
  readonly clientX: number;
  readonly clientY: number;
}

function isOnContents(cell: Element, { clientX: x, clientY: y }: Spot): boolean {
  const range = document.createRange();
  range.selectNodeContents(cell);
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
}

/** Is there nothing to take hold of: below the rows, between the columns, beside what a cell says? A selected row is taken hold of anywhere. */
export function isFreeSpot(spot: Spot): boolean {
  if (!(spot.target instanceof Element)) return false;
  const row = spot.target.closest('[data-index]');
  if (row === null) return true;
  if (row.getAttribute('aria-selected') === 'true') return false;
  const cell = spot.target.closest('[role="gridcell"]');
  return cell === null || !isOnContents(cell, spot);
}
