import { useLayoutEffect, useMemo, useState, type RefObject } from 'react';
import { columnsTooMany, withoutLast } from './fitting-columns';
import type { GridColumn } from './grid-columns';

/** Those of the columns for which there is room beside each other, in their order; measured before anything is painted. */
export function useFittingColumns<R>(
  scroller: RefObject<HTMLElement | null>,
  columns: readonly GridColumn<R>[],
): readonly GridColumn<R>[] {
  const [gone, setGone] = useState(0);
  useLayoutEffect(() => {
    const { current } = scroller;
    if (current === null) return;
    const fit = (): void => {
      setGone(columnsTooMany(columns, current.clientWidth));
    };
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(current);
    return () => {
      observer.disconnect();
    };
  }, [scroller, columns]);
  return useMemo(() => withoutLast(columns, gone), [columns, gone]);
}
