import { describe, expect, it } from 'vitest';
import { rowsUnderBand, scrollSpeed } from './band-rows';

const rows = { rowHeight: 30, count: 10 };

describe('rowsUnderBand', () => {
  it.each([
    [0, 10, { start: 0, end: 0 }],
    [31, 95, { start: 1, end: 3 }],
    [95, 31, { start: 3, end: 1 }],
    [400, 280, { start: 9, end: 9 }],
    [400, -20, { start: 9, end: 0 }],
    [400, 300, null],
    [-20, -1, null],
  ])('from %s to %s', (from, to, expected) => {
    expect(rowsUnderBand({ from, to }, rows)).toEqual(expected);
  });

  it('touches none of an empty list', () => {
    expect(rowsUnderBand({ from: 0, to: 100 }, { rowHeight: 30, count: 0 })).toBeNull();
  });
});

describe('scrollSpeed', () => {
  const edges = { top: 100, bottom: 500 };

  it('rests while the pointer is inside', () => {
    expect([100, 300, 500].map((y) => scrollSpeed(y, edges))).toEqual([0, 0, 0]);
  });

  it('grows with the way beyond an edge, up to a limit', () => {
    expect(scrollSpeed(90, edges)).toBe(-120);
    expect(scrollSpeed(520, edges)).toBe(240);
    expect(scrollSpeed(5000, edges)).toBe(2400);
    expect(scrollSpeed(-5000, edges)).toBe(-2400);
  });
});
