import { describe, expect, it } from 'vitest';
import { isLeaving, isOutside } from './window-edge';

const size = { width: 800, height: 600 };

describe('window edge', () => {
  it.each([
    [{ x: 400, y: 300 }, false, false],
    [{ x: 8, y: 8 }, false, false],
    [{ x: 7, y: 300 }, true, false],
    [{ x: 400, y: 7 }, true, false],
    [{ x: 791, y: 591 }, false, false],
    [{ x: 792, y: 300 }, true, false],
    [{ x: 400, y: 592 }, true, false],
    [{ x: -1, y: 300 }, true, true],
    [{ x: 400, y: -40 }, true, true],
    [{ x: 800, y: 300 }, true, true],
    [{ x: 400, y: 900 }, true, true],
  ])('at %j', (point, leaving, outside) => {
    expect([isLeaving(point, size), isOutside(point, size)]).toEqual([leaving, outside]);
  });
});
