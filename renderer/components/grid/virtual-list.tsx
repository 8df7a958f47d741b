import { useCallback, useRef, type CSSProperties, type MouseEvent, type ReactElement } from 'react';
import { useListFocus } from './use-list-focus';
import { useVirtualRows } from './use-virtual-rows';
import styles from './virtual-list.module.css';

const overscan = 6;

/** Where a row of a list is. */
export interface ListPlace {
  readonly index: number;
  /** Rows of the whole list. */
  readonly count: number;
  /** Distance from the top of the list, and height, in pixels. */
  readonly top: number;
  readonly height: number;
  /** Absent where rows have the height that they are said to have. */
  readonly measure?: (row: HTMLElement | null) => void;
}

interface ListRowProps {
  readonly className: string;
  readonly style: CSSProperties;
  readonly 'data-index': number;
  readonly 'aria-posinset': number;
  readonly 'aria-setsize': number;
  readonly ref?: (row: HTMLElement | null) => void;
}

/** What the `li` of a row needs to stand in its place. */
export function listRowProps({ index, count, top, height, measure }: ListPlace): ListRowProps {
  return {
    className: styles['row'] ?? '',
    style: { transform: `translateY(${top}px)`, ...(measure === undefined ? { height } : {}) },
    'data-index': index,
    'aria-posinset': index + 1,
    'aria-setsize': count,
    ...(measure === undefined ? {} : { ref: measure }),
  };
}

interface VirtualListProps {
  /** Accessible name. */
  label: string;
  /** Names the rows in their order. Another array when one of them may have another height. */
  keys: readonly string[];
  /** Pixels; an estimate when the rows are measured. */
  heightOf: (key: string) => number;
  /** Rows are as high as their contents. */
  isMeasured?: boolean;
  /** Draws the row as an `li`. Only one row is `tabbable`: the buttons of the others are reached with the arrow keys. */
  renderRow: (key: string, place: ListPlace, tabbable: boolean) => ReactElement;
  /** The list itself can be reached and scrolled with the keyboard: for rows without buttons. */
  isTabStop?: boolean;
  onContextMenu?: (key: string, at: { x: number; y: number }) => void;
}

function keyUnder(event: MouseEvent, keys: readonly string[]): string | undefined {
  const row = event.target instanceof Element ? event.target.closest('[data-index]') : null;
  return row === null ? undefined : keys[Number(row.getAttribute('data-index'))];
}

/** A list of any length, of which only the rows on screen are in the document. Its buttons are one stop of the Tab key, row by row. */
export function VirtualList(props: VirtualListProps): ReactElement {
  const { label, keys, heightOf, renderRow, isMeasured = false, isTabStop = false, onContextMenu } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const focus = useListFocus(keys, scroller);
  const heightAt = (index: number): number => heightOf(keys[index] ?? '');
  const rows = useVirtualRows({
    count: keys.length,
    scroller,
    focusedIndex: focus.index,
    heightOf: heightAt,
    keyOf: useCallback((index: number) => keys[index] ?? '', [keys]),
    overscan,
  });
  return (
    <div
      ref={scroller}
      className={styles['scroller']}
      tabIndex={isTabStop ? 0 : undefined}
      onFocus={focus.onFocus}
      onBlur={focus.onBlur}
      onKeyDown={(event) => {
        focus.onKeyDown(event, rows);
      }}
      onContextMenu={(event) => {
        const key = keyUnder(event, keys);
        if (key === undefined || onContextMenu === undefined) return;
        event.preventDefault();
        onContextMenu(key, { x: event.clientX, y: event.clientY });
      }}
    >
      <ul aria-label={label} className={styles['list']} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const key = keys[index];
          if (key === undefined) return null;
          const place = {
            index,
            count: keys.length,
            top: start,
            height: heightAt(index),
            ...(isMeasured ? { measure: rows.measureElement } : {}),
          };
          return renderRow(key, place, index === focus.index);
        })}
      </ul>
    </div>
  );
}
