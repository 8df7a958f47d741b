import { useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react';

interface GridFocusOptions {
  /** Key of the row that has the keyboard, and where it is; -1 when it is not in the list. */
  focused: string | null;
  focusedIndex: number;
  rows: readonly unknown[];
  virtualizer: { scrollToIndex(index: number, options: { align: 'auto' }): void };
  scroller: RefObject<HTMLDivElement | null>;
  grid: RefObject<HTMLDivElement | null>;
}

interface GridFocus {
  onFocus: () => void;
  onBlur: (event: FocusEvent) => void;
}

/* Nobody has the keyboard: its element left the document or was switched off. */
function isOrphaned(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || activeElement.matches(':disabled');
}

/**
 * Keeps the browser's focus on the row that has the keyboard, while the focus is in the grid: when the keyboard moves, when
 * rows are sorted or arrive anew, and when the row is removed and the next one takes over.
 */
export function useGridFocus(options: GridFocusOptions): GridFocus {
  const { focused, focusedIndex, rows, virtualizer, scroller, grid } = options;
  const isInside = useRef(false);
  const before = useRef(focused);

  useLayoutEffect(() => {
    const moved = before.current !== focused;
    const tookOver = moved && before.current !== null && isOrphaned();
    before.current = focused;
    if (!isInside.current && !tookOver) return;
    if (moved && focusedIndex !== -1) virtualizer.scrollToIndex(focusedIndex, { align: 'auto' });
    const onHeader = document.activeElement?.matches('[role="columnheader"] button') ?? false;
    if (onHeader && !moved) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${focusedIndex}"]`);
    (row ?? grid.current)?.focus({ preventScroll: true });
  }, [focused, focusedIndex, rows, virtualizer, scroller, grid]);

  return {
    onFocus: () => {
      isInside.current = true;
    },
    onBlur: ({ relatedTarget, currentTarget }) => {
      isInside.current = currentTarget.contains(relatedTarget);
    },
  };
}
