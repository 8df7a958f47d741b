import { describe, expect, it } from 'vitest';
import {
  applyGesture,
  nothingSelected,
  withoutRows,
  type RowKeys,
  type Selection,
  type SelectionGesture,
} from './selection-range';

function rowsOf(keys: string): RowKeys {
  return { count: keys.length, keyAt: (index) => keys.charAt(index), indexOf: (key) => keys.indexOf(key) };
}

function after(keys: string, ...gestures: SelectionGesture[]): Selection {
  return gestures.reduce<Selection>(
    (selection, gesture) => applyGesture(selection, gesture, rowsOf(keys)),
    nothingSelected,
  );
}

function textOf({ selected, focused }: Selection): string {
  return `${[...selected].sort().join('')}|${focused ?? ''}`;
}

const only = (index: number): SelectionGesture => ({ kind: 'only', index });
const toggle = (index: number): SelectionGesture => ({ kind: 'toggle', index });
const range = (index: number, add = false): SelectionGesture => ({ kind: 'range', index, add });

describe('applyGesture', () => {
  it('selects one row and forgets the others', () => {
    expect(textOf(after('abcdef', only(1), only(3)))).toBe('d|d');
  });

  it('takes a row in and out', () => {
    expect(textOf(after('abcdef', only(1), toggle(3)))).toBe('bd|d');
    expect(textOf(after('abcdef', only(1), toggle(3), toggle(1)))).toBe('d|b');
  });

  it('selects from the anchor, in both directions, and the anchor stays', () => {
    expect(textOf(after('abcdef', only(2), range(4)))).toBe('cde|e');
    expect(textOf(after('abcdef', only(2), range(4), range(0)))).toBe('abc|a');
  });

  it('adds a range to what was selected', () => {
    expect(textOf(after('abcdef', only(0), toggle(3), range(5, true)))).toBe('adef|f');
  });

  it('starts a range at the row itself when the anchor is not on screen', () => {
    const selection = { selected: new Set(['x']), anchor: 'x', focused: 'x' };
    expect(textOf(applyGesture(selection, range(2), rowsOf('abc')))).toBe('c|c');
  });

  it('moves the keyboard alone', () => {
    expect(textOf(after('abcdef', only(1), { kind: 'focus', index: 4 }))).toBe('b|e');
  });

  it('selects all rows on screen, and none', () => {
    expect(textOf(after('abc', only(1), { kind: 'all' }))).toBe('abc|b');
    expect(textOf(after('abc', only(1), { kind: 'none' }))).toBe('|b');
  });

  it('turns the selection round, and leaves out what is not on screen', () => {
    const selection = { selected: new Set(['b', 'x']), anchor: 'b', focused: 'b' };
    expect(textOf(applyGesture(selection, { kind: 'invert' }, rowsOf('abc')))).toBe('ac|b');
  });

  it.each([
    ['replace', 1, 3, 'bcd|d'],
    ['replace', 3, 1, 'bcd|b'],
    ['add', 3, 4, 'abde|e'],
    ['toggle', 1, 2, 'ac|c'],
  ] as const)('a band that is to %s takes rows %i to %i', (mode, start, end, expected) => {
    const base = new Set(['a', 'b']);
    const band = { kind: 'band', rows: { start, end }, base, mode } as const;
    expect(textOf(after('abcdef', only(0), band))).toBe(expected);
  });

  it('a band that touches nothing leaves the keyboard where it is', () => {
    const base = new Set(['a']);
    expect(textOf(after('abc', only(2), { kind: 'band', rows: null, base, mode: 'replace' }))).toBe('|c');
    expect(textOf(after('abc', only(2), { kind: 'band', rows: null, base, mode: 'add' }))).toBe('a|c');
  });

  it('does nothing in an empty list', () => {
    expect(after('', only(0))).toEqual(nothingSelected);
  });
});

describe('withoutRows', () => {
  const selection = { selected: new Set(['b', 'c']), anchor: 'b', focused: 'c' };
  const without = (removed: string): Selection =>
    withoutRows(selection, new Set(removed), Array.from('abcde'));

  it('moves the keyboard to the next row that stays', () => {
    expect(textOf(without('bcd'))).toBe('|e');
  });

  it('moves it to the row before when there is none after', () => {
    expect(textOf(without('bcde'))).toBe('|a');
  });

  it('gives up when nothing stays', () => {
    expect(textOf(without('abcde'))).toBe('|');
  });

  it('leaves the keyboard where it is when its row stays', () => {
    expect(textOf(without('b'))).toBe('c|c');
    expect(without('b').anchor).toBeNull();
  });
});
