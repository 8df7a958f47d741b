import type { SelectionGesture } from './selection-range';

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

export interface GridPosition {
  /** Row with the keyboard; -1 when there is none on screen. */
  readonly focused: number;
  readonly count: number;
  /** Whole rows that fit on the screen. */
  readonly pageSize: number;
}

function targetOf(key: string, { focused, count, pageSize }: GridPosition): number | null {
  const last = count - 1;
  const clamp = (index: number): number => Math.min(Math.max(index, 0), last);
  switch (key) {
    case 'ArrowDown':
      return clamp(focused + 1);
    case 'ArrowUp':
      return focused === -1 ? last : clamp(focused - 1);
    case 'PageDown':
      return clamp(Math.max(focused, 0) + pageSize);
    case 'PageUp':
      return clamp(focused - pageSize);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** What a key does to the selection of a grid; null when the key is not one of the grid's. */
export function gestureOfKey(press: KeyPress, position: GridPosition): SelectionGesture | null {
  if (press.altKey || position.count === 0) return null;
  const mod = press.ctrlKey || press.metaKey;
  if (press.key === ' ') {
    if (position.focused === -1) return null;
    return press.shiftKey
      ? { kind: 'range', index: position.focused, add: mod }
      : { kind: 'toggle', index: position.focused };
  }
  const index = targetOf(press.key, position);
  if (index === null) return null;
  if (press.shiftKey) return { kind: 'range', index, add: mod };
  return mod ? { kind: 'focus', index } : { kind: 'only', index };
}
