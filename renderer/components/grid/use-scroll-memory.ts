import { useLayoutEffect, useRef, type RefObject } from 'react';

/** Keeps how far each of several lists in one scroller was scrolled; returns what listens to its scrolling. */
export function useScrollMemory(view: string, scroller: RefObject<HTMLElement | null>): () => void {
  const offsets = useRef(new Map<string, number>());
  const shown = useRef(view);

  useLayoutEffect(() => {
    if (shown.current === view) return;
    shown.current = view;
    scroller.current?.scrollTo({ top: offsets.current.get(view) ?? 0 });
  }, [view, scroller]);

  return () => {
    offsets.current.set(view, scroller.current?.scrollTop ?? 0);
  };
}
