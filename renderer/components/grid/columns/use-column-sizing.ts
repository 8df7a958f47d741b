import { useImperativeHandle, type RefObject } from 'react';
import type { VirtualGridProps } from '../grid-props';
import type { ColumnSizing } from './column-separator';
import { contentWidth, showWidth } from './live-tracks';

/** What changes the widths of the columns of a grid, from its header and from outside. */
export function useColumnSizing<R>(
  { ref, columns, onResizeColumn }: VirtualGridProps<R>,
  grid: RefObject<HTMLElement | null>,
): ColumnSizing {
  const onFit = (id: string): void => {
    if (grid.current !== null) onResizeColumn(id, contentWidth(grid.current, columns, id));
  };
  useImperativeHandle(ref, () => ({
    fitColumn: onFit,
    focusSeparator: (id) => {
      const cell = grid.current?.querySelector(`[data-column="${CSS.escape(id)}"]`);
      cell?.querySelector<HTMLElement>('[role="separator"]')?.focus();
    },
  }));
  return {
    onFit,
    onResize: onResizeColumn,
    onResizing: (id, width) => {
      if (grid.current !== null) showWidth(grid.current, columns, { id, width });
    },
  };
}
