import { describe, expect, it } from 'vitest';
import { gestureOfKey } from './grid-keys';
import type { SelectionGesture } from './selection-range';

const position = { focused: 5, count: 20, pageSize: 8 };

function press(keys: string, at: Partial<typeof position> = {}): SelectionGesture | null {
  const parts = keys.split('+');
  const has = (name: string): boolean => parts.includes(name);
  const key = parts.at(-1) ?? '';
  const event = {
    key: key === 'Space' ? ' ' : key,
    ctrlKey: has('Ctrl'),
    metaKey: has('Cmd'),
    altKey: has('Alt'),
    shiftKey: has('Shift'),
  };
  return gestureOfKey(event, { ...position, ...at });
}

describe('gestureOfKey', () => {
  it.each([
    ['ArrowDown', 6],
    ['ArrowUp', 4],
    ['PageDown', 13],
    ['PageUp', 0],
    ['Home', 0],
    ['End', 19],
  ])('%s goes to %d and selects it', (key, index) => {
    expect(press(key)).toEqual({ kind: 'only', index });
    expect(press(`Ctrl+${key}`)).toEqual({ kind: 'focus', index });
    expect(press(`Shift+${key}`)).toEqual({ kind: 'range', index, add: false });
    expect(press(`Ctrl+Shift+${key}`)).toEqual({ kind: 'range', index, add: true });
  });

  it('stops at both ends', () => {
    expect(press('ArrowDown', { focused: 19 })).toEqual({ kind: 'only', index: 19 });
    expect(press('ArrowUp', { focused: 0 })).toEqual({ kind: 'only', index: 0 });
    expect(press('PageDown', { focused: 15 })).toEqual({ kind: 'only', index: 19 });
  });

  it('begins at an end when no row has the keyboard', () => {
    expect(press('ArrowDown', { focused: -1 })).toEqual({ kind: 'only', index: 0 });
    expect(press('ArrowUp', { focused: -1 })).toEqual({ kind: 'only', index: 19 });
  });

  it('toggles with Space, and selects up to here with Shift', () => {
    expect(press('Space')).toEqual({ kind: 'toggle', index: 5 });
    expect(press('Shift+Space')).toEqual({ kind: 'range', index: 5, add: false });
    expect(press('Space', { focused: -1 })).toBeNull();
  });

  it('leaves other keys alone', () => {
    expect(press('Enter')).toBeNull();
    expect(press('Alt+ArrowDown')).toBeNull();
    expect(press('ArrowDown', { count: 0 })).toBeNull();
  });
});
