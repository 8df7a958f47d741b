import { useRef, type RefObject } from 'react';
import type { VirtualGridProps } from './grid-props';
import { useScrollAnchor } from './use-scroll-anchor';
import { useScrollMemory } from './use-scroll-memory';

/** The parts of a grid in the document. */
export interface GridElements {
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly head: RefObject<HTMLDivElement | null>;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Drawn while rows are selected by a rectangle. */
  readonly band: RefObject<HTMLDivElement | null>;
}

export function useGridElements(): GridElements {
  return {
    grid: useRef<HTMLDivElement>(null),
    head: useRef<HTMLDivElement>(null),
    scroller: useRef<HTMLDivElement>(null),
    band: useRef<HTMLDivElement>(null),
  };
}

interface GridScrolling {
  readonly onRowsScroll: () => void;
  readonly onHeadScroll: () => void;
}

function follow(leader: HTMLElement | null, other: HTMLElement | null): void {
  if (leader === null || other === null || other.scrollLeft === leader.scrollLeft) return;
  other.scrollLeft = leader.scrollLeft;
}

/** Keeps the place in the list, and headers and rows side by side. */
export function useGridScrolling<R>(
  { rows, view, arrangement, keyOf, hasKey }: VirtualGridProps<R>,
  { head, scroller }: GridElements,
  rowHeight: number,
): GridScrolling {
  const keepOffset = useScrollMemory(view, scroller);
  const keepAnchor = useScrollAnchor({ rows, view, arrangement, keyOf, hasKey, rowHeight, scroller });
  return {
    onRowsScroll: () => {
      keepOffset();
      keepAnchor();
      follow(scroller.current, head.current);
    },
    onHeadScroll: () => {
      follow(head.current, scroller.current);
    },
  };
}
