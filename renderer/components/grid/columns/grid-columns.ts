import type { ReactNode } from 'react';

export interface GridColumn<R> {
  readonly id: string;
  readonly label: string;
  /** Its place among all columns, those that are hidden too; from 1. */
  readonly position: number;
  /** Pixels; null: as wide as there is room for, between `least` and `most`. */
  readonly width: number | null;
  /** Pixels in which what it holds can be read. */
  readonly least: number;
  /** A breadth of a CSS grid. */
  readonly most: string;
  /** How much it matters: of columns that have no room, those with the highest go first. */
  readonly rank: number;
  readonly align?: 'end';
  /** Holds what the row is known by. */
  readonly isPrimary?: true;
  /** The cell's contents. Pure: asked again only when the row itself changes. */
  render(row: R): ReactNode;
}

/** One level of the order of the rows. */
export interface GridSort {
  readonly column: string;
  readonly descending: boolean;
}

type ColumnSize = Pick<GridColumn<unknown>, 'width' | 'least' | 'most'>;

/** Pixels between columns, and beside the first and the last; as in virtual-grid.module.css. */
const gap = 14;
const padding = 16;

function trackOf({ width, least, most }: ColumnSize): string {
  return width === null ? `minmax(${least}px, ${most})` : `${width}px`;
}

/** The columns as tracks of a CSS grid; `instead` replaces one of them. */
export function gridTracks(columns: readonly ColumnSize[], instead?: { at: number; track: string }): string {
  return columns.map((column, at) => (at === instead?.at ? instead.track : trackOf(column))).join(' ');
}

/** Pixels that a row takes at least. */
export function leastRowWidth(columns: readonly Pick<ColumnSize, 'width' | 'least'>[]): number {
  const widths = columns.reduce((sum, { width, least }) => sum + (width ?? least), 0);
  return widths + Math.max(columns.length - 1, 0) * gap + 2 * padding;
}
