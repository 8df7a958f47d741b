import {
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  type RefObject,
} from 'react';
import { menuCorner } from '../../overlays/menu-corner';
import { isRightToLeft, keyAsRead } from '../../right-to-left';
import { useColumnDrag } from './use-column-drag';
import { widthAfterKey, type ColumnSizing } from './column-separator';
import type { GridColumn, GridSort } from './grid-columns';
import styles from './grid-header.module.css';
import { HeaderCell, type HeaderTexts } from './header-cell';
import { useCellWidths } from './use-cell-widths';

export interface GridHeaderProps<R> {
  columns: readonly GridColumn<R>[];
  sort: readonly GridSort[];
  texts: HeaderTexts;
  sizing: ColumnSizing;
  /** What scrolls sideways together with the rows. */
  head: RefObject<HTMLDivElement | null>;
  onScroll: () => void;
  /** With `also` on top of the order that the rows have. */
  onSort: (columnId: string, also: boolean) => void;
  /** Moves a column right before another; null: after all. */
  onMove: (columnId: string, beforeId: string | null) => void;
  onMenu: (at: { x: number; y: number }, columnId: string | null) => void;
  /** The keyboard goes on to the rows. */
  onLeave: () => void;
}

function columnIdAt(target: EventTarget): string | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
  return cell?.dataset['column'] ?? null;
}

/** The row of column headers of a grid. Its buttons are one stop of the Tab key; arrow keys walk, resize and move. */
export function GridHeader<R>(props: GridHeaderProps<R>): ReactElement {
  const { columns, sort, head, onScroll, onMenu } = props;
  const row = useRef<HTMLDivElement>(null);
  const columnIds = columns.map(({ id }) => id);
  const widths = useCellWidths(row, columnIds.join(' '));
  const { drag, onPointerDown } = useColumnDrag({ row, columnIds, onMove: props.onMove });
  const [lastFocused, setLastFocused] = useState<string | null>(null);
  const handleKeyDown = useHeaderKeys(props, { row, widths });
  const tabStop =
    columnIds.find((id) => id === lastFocused) ??
    columnIds.find((id) => id === sort[0]?.column) ??
    columnIds[0];
  const handleContextMenu = (event: MouseEvent): void => {
    event.preventDefault();
    onMenu({ x: event.clientX, y: event.clientY }, columnIdAt(event.target));
  };
  return (
    <div role="rowgroup" ref={head} className={styles['head']} onScroll={onScroll}>
      <div
        ref={row}
        role="row"
        aria-rowindex={1}
        className={styles['headRow']}
        onKeyDown={handleKeyDown}
        onPointerDown={onPointerDown}
        onContextMenu={handleContextMenu}
        onFocus={({ target }) => {
          setLastFocused(columnIdAt(target));
        }}
      >
        {columns.map((column, at) => (
          <HeaderCell
            key={column.id}
            column={column}
            sort={sort}
            texts={props.texts}
            width={widths.get(column.id) ?? column.width ?? column.least}
            sizing={props.sizing}
            isTabStop={column.id === tabStop}
            isDragged={drag?.id === column.id}
            drop={drag === null ? null : dropAt(drag.gap, at, columns.length)}
            onSort={props.onSort}
          />
        ))}
      </div>
    </div>
  );
}

function dropAt(gap: number, at: number, count: number): 'before' | 'after' | null {
  if (gap === at) return 'before';
  return gap === count && at === count - 1 ? 'after' : null;
}

interface HeaderPosition {
  row: RefObject<HTMLDivElement | null>;
  widths: ReadonlyMap<string, number>;
}

function useHeaderKeys<R>(
  { columns, sizing, onMove, onMenu, onLeave }: GridHeaderProps<R>,
  { row, widths }: HeaderPosition,
): (event: KeyboardEvent) => void {
  const focusNext = useRef<string | null>(null);
  /* A column that was moved by the keyboard has left the document for a moment, and with it the focus. */
  useLayoutEffect(() => {
    if (focusNext.current !== null) focusButton(row.current, focusNext.current);
    focusNext.current = null;
  }, [columns, row]);

  const walk = (at: number, key: string): string | undefined => {
    const ids = columns.map(({ id }) => id);
    const targets: Readonly<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: ids.length - 1,
    };
    const target = targets[key];
    return target === undefined ? undefined : (ids[target] ?? ids[at]);
  };

  const move = (at: number, step: number): void => {
    const column = columns[at];
    const to = at + step;
    if (column === undefined || to < 0 || to >= columns.length) return;
    focusNext.current = column.id;
    onMove(column.id, columns[step > 0 ? to + 1 : to]?.id ?? null);
  };

  return (event) => {
    const id = columnIdAt(event.target);
    const at = columns.findIndex((column) => column.id === id);
    if (id === null || at === -1 || event.altKey) return;
    const isRtl = isRightToLeft(event.currentTarget);
    const sideways = { ArrowRight: isRtl ? -1 : 1, ArrowLeft: isRtl ? 1 : -1 }[event.key];
    const mod = event.ctrlKey || event.metaKey;
    const width = widthAfterKey({ key: event.key, shiftKey: false }, widths.get(id) ?? 0, isRtl);
    if (sideways !== undefined && mod && event.shiftKey) move(at, sideways);
    else if (width !== null && event.shiftKey && !mod) sizing.onResize(id, width);
    else if (isMenuKey(event)) onMenu(belowCell(event.target), id);
    else if (mod || event.shiftKey) return;
    else if (event.key === 'ArrowDown') onLeave();
    else {
      const next = walk(at, keyAsRead(event.key, event.currentTarget));
      if (next === undefined) return;
      focusButton(row.current, next);
    }
    event.preventDefault();
  };
}

function isMenuKey({ key, shiftKey }: KeyboardEvent): boolean {
  return key === 'ContextMenu' || (key === 'F10' && shiftKey);
}

function focusButton(row: HTMLElement | null, columnId: string): void {
  row?.querySelector<HTMLElement>(`[data-column="${CSS.escape(columnId)}"] button`)?.focus();
}

function belowCell(target: EventTarget): { x: number; y: number } {
  return menuCorner(target instanceof Element ? target.closest('[data-column]') : null);
}
