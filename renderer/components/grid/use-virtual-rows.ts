import { useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useState, type RefObject } from 'react';
import { createDrawnRows } from '../../lib/list/drawn-rows';

interface VirtualRowsOptions {
  count: number;
  scroller: RefObject<HTMLElement | null>;
  /** The row with the keyboard, -1 without one: it stays in the document when it is scrolled away, so that the focus is not lost. */
  focusedIndex: number;
  /** Pixels. Without `keyOf` they are asked for again when this is another function. */
  heightOf: (index: number) => number;
  /** Names a row, by its index when absent. Heights are asked for again when it is another function. */
  keyOf?: (index: number) => string;
  /** Rows drawn beyond the edges, but where the list jumps. */
  overscan: number;
}

/** A row to draw. */
export interface VirtualRow {
  readonly index: number;
  /** Distance from the top of the list in pixels. */
  readonly start: number;
}

/** Which rows of a long list to draw, and where. */
export interface VirtualRows {
  getVirtualItems: () => readonly VirtualRow[];
  /** Height of the whole list in pixels. */
  getTotalSize: () => number;
  scrollToIndex: (index: number, options: { align: 'auto' }) => void;
  /** For the `ref` of a row with a `data-index` that is as high as it likes: its real height replaces the estimated one. */
  measureElement: (row: HTMLElement | null) => void;
}

/** The one door to the virtualiser. */
export function useVirtualRows(options: VirtualRowsOptions): VirtualRows {
  const { count, scroller, focusedIndex, heightOf, keyOf, overscan } = options;
  const [drawnRows] = useState(createDrawnRows);
  const rangeExtractor = useCallback(
    (range: Range) => drawnRows(range, focusedIndex),
    [drawnRows, focusedIndex],
  );
  const basis = keyOf ?? heightOf;
  const getItemKey = useCallback((index: number) => (basis === keyOf ? keyOf(index) : index), [basis, keyOf]);
  return useVirtualizer({
    count,
    getItemKey,
    estimateSize: heightOf,
    getScrollElement: () => scroller.current,
    rangeExtractor,
    overscan,
  });
}
