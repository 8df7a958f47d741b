import { useLayoutEffect, useRef, type RefObject } from 'react';

interface ScrollAnchorOptions<R> {
  rows: readonly R[];
  /** Names what the rows are of. */
  view: string;
  /** Names how they are sorted and filtered. */
  arrangement: string;
  keyOf: (row: R) => string;
  hasKey: (row: R, key: string) => boolean;
  rowHeight: number;
  scroller: RefObject<HTMLElement | null>;
}

/**
 * Holds what one looks at where it is when rows come and go above it. At the top, the top stays. Rows in another order, or filtered
 * anew, are shown from the top. Returns what listens to the scrolling.
 */
export function useScrollAnchor<R>(options: ScrollAnchorOptions<R>): () => void {
  const { rows, view, arrangement, keyOf, hasKey, rowHeight, scroller } = options;
  const scrolled = useRef(0);
  const before = useRef({ rows, view, arrangement, rowHeight });

  useLayoutEffect(() => {
    const last = before.current;
    before.current = { rows, view, arrangement, rowHeight };
    const element = scroller.current;
    if (element === null) return;
    if (last.view !== view) scrolled.current = element.scrollTop;
    if (last.view !== view || scrolled.current === 0) return;
    if (last.arrangement !== arrangement) {
      element.scrollTo({ top: 0 });
      return;
    }
    if (last.rows === rows && last.rowHeight === rowHeight) return;
    const at = Math.floor(scrolled.current / last.rowHeight);
    const row = last.rows[at];
    const now = row === undefined ? -1 : findNear(rows, keyOf(row), hasKey, at);
    if (now === -1) return;
    const beyond = (scrolled.current - at * last.rowHeight) / last.rowHeight;
    element.scrollTo({ top: (now + beyond) * rowHeight });
  }, [rows, view, arrangement, rowHeight, keyOf, hasKey, scroller]);

  return () => {
    scrolled.current = scroller.current?.scrollTop ?? 0;
  };
}

function findNear<R>(
  rows: readonly R[],
  key: string,
  hasKey: (row: R, key: string) => boolean,
  at: number,
): number {
  const same = rows[at];
  if (same !== undefined && hasKey(same, key)) return at;
  return rows.findIndex((row) => hasKey(row, key));
}
