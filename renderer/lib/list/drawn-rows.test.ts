import { describe, expect, it } from 'vitest';
import { createDrawnRows } from './drawn-rows';

const range = (startIndex: number, endIndex: number, count = 100) => ({
  startIndex,
  endIndex,
  overscan: 2,
  count,
});

describe('the rows to draw', () => {
  it('reach beyond the screen, but not beyond the list', () => {
    expect(createDrawnRows()(range(10, 12), -1)).toEqual([8, 9, 10, 11, 12, 13, 14]);
    expect(createDrawnRows()(range(0, 2, 4), -1)).toEqual([0, 1, 2, 3]);
    expect(createDrawnRows()(range(0, 0, 0), -1)).toEqual([]);
  });

  it.each([
    ['above', 3, [3, 8, 9, 10, 11, 12]],
    ['among them', 11, [8, 9, 10, 11, 12]],
    ['below', 50, [8, 9, 10, 11, 12, 50]],
    ['gone', 100, [8, 9, 10, 11, 12]],
  ])('hold the focused one: %s', (_where, focused, drawn) => {
    expect(createDrawnRows()(range(10, 10), focused)).toEqual(drawn);
  });

  it('are those on screen alone after a jump, and more with the next step', () => {
    const drawnRows = createDrawnRows();
    drawnRows(range(10, 12), -1);
    expect(drawnRows(range(13, 15), -1)).toEqual([13, 14, 15]);
    expect(drawnRows(range(14, 16), -1)).toEqual([12, 13, 14, 15, 16, 17, 18]);
    expect(drawnRows(range(5, 8), -1)).toEqual([5, 6, 7, 8]);
    expect(drawnRows(range(6, 9), -1)).toEqual([4, 5, 6, 7, 8, 9, 10, 11]);
  });
});
