import { useLayoutEffect, useMemo, useState, type RefObject } from 'react';
import { columnsTooMany, withoutLast, type FittedColumn } from './fitting-columns';

/** Those of the columns for which there is room beside each other, in their order; measured before anything is painted. */
export function useFittingColumns<C extends FittedColumn>(
  rows: RefObject<HTMLElement | null>,
  columns: readonly C[],
): readonly C[] {
  const [gone, setGone] = useState(0);
  useLayoutEffect(() => {
    const { current } = rows;
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
  }, [rows, columns]);
  return useMemo(() => withoutLast(columns, gone), [columns, gone]);
}
