import { useEffect, useRef, useState, type PointerEvent as ReactPointerEvent } from 'react';
import { gapAt } from '../lib/list/move-item';

/** Pixels before a press becomes a drag. */
const threshold = 5;

export interface ItemDrag {
  /** Of the item that is dragged. */
  readonly id: string;
  /** Between which items it would be dropped: before the item of that index. */
  readonly gap: number;
}

interface Press {
  readonly id: string;
  readonly y: number;
  readonly list: Element;
}

/**
 * Drags the items of a list, whose elements bear their ids in `attribute`, within it by the pointer; Escape gives up. `onDrop` is told
 * where it ended.
 */
export function useItemDrag(
  attribute: `data-${string}`,
  onDrop: (drag: ItemDrag) => void,
): {
  drag: ItemDrag | null;
  handlePointerDown: (event: ReactPointerEvent) => void;
} {
  const [drag, setDrag] = useState<ItemDrag | null>(null);
  const [press, setPress] = useState<Press | null>(null);
  const latest = useRef({ drag, onDrop });
  useEffect(() => {
    latest.current = { drag, onDrop };
  });
  useEffect(() => {
    if (press === null) return;
    const end = (): void => {
      setPress(null);
      setDrag(null);
    };
    const handleMove = (event: PointerEvent): void => {
      if (latest.current.drag === null && Math.abs(event.clientY - press.y) < threshold) return;
      setDrag({ id: press.id, gap: gapUnder(press.list, attribute, event.clientY) });
    };
    const handleUp = (): void => {
      const { drag: dropped, onDrop: tell } = latest.current;
      end();
      if (dropped !== null) tell(dropped);
    };
    const handleKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') end();
    };
    const stop = new AbortController();
    const options = { signal: stop.signal, capture: true };
    window.addEventListener('pointermove', handleMove, options);
    window.addEventListener('pointerup', handleUp, options);
    window.addEventListener('pointercancel', end, options);
    window.addEventListener('keydown', handleKey, options);
    return () => {
      stop.abort();
    };
  }, [press, attribute]);
  const handlePointerDown = (event: ReactPointerEvent): void => {
    if (event.button !== 0 || event.pointerType === 'touch' || !(event.target instanceof Element)) return;
    const id = event.target.closest(`[${attribute}]`)?.getAttribute(attribute) ?? null;
    if (id !== null) setPress({ id, y: event.clientY, list: event.currentTarget });
  };
  return { drag, handlePointerDown };
}

function gapUnder(list: Element, attribute: string, y: number): number {
  const middles = Array.from(list.querySelectorAll(`[${attribute}]`), (option) => {
    const { top, height } = option.getBoundingClientRect();
    return top + height / 2;
  });
  return gapAt(middles, y);
}
