import { listColumns, mostSortLevels, type ListColumn } from '../../../shared/choices/list-columns';
import type { SortLevel } from '../../../shared/list-layout';

export interface SortOrder {
  readonly column: ListColumn;
  readonly descending: boolean;
}

const byName: SortOrder = { column: 'name', descending: false };

function isKnown(level: SortLevel): level is SortLevel & SortOrder {
  return listColumns.some((column) => column === level.column);
}

/** The order that a saved layout asks for, the first counting most; by name where it asks for nothing that is known. */
export function sortOrders(saved: readonly SortLevel[]): readonly SortOrder[] {
  const known = saved.filter(isKnown);
  return known.length === 0 ? [byName] : known;
}

function turned({ column, descending }: SortOrder): SortOrder {
  return { column, descending: !descending };
}

/** By this column alone; by the same column alone again: the other way round. */
export function sortedBy(orders: readonly SortOrder[], column: ListColumn): readonly SortOrder[] {
  const [first] = orders;
  if (orders.length === 1 && first?.column === column) return [turned(first)];
  return [{ column, descending: false }];
}

/**
 * By this column as well, after those that the list is sorted by already; asked for again, it turns round,
 * and the time after that it leaves, unless it is the only one.
 */
export function alsoSortedBy(orders: readonly SortOrder[], column: ListColumn): readonly SortOrder[] {
  const known = orders.find((order) => order.column === column);
  if (known === undefined) return [...orders, { column, descending: false }].slice(0, mostSortLevels);
  if (!known.descending || orders.length === 1)
    return orders.map((order) => (order === known ? turned(order) : order));
  return orders.filter((order) => order !== known);
}
