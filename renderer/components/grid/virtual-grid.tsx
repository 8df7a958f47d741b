import { useCallback, useState, type CSSProperties, type ReactElement, type RefObject } from 'react';
import { createIndexFinder } from '../../lib/list/index-finder';
import { createRowSlots } from '../../lib/list/row-slots';
import { gridTracks, leastRowWidth, type GridColumn } from './columns/grid-columns';
import { GridHeader } from './columns/grid-header';
import { tracksProperty } from './columns/live-tracks';
import { useColumnSizing } from './columns/use-column-sizing';
import { useFittingColumns } from './columns/use-fitting-columns';
import type { VirtualGridProps } from './grid-props';
import { GridRow } from './grid-row';
import { useGridFocus } from './use-grid-focus';
import { useGridElements, useGridScrolling } from './use-grid-scrolling';
import { useRowGestures } from './use-row-gestures';
import { useRowHeight } from './use-row-height';
import { useVirtualRows, type VirtualRows } from './use-virtual-rows';
import styles from './virtual-grid.module.css';

const overscan = 6;

/**
 * A list of any length after the ARIA grid pattern: rows of one height, of which only those on screen are in the document.
 * Knows keys and gestures; what is selected, and which columns are shown, is the caller's.
 */
export function VirtualGrid<R>(given: VirtualGridProps<R>): ReactElement {
  const elements = useGridElements();
  const { grid, scroller, head, band } = elements;
  const columns = useFittingColumns(scroller, given.columns);
  const props = { ...given, columns };
  const { rows, focused, focusRequests, view, onGesture } = props;
  const rowHeight = useRowHeight();
  const [findIndex] = useState(() => createIndexFinder(props.hasKey));
  const focusedIndex = findIndex(rows, focused);
  const heightOf = useCallback(() => rowHeight, [rowHeight]);
  const virtualizer = useVirtualRows({ count: rows.length, scroller, focusedIndex, heightOf, overscan });
  const scrolling = useGridScrolling(props, elements, rowHeight);
  const sizing = useColumnSizing(props, grid);
  const onLost = (index: number): void => {
    onGesture({ kind: 'focus', index });
  };
  const focus = useGridFocus({
    focused,
    focusRequests,
    view,
    focusedIndex,
    rows,
    virtualizer,
    scroller,
    grid,
    onLost,
  });
  const gestures = useRowGestures(props, { focusedIndex, rowHeight, scroller, band, virtualizer });
  return (
    <div
      ref={grid}
      role="grid"
      aria-label={props.label}
      aria-rowcount={rows.length + 1}
      aria-colcount={props.columnCount}
      aria-multiselectable
      tabIndex={-1}
      className={styles['grid']}
      style={columnStyle(columns)}
      onKeyDown={gestures.onKeyDown}
      onFocus={focus.onFocus}
      onBlur={focus.onBlur}
    >
      <GridHeader
        columns={columns}
        sort={props.sort}
        texts={props.headerTexts}
        sizing={sizing}
        head={head}
        onScroll={scrolling.onHeadScroll}
        onSort={props.onSort}
        onMove={props.onMoveColumn}
        onMenu={(at, columnId) => {
          props.onContextMenu({ kind: 'columns', columnId }, at);
        }}
        onLeave={focus.takeFocus}
      />
      <div
        ref={scroller}
        role={rows.length === 0 ? 'presentation' : 'rowgroup'}
        tabIndex={rows.length === 0 ? undefined : -1}
        className={styles['scroller']}
        onScroll={scrolling.onRowsScroll}
        onPointerDown={gestures.onPointerDown}
        onClick={gestures.onClick}
        onDoubleClick={gestures.onDoubleClick}
        onContextMenu={gestures.onContextMenu}
        onDragStart={gestures.onDragStart}
        onDragEnd={props.onDragEnd}
      >
        <GridRows {...props} virtualizer={virtualizer} focusedIndex={focusedIndex} band={band} />
      </div>
    </div>
  );
}

function columnStyle<R>(columns: readonly GridColumn<R>[]): CSSProperties {
  const properties: Record<string, string> = {
    [tracksProperty]: gridTracks(columns),
    '--least-width': `${leastRowWidth(columns)}px`,
  };
  return properties;
}

interface GridRowsProps<R> extends VirtualGridProps<R> {
  virtualizer: VirtualRows;
  focusedIndex: number;
  band: RefObject<HTMLDivElement | null>;
}

/* The rows on screen, where they are in the whole list. */
function GridRows<R>(props: GridRowsProps<R>): ReactElement {
  const { rows, columns, keyOf, selected, focused, virtualizer, focusedIndex, band } = props;
  const [slotsFor] = useState(createRowSlots);
  const drawn = virtualizer.getVirtualItems().flatMap(({ index, start }) => {
    const row = rows[index];
    return row === undefined ? [] : [{ row, key: keyOf(row), index, start }];
  });
  const slots = slotsFor({ list: rows, keys: drawn.map(({ key }) => key), focused });
  return (
    <div role="presentation" className={styles['canvas']} style={{ height: virtualizer.getTotalSize() }}>
      {drawn.map(({ row, key, index, start }, at) => (
        <GridRow
          key={slots[at]}
          row={row}
          index={index}
          top={start}
          columns={columns}
          selected={selected.has(key)}
          tabbable={index === Math.max(focusedIndex, 0)}
        />
      ))}
      <div ref={band} role="presentation" className={styles['band']} />
    </div>
  );
}
