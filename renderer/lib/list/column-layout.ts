import { columnWidths, listColumns, type ListColumn } from '../../../shared/choices/list-columns';
import type { ColumnState } from '../../../shared/list-layout';

/** How one column stands in a list. */
export interface ColumnPlace extends ColumnState {
  readonly id: ListColumn;
}

function isKnown(state: ColumnState): state is ColumnPlace {
  return listColumns.some((id) => id === state.id);
}

function onlyFirst(states: readonly ColumnPlace[]): readonly ColumnPlace[] {
  return states.filter(({ id }, at) => states.findIndex((other) => other.id === id) === at);
}

/* A column that is new since the layout was saved comes after the one that it follows by default. */
function withColumn(places: readonly ColumnPlace[], id: ListColumn): readonly ColumnPlace[] {
  if (places.some((place) => place.id === id)) return places;
  const before = listColumns[listColumns.indexOf(id) - 1];
  const at = places.findIndex((place) => place.id === before) + 1;
  return [...places.slice(0, at), { id, shown: null, width: null }, ...places.slice(at)];
}

/** Every column in the order of a saved layout. What that says of columns that are not known, or says twice, does not count. */
export function columnPlaces(saved: readonly ColumnState[]): readonly ColumnPlace[] {
  return listColumns.reduce<readonly ColumnPlace[]>(withColumn, onlyFirst(saved.filter(isKnown)));
}

function changed(
  places: readonly ColumnPlace[],
  id: string,
  change: Partial<Omit<ColumnPlace, 'id'>>,
): readonly ColumnPlace[] {
  return places.map((place) => (place.id === id ? { ...place, ...change } : place));
}

export function withShown(
  places: readonly ColumnPlace[],
  id: string,
  shown: boolean,
): readonly ColumnPlace[] {
  return changed(places, id, { shown });
}

/** With the column that wide, within what is allowed; null: as there is room. */
export function withWidth(
  places: readonly ColumnPlace[],
  id: string,
  width: number | null,
): readonly ColumnPlace[] {
  return changed(places, id, { width: width === null ? null : clampWidth(width) });
}

function clampWidth(width: number): number {
  return Math.round(Math.min(Math.max(width, columnWidths.least), columnWidths.most));
}

/** With one column right before another; null: after all. Unchanged where the column is not known. */
export function withOrder(
  places: readonly ColumnPlace[],
  id: string,
  beforeId: string | null,
): readonly ColumnPlace[] {
  const moved = places.find((place) => place.id === id);
  if (moved === undefined || id === beforeId) return places;
  const others = places.filter((place) => place !== moved);
  const found = others.findIndex((place) => place.id === beforeId);
  const at = found === -1 ? others.length : found;
  return [...others.slice(0, at), moved, ...others.slice(at)];
}
