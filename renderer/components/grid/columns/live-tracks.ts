import { gridTracks, type GridColumn } from './grid-columns';

/** The custom property of a grid that holds the tracks of all its rows. */
export const tracksProperty = '--columns';

type Columns = readonly Pick<GridColumn<unknown>, 'id' | 'width' | 'least' | 'most'>[];

/** Shows a column at another width, until the grid is drawn with other columns. */
export function showWidth(
  grid: HTMLElement,
  columns: Columns,
  { id, width }: { id: string; width: number | null },
): void {
  const at = columns.findIndex((column) => column.id === id);
  const instead = width === null ? undefined : { at, track: `${width}px` };
  grid.style.setProperty(tracksProperty, gridTracks(columns, instead));
}

/** Pixels that the header of a column and its cells in the document need to be seen whole. */
export function contentWidth(grid: HTMLElement, columns: Columns, id: string): number {
  const at = columns.findIndex((column) => column.id === id);
  const before = grid.style.getPropertyValue(tracksProperty);
  grid.style.setProperty(tracksProperty, gridTracks(columns, { at, track: 'max-content' }));
  const cells = [...grid.querySelectorAll('[role="row"]')].map((row) => row.children[at]);
  const widths = cells.map((cell) => cell?.getBoundingClientRect().width ?? 0);
  grid.style.setProperty(tracksProperty, before);
  return Math.ceil(Math.max(0, ...widths));
}
