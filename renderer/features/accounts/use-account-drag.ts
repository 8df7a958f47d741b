import { useEffect, useRef, useState, type PointerEvent as ReactPointerEvent } from 'react';
import { gapAt } from '../../lib/list/move-item';

/** Pixels before a press becomes a drag. */
const threshold = 5;

export interface AccountDrag {
  readonly accountId: string;
  /** Between which accounts it would be dropped: before the account of that index. */
  readonly gap: number;
}

interface Press {
  readonly accountId: string;
  readonly y: number;
  readonly list: Element;
}

function gapUnder(list: Element, y: number): number {
  const middles = Array.from(list.querySelectorAll('[data-account-id]'), (option) => {
    const { top, height } = option.getBoundingClientRect();
    return top + height / 2;
  });
  return gapAt(middles, y);
}

/** Drags accounts within their list by the pointer; Escape gives up. `onDrop` is told where it ended. */
export function useAccountDrag(onDrop: (drag: AccountDrag) => void): {
  drag: AccountDrag | null;
  handlePointerDown: (event: ReactPointerEvent) => void;
} {
  const [drag, setDrag] = useState<AccountDrag | null>(null);
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
      setDrag({ accountId: press.accountId, gap: gapUnder(press.list, event.clientY) });
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
  }, [press]);
  const handlePointerDown = (event: ReactPointerEvent): void => {
    if (event.button !== 0 || event.pointerType === 'touch' || !(event.target instanceof Element)) return;
    const accountId = event.target.closest('[data-account-id]')?.getAttribute('data-account-id') ?? null;
    if (accountId !== null) setPress({ accountId, y: event.clientY, list: event.currentTarget });
  };
  return { drag, handlePointerDown };
}
