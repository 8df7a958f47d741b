import {
  useRef,
  useState,
  type DragEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  type RefObject,
} from 'react';
import { gestureOfKey } from '../../lib/list/grid-keys';
import { createIndexFinder } from '../../lib/list/index-finder';
import type { SelectionGesture } from '../../lib/list/selection-range';
import { findTyped, nothingTyped, typed } from '../../lib/list/type-ahead';
import { GridHeader } from './grid-header';
import { GridRow, type GridColumn, type GridSort } from './grid-row';
import { useGridFocus } from './use-grid-focus';
import { useScrollMemory } from './use-scroll-memory';
import { useVirtualRows } from './use-virtual-rows';
import styles from './virtual-grid.module.css';

export type { GridColumn } from './grid-row';

/** Pixels; equal to the token `--row-height`. */
const rowHeight = 30;
const overscan = 12;
const heightOf = (): number => rowHeight;

interface VirtualGridProps<R> {
  /** Accessible name. */
  label: string;
  rows: readonly R[];
  /** Names what the rows are of; how far the list is scrolled is kept for each. */
  view: string;
  columns: readonly GridColumn<R>[];
  /** Names a row. */
  keyOf: (row: R) => string;
  /** Is this the row's key? As `keyOf`, but cheap enough to ask of every row of a long list; the same function at every drawing. */
  hasKey: (row: R, key: string) => boolean;
  /** What typing searches. */
  labelOf: (row: R) => string;
  selected: ReadonlySet<string>;
  /** Key of the row that has the keyboard. */
  focused: string | null;
  /** Counts the wishes to put the keyboard into the list. */
  focusRequests: number;
  sort: GridSort;
  onSort: (columnId: string) => void;
  onGesture: (gesture: SelectionGesture) => void;
  /** Double click. */
  onOpen: () => void;
  /** The row under the pointer is part of the selection by then. */
  onContextMenu: (at: { x: number; y: number }) => void;
  onDragStart: (event: DragEvent) => void;
  onDragEnd: () => void;
}

function indexOfTarget(target: EventTarget): number {
  const row = target instanceof Element ? target.closest('[data-index]') : null;
  return row === null ? -1 : Number(row.getAttribute('data-index'));
}

function clickGesture(event: MouseEvent): SelectionGesture {
  const index = indexOfTarget(event.target);
  if (index === -1) return { kind: 'none' };
  const mod = event.ctrlKey || event.metaKey;
  if (event.shiftKey) return { kind: 'range', index, add: mod };
  const onCheckbox = event.target instanceof Element && event.target.closest('[data-toggle]') !== null;
  return mod || onCheckbox ? { kind: 'toggle', index } : { kind: 'only', index };
}

/**
 * A list of any length after the ARIA grid pattern: rows of one height, of which only those on screen are in the document.
 * Knows keys and gestures; what is selected is the caller's.
 */
export function VirtualGrid<R>(props: VirtualGridProps<R>): ReactElement {
  const { label, rows, columns, keyOf, sort, onSort } = props;
  const grid = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const [findIndex] = useState(() => createIndexFinder(props.hasKey));
  const focusedIndex = findIndex(rows, props.focused);
  const virtualizer = useVirtualRows({ count: rows.length, scroller, focusedIndex, heightOf, overscan });
  const template = columns.map(({ track }) => track).join(' ');
  const handleScroll = useScrollMemory(props.view, scroller);
  const { focused, focusRequests } = props;
  const focus = useGridFocus({ focused, focusRequests, focusedIndex, rows, virtualizer, scroller, grid });
  const handlers = useRowHandlers(props, { focusedIndex, scroller });
  return (
    <div
      ref={grid}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-multiselectable
      tabIndex={-1}
      className={styles['grid']}
      onKeyDown={handlers.onKeyDown}
      onFocus={focus.onFocus}
      onBlur={focus.onBlur}
    >
      <GridHeader columns={columns} template={template} sort={sort} onSort={onSort} />
      <div
        ref={scroller}
        role={rows.length === 0 ? 'presentation' : 'rowgroup'}
        tabIndex={rows.length === 0 ? undefined : -1}
        className={styles['scroller']}
        onScroll={handleScroll}
        onClick={handlers.onClick}
        onDoubleClick={handlers.onDoubleClick}
        onContextMenu={handlers.onContextMenu}
        onDragStart={handlers.onDragStart}
        onDragEnd={props.onDragEnd}
      >
        <div role="presentation" className={styles['canvas']} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <GridRow
                key={keyOf(row)}
                row={row}
                index={index}
                top={start}
                columns={columns}
                template={template}
                selected={props.selected.has(keyOf(row))}
                tabbable={index === Math.max(focusedIndex, 0)}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

interface RowHandlers {
  onKeyDown: (event: KeyboardEvent) => void;
  onClick: (event: MouseEvent) => void;
  onDoubleClick: (event: MouseEvent) => void;
  onContextMenu: (event: MouseEvent) => void;
  onDragStart: (event: DragEvent) => void;
}

interface RowPosition {
  focusedIndex: number;
  scroller: RefObject<HTMLDivElement | null>;
}

function useRowHandlers<R>(props: VirtualGridProps<R>, position: RowPosition): RowHandlers {
  const { rows, keyOf, selected, onGesture } = props;
  const handleTyping = useTypeAhead(props, position.focusedIndex);

  const handleKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || (event.target instanceof Element && event.target.closest('button'))) return;
    const current = indexOfTarget(event.target);
    const focused = current === -1 ? position.focusedIndex : current;
    const pageSize = Math.max(Math.floor((position.scroller.current?.clientHeight ?? 0) / rowHeight) - 1, 1);
    if (handleTyping(event)) return;
    const gesture = gestureOfKey(event, { focused, count: rows.length, pageSize });
    if (gesture === null) return;
    event.preventDefault();
    onGesture(gesture);
  };

  const selectUnder = (event: MouseEvent): boolean => {
    const index = indexOfTarget(event.target);
    const row = rows[index];
    if (row === undefined) return false;
    if (!selected.has(keyOf(row))) onGesture({ kind: 'only', index });
    return true;
  };

  return {
    onKeyDown: handleKeyDown,
    onClick: (event) => {
      onGesture(clickGesture(event));
    },
    onDoubleClick: (event) => {
      if (indexOfTarget(event.target) !== -1) props.onOpen();
    },
    onContextMenu: (event) => {
      event.preventDefault();
      if (selectUnder(event)) props.onContextMenu({ x: event.clientX, y: event.clientY });
    },
    onDragStart: (event) => {
      if (selectUnder(event)) props.onDragStart(event);
    },
  };
}

function useTypeAhead<R>(
  props: VirtualGridProps<R>,
  focusedIndex: number,
): (event: KeyboardEvent) => boolean {
  const { rows, labelOf, onGesture } = props;
  const soFar = useRef(nothingTyped);
  return (event) => {
    const isText = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    const next = typed(soFar.current, event.key, event.timeStamp);
    if (!isText || next.text.startsWith(' ')) return false;
    event.preventDefault();
    soFar.current = next;
    const at = (index: number): string => {
      const row = rows[index];
      return row === undefined ? '' : labelOf(row);
    };
    const index = findTyped({ count: rows.length, at }, next.text, focusedIndex);
    if (index !== -1) onGesture({ kind: 'only', index });
    return true;
  };
}
