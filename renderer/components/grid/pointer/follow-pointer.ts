import { holdEscape } from '../../../lib/drag/held-pointer';
import { swallowClick } from './swallow-click';

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Following {
  /** The pointer has moved, with its button down. */
  readonly onMove: (at: Point) => void;
  /** Once: the button was let go, or else the user gave up by Escape or the system took the pointer. */
  readonly onEnd: (how: 'released' | 'given-up') => void;
}

/** Follows the pointer, whose button is down, until it is let go, wherever that is. */
export function followPointer({ onMove, onEnd }: Following): void {
  const stop = new AbortController();
  holdEscape(stop.signal);
  const options = { signal: stop.signal, capture: true };
  const end = (how: 'released' | 'given-up'): void => {
    stop.abort();
    onEnd(how);
  };
  const handleMove = (event: PointerEvent): void => {
    if (event.buttons === 0) end('released');
    else onMove({ x: event.clientX, y: event.clientY });
  };
  const handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    window.addEventListener('pointerup', swallowClick, { capture: true, once: true });
    end('given-up');
  };
  window.addEventListener('pointermove', handleMove, options);
  window.addEventListener(
    'pointerup',
    () => {
      end('released');
    },
    options,
  );
  window.addEventListener(
    'pointercancel',
    () => {
      end('given-up');
    },
    options,
  );
  window.addEventListener('keydown', handleKey, options);
}
