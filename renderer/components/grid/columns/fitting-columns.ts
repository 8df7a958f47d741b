import { leastRowWidth, type GridColumn } from './grid-columns';

export type FittedColumn = Pick<GridColumn<unknown>, 'width' | 'least' | 'rank'>;

/* A column that was made wide by hand lets the rows scroll sideways: it takes no other column away. */
function atLeast<C extends FittedColumn>(column: C): C {
  return column.width === null ? column : { ...column, width: Math.min(column.width, column.least) };
}

/** Without the `gone` columns that matter least; the others in their order. */
export function withoutLast<C extends FittedColumn>(columns: readonly C[], gone: number): readonly C[] {
  if (gone === 0) return columns;
  const kept = [...columns].sort((one, other) => one.rank - other.rank).slice(0, columns.length - gone);
  return columns.filter((column) => kept.includes(column));
}

/** How many columns have to go so that the others can be read in rows of that many pixels; never the one that matters most. */
export function columnsTooMany(columns: readonly FittedColumn[], width: number): number {
  const fits = (gone: number): boolean =>
    leastRowWidth(withoutLast(columns, gone).map((column) => atLeast(column))) <= width;
  const counts = columns.slice(1).map((_column, gone) => gone);
  return counts.find(fits) ?? counts.length;
}
