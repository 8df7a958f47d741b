/** Which rows are selected, where a range started and where the keyboard is; by key, so that it outlives sorting and filtering. */
export interface Selection {
  readonly selected: ReadonlySet<string>;
  readonly anchor: string | null;
  readonly focused: string | null;
}

export const nothingSelected: Selection = { selected: new Set(), anchor: null, focused: null };

/** What the user did to the rows. Indexes are positions in the list on screen. */
export type SelectionGesture =
  /** Click or arrow key: this row alone. */
  | { readonly kind: 'only'; readonly index: number }
  /** Shift: from the anchor to this row. With `add`: on top of what was selected. */
  | { readonly kind: 'range'; readonly index: number; readonly add: boolean }
  /** Ctrl/Cmd click or Space: this row in or out. */
  | { readonly kind: 'toggle'; readonly index: number }
  /** Ctrl/Cmd and an arrow key: the keyboard moves, the selection stays. */
  | { readonly kind: 'focus'; readonly index: number }
  /** Rubber band: the rows under it, on top of what was selected when it began. */
  | RubberBand
  | { readonly kind: 'invert' }
  | { readonly kind: 'all' }
  | { readonly kind: 'none' };

export interface RubberBand {
  readonly kind: 'band';
  /** From the row where it began to the row at the pointer; null while it touches none. */
  readonly rows: { readonly start: number; readonly end: number } | null;
  readonly base: ReadonlySet<string>;
  readonly mode: BandMode;
}

/** What a band does to the rows under it: they alone, they as well, or each in or out. */
export type BandMode = 'replace' | 'add' | 'toggle';

/** The list on screen. */
export interface RowKeys {
  readonly count: number;
  keyAt(index: number): string;
  /** -1 when the row is not on screen. */
  indexOf(key: string): number;
}

function keysBetween(rows: RowKeys, from: number, to: number): string[] {
  const first = Math.min(from, to);
  return Array.from({ length: Math.abs(to - from) + 1 }, (_, offset) => rows.keyAt(first + offset));
}

function toggled(selected: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(selected);
  if (!next.delete(key)) next.add(key);
  return next;
}

function extended(selection: Selection, rows: RowKeys, gesture: { index: number; add: boolean }): Selection {
  const focused = rows.keyAt(gesture.index);
  const anchored = selection.anchor === null ? -1 : rows.indexOf(selection.anchor);
  const start = anchored === -1 ? gesture.index : anchored;
  const range = keysBetween(rows, start, gesture.index);
  const selected = new Set(gesture.add ? [...selection.selected, ...range] : range);
  return { selected, anchor: rows.keyAt(start), focused };
}

function banded({ base, mode }: RubberBand, keys: readonly string[]): ReadonlySet<string> {
  if (mode === 'replace') return new Set(keys);
  if (mode === 'add') return new Set([...base, ...keys]);
  const next = new Set(base);
  for (const key of keys) if (!next.delete(key)) next.add(key);
  return next;
}

function underBand(selection: Selection, band: RubberBand, rows: RowKeys): Selection {
  if (band.rows === null) return { ...selection, selected: banded(band, []) };
  const { start, end } = band.rows;
  const selected = banded(band, keysBetween(rows, start, end));
  return { selected, anchor: rows.keyAt(start), focused: rows.keyAt(end) };
}

/* Rows that are not on screen leave the selection. */
function inverted(selection: Selection, rows: RowKeys): Selection {
  const keys = keysBetween(rows, 0, rows.count - 1);
  return { ...selection, selected: new Set(keys.filter((key) => !selection.selected.has(key))) };
}

/** The selection after a gesture. Unchanged when the list is empty. */
export function applyGesture(selection: Selection, gesture: SelectionGesture, rows: RowKeys): Selection {
  if (gesture.kind === 'none') return { ...selection, selected: nothingSelected.selected };
  if (rows.count === 0) return selection;
  if (gesture.kind === 'all') {
    return { ...selection, selected: new Set(keysBetween(rows, 0, rows.count - 1)) };
  }
  if (gesture.kind === 'invert') return inverted(selection, rows);
  if (gesture.kind === 'band') return underBand(selection, gesture, rows);
  const key = rows.keyAt(gesture.index);
  switch (gesture.kind) {
    case 'only':
      return { selected: new Set([key]), anchor: key, focused: key };
    case 'toggle':
      return { selected: toggled(selection.selected, key), anchor: key, focused: key };
    case 'focus':
      return { ...selection, focused: key };
    case 'range':
      return extended(selection, rows, gesture);
  }
}

function neighbourOf(before: readonly string[], at: number, removed: ReadonlySet<string>): string | null {
  const stays = (key: string): boolean => !removed.has(key);
  return before.slice(at + 1).find(stays) ?? before.slice(0, Math.max(at, 0)).reverse().find(stays) ?? null;
}

/**
 * The selection after rows left the list: they are no longer selected, and the keyboard moves to the next row that stayed,
 * else to the one before. `before` is the list as it was on screen.
 */
export function withoutRows(
  selection: Selection,
  removed: ReadonlySet<string>,
  before: readonly string[],
): Selection {
  const selected = new Set([...selection.selected].filter((key) => !removed.has(key)));
  const anchor = selection.anchor !== null && removed.has(selection.anchor) ? null : selection.anchor;
  if (selection.focused === null || !removed.has(selection.focused))
    return { ...selection, selected, anchor };
  const next = neighbourOf(before, before.indexOf(selection.focused), removed);
  return { selected, anchor: anchor ?? next, focused: next };
}
