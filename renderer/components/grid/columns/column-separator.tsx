import type { KeyboardEvent, PointerEvent, ReactElement } from 'react';
import { followPointer } from '../pointer/follow-pointer';
import { isRightToLeft } from '../../right-to-left';
import { swallowClick } from '../pointer/swallow-click';
import styles from './grid-header.module.css';

/** What can be done to the width of a column. */
export interface ColumnSizing {
  /** While the pointer moves; null: as it was. */
  readonly onResizing: (id: string, width: number | null) => void;
  readonly onResize: (id: string, width: number) => void;
  /** As wide as what it holds. */
  readonly onFit: (id: string) => void;
}

interface ColumnSeparatorProps {
  columnId: string;
  label: string;
  /** Pixels. */
  width: number;
  widthText: string;
  limits: { readonly least: number; readonly most: number };
  sizing: ColumnSizing;
}

const step = 8;
const largeStep = 40;

/** The width after an arrow key; null for other keys. */
export function widthAfterKey(
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  width: number,
  rightToLeft: boolean,
): number | null {
  const direction = { ArrowRight: 1, ArrowLeft: -1 }[key];
  if (direction === undefined) return null;
  return width + direction * (rightToLeft ? -1 : 1) * (shiftKey ? largeStep : step);
}

/** The edge of a column: dragged, or moved by the arrow keys; a double click or Enter fits the column to what it holds. */
export function ColumnSeparator(props: ColumnSeparatorProps): ReactElement {
  const { columnId, label, width, widthText, limits, sizing } = props;

  const handlePointerDown = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return;
    const sign = isRightToLeft(event.currentTarget) ? -1 : 1;
    const startX = event.clientX;
    let now: number | null = null;
    followPointer({
      onMove: ({ x }) => {
        now = Math.min(Math.max(width + sign * (x - startX), limits.least), limits.most);
        sizing.onResizing(columnId, now);
      },
      onEnd: (how) => {
        if (now === null) return;
        swallowClick();
        if (how === 'released') sizing.onResize(columnId, now);
        else sizing.onResizing(columnId, null);
      },
    });
  };

  const handleKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const next = widthAfterKey(event, width, isRightToLeft(event.currentTarget));
    if (next !== null) sizing.onResize(columnId, next);
    else if (event.key === 'Enter') sizing.onFit(columnId);
    else if (event.key === 'Escape')
      event.currentTarget.closest('[role="columnheader"]')?.querySelector('button')?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={limits.least}
      aria-valuemax={limits.most}
      aria-valuetext={widthText}
      tabIndex={-1}
      className={styles['separator']}
      onPointerDown={handlePointerDown}
      onDoubleClick={() => {
        sizing.onFit(columnId);
      }}
      onKeyDown={handleKeyDown}
    />
  );
}
