import type { DragEvent, Ref } from 'react';
import type { SelectionGesture } from '../../lib/list/selection-range';
import type { GridColumn, GridSort } from './columns/grid-columns';
import type { HeaderTexts } from './columns/header-cell';

/** What can be asked of a grid from outside. */
export interface GridHandle {
  /** Makes a column as wide as what it holds on screen. */
  fitColumn(columnId: string): void;
  /** Puts the keyboard on the edge of a column. */
  focusSeparator(columnId: string): void;
}

/** What a context menu is about: the selected rows, the list itself, or its columns, one of them above all. */
export type GridMenuTarget =
  | { readonly kind: 'rows' }
  | { readonly kind: 'place' }
  | { readonly kind: 'columns'; readonly columnId: string | null };

export interface VirtualGridProps<R> {
  ref?: Ref<GridHandle>;
  /** Accessible name. */
  label: string;
  headerTexts: HeaderTexts;
  rows: readonly R[];
  /** Names what the rows are of; how far the list is scrolled is kept for each. */
  view: string;
  /** Names how the rows are sorted and filtered. */
  arrangement: string;
  /** Those that are to be shown, in their order; where there is no room for all, the ones that matter least are not. */
  columns: readonly GridColumn<R>[];
  /** Of all columns, those that are hidden too. */
  columnCount: number;
  /** Names a row; the same function at every drawing. */
  keyOf: (row: R) => string;
  /** Is this the row's key? As `keyOf`, but cheap enough to ask of every row of a long list; the same function at every drawing. */
  hasKey: (row: R, key: string) => boolean;
  /** What typing searches. */
  labelOf: (row: R) => string;
  selected: ReadonlySet<string>;
  /** Key of the row that has the keyboard. */
  focused: string | null;
  /** Counts the wishes to put the keyboard into the list. */
  focusRequests: number;
  /** The first level counts most. */
  sort: readonly GridSort[];
  /** With `also` on top of the order that the rows have. */
  onSort: (columnId: string, also: boolean) => void;
  onResizeColumn: (columnId: string, width: number) => void;
  /** Moves a column right before another; null: after all. */
  onMoveColumn: (columnId: string, beforeId: string | null) => void;
  onGesture: (gesture: SelectionGesture) => void;
  /** Double click. */
  onOpen: () => void;
  /** The row under the pointer, or with the keyboard, is part of the selection by then. */
  onContextMenu: (target: GridMenuTarget, at: { x: number; y: number }) => void;
  onDragStart: (event: DragEvent) => void;
  onDragEnd: () => void;
}
