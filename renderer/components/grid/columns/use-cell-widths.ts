import { useLayoutEffect, useState, type RefObject } from 'react';

/** The widths of the cells of a row on screen, in pixels, by `data-column`. */
export function useCellWidths(
  row: RefObject<HTMLElement | null>,
  columnIds: string,
): ReadonlyMap<string, number> {
  const [widths, setWidths] = useState<ReadonlyMap<string, number>>(new Map());
  useLayoutEffect(() => {
    const cells = [...(row.current?.querySelectorAll<HTMLElement>('[data-column]') ?? [])];
    const measure = (): void => {
      setWidths(new Map(cells.map((cell) => [cell.dataset['column'] ?? '', Math.round(cell.offsetWidth)])));
    };
    const observer = new ResizeObserver(measure);
    for (const cell of cells) observer.observe(cell);
    return () => {
      observer.disconnect();
    };
  }, [row, columnIds]);
  return widths;
}
