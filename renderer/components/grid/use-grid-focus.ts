import { useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react';

interface GridFocusOptions {
  /** Key of the row that has the keyboard, and where it is; -1 when it is not in the list. */
  focused: string | null;
  focusedIndex: number;
  /** Counts the wishes to put the keyboard into the grid. */
  focusRequests: number;
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

/* A menu that closes gives the focus back to where it was, in the next frame; where it was may be gone by then. */
function onceSettled(action: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(action));
}

/**
 * Keeps the browser's focus on the row that has the keyboard, while the focus is in the grid or asked for there: when the keyboard
 * moves, when rows are sorted or arrive anew, and when the row is removed and the next one takes over.
 */
export function useGridFocus(options: GridFocusOptions): GridFocus {
  const { focused, focusedIndex, focusRequests, rows, virtualizer, scroller, grid } = options;
  const isInside = useRef(false);
  const before = useRef({ focused, focusedIndex, focusRequests });

  useLayoutEffect(() => {
    const moved = before.current.focused !== focused;
    const arrived = before.current.focusedIndex === -1 && focusedIndex !== -1;
    const isAsked = before.current.focusRequests !== focusRequests;
    const tookOver = moved && before.current.focused !== null && isOrphaned();
    before.current = { focused, focusedIndex, focusRequests };
    if (!isInside.current && !tookOver && !isAsked) return;
    if ((moved || arrived || isAsked) && focusedIndex !== -1)
      virtualizer.scrollToIndex(focusedIndex, { align: 'auto' });
    const onHeader = document.activeElement?.matches('[role="columnheader"] button') ?? false;
    if (onHeader && !moved && !isAsked) return;
    const takeFocus = (): void => {
      const row = scroller.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]');
      (row ?? grid.current)?.focus({ preventScroll: true });
    };
    takeFocus();
    if (isAsked) {
      onceSettled(() => {
        if (isOrphaned()) takeFocus();
      });
    }
  }, [focused, focusedIndex, focusRequests, rows, virtualizer, scroller, grid]);

  return {
    onFocus: () => {
      isInside.current = true;
    },
    onBlur: ({ relatedTarget, currentTarget }) => {
      isInside.current = currentTarget.contains(relatedTarget);
    },
  };
}
