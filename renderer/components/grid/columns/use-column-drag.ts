import { useState, type PointerEvent, type RefObject } from 'react';
import { gapAt } from '../../../lib/list/move-item';
import { isRightToLeft } from '../../right-to-left';
import { followPointer } from '../pointer/follow-pointer';
import { swallowClick } from '../pointer/swallow-click';

/** A column on its way: between which others it would come to stand. */
export interface ColumnDrag {
  readonly id: string;
  /** 0 is before the first column on screen. */
  readonly gap: number;
}

/* Less is the shaking of a hand that clicks. */
const leastMove = 5;

interface ColumnDragOptions {
  row: RefObject<HTMLElement | null>;
  columnIds: readonly string[];
  /** Moves a column right before another; null: after all. */
  onMove: (id: string, beforeId: string | null) => void;
}

interface ColumnDragging {
  readonly drag: ColumnDrag | null;
  readonly onPointerDown: (event: PointerEvent) => void;
}

function cellsOf(row: HTMLElement | null): readonly HTMLElement[] {
  return [...(row?.querySelectorAll<HTMLElement>('[data-column]') ?? [])];
}

function gapUnder(row: HTMLElement | null, x: number): number {
  const sign = row !== null && isRightToLeft(row) ? -1 : 1;
  const middles = cellsOf(row).map((cell) => {
    const { left, width } = cell.getBoundingClientRect();
    return sign * (left + width / 2);
  });
  return gapAt(middles, sign * x);
}

/** Moves columns by dragging their headers. */
export function useColumnDrag({ row, columnIds, onMove }: ColumnDragOptions): ColumnDragging {
  const [drag, setDrag] = useState<ColumnDrag | null>(null);

  const follow = (id: string, startX: number): void => {
    let now: ColumnDrag | null = null;
    followPointer({
      onMove: ({ x }) => {
        if (now === null && Math.abs(x - startX) < leastMove) return;
        now = { id, gap: gapUnder(row.current, x) };
        setDrag(now);
      },
      onEnd: (how) => {
        setDrag(null);
        if (now === null) return;
        swallowClick();
        const at = columnIds.indexOf(id);
        const stays = now.gap === at || now.gap === at + 1;
        if (how === 'released' && !stays) onMove(id, columnIds[now.gap] ?? null);
      },
    });
  };

  return {
    drag,
    onPointerDown: (event) => {
      const cell =
        event.target instanceof Element ? event.target.closest<HTMLElement>('[data-column]') : null;
      const onSeparator =
        event.target instanceof Element && event.target.closest('[role="separator"]') !== null;
      const id = cell?.dataset['column'];
      if (event.button === 0 && id !== undefined && !onSeparator) follow(id, event.clientX);
    },
  };
}
