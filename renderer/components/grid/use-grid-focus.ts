import { useEffectEvent, useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react';

interface GridFocusOptions {
  /** Key of the row that has the keyboard, and where it is; -1 when it is not in the list. */
  focused: string | null;
  focusedIndex: number;
  /** Counts the wishes to put the keyboard into the grid. */
  focusRequests: number;
  /** Names what the rows are of. */
  view: string;
  rows: readonly unknown[];
  virtualizer: { scrollToIndex(index: number, options: { align: 'auto' }): void };
  scroller: RefObject<HTMLDivElement | null>;
  grid: RefObject<HTMLDivElement | null>;
  /** The row with the keyboard has left the list while the keyboard is in it; `index` is the row that is nearest now. */
  onLost: (index: number) => void;
}

interface GridFocus {
  onFocus: () => void;
  onBlur: (event: FocusEvent) => void;
  /** Puts the keyboard on the rows. */
  takeFocus: () => void;
}

/* Nobody has the keyboard: its element left the document or was switched off. */
function isOrphaned(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || activeElement.matches(':disabled');
}

/* The one row that the Tab key reaches; the list itself while it has none. */
function focusRows(scroller: HTMLElement | null, grid: HTMLElement | null): void {
  const row = scroller?.querySelector<HTMLElement>('[role="row"][tabindex="0"]');
  (row ?? grid)?.focus({ preventScroll: true });
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
  const { focused, focusedIndex, focusRequests, view, rows, virtualizer, scroller, grid, onLost } = options;
  const isInside = useRef(false);
  const before = useRef({ focused, focusedIndex, focusRequests, view });

  const tellLost = useEffectEvent(onLost);

  useLayoutEffect(() => {
    const last = before.current;
    const moved = last.focused !== focused;
    const arrived = last.focusedIndex === -1 && focusedIndex !== -1;
    const left = !moved && last.view === view && last.focusedIndex !== -1 && focusedIndex === -1;
    const isAsked = last.focusRequests !== focusRequests;
    const tookOver = moved && last.focused !== null && isOrphaned();
    before.current = { focused, focusedIndex, focusRequests, view };
    if (!isInside.current && !tookOver && !isAsked) return;
    if (left && rows.length > 0) {
      tellLost(Math.min(last.focusedIndex, rows.length - 1));
      return;
    }
    if ((moved || arrived || isAsked) && focusedIndex !== -1)
      virtualizer.scrollToIndex(focusedIndex, { align: 'auto' });
    const onHeader = document.activeElement?.closest('[role="columnheader"]') != null;
    if (onHeader && !moved && !isAsked) return;
    focusRows(scroller.current, grid.current);
    if (isAsked) {
      onceSettled(() => {
        if (isOrphaned()) focusRows(scroller.current, grid.current);
      });
    }
  }, [focused, focusedIndex, focusRequests, view, rows, virtualizer, scroller, grid]);

  return {
    onFocus: () => {
      isInside.current = true;
    },
    onBlur: ({ relatedTarget, currentTarget }) => {
      isInside.current = currentTarget.contains(relatedTarget);
    },
    takeFocus: () => {
      focusRows(scroller.current, grid.current);
    },
  };
}
