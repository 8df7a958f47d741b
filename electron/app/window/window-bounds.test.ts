import { describe, expect, it } from 'vitest';
import { clampBounds, type Bounds } from './window-bounds';

const left: Bounds = { x: 0, y: 25, width: 1440, height: 875 };
const right: Bounds = { x: 1440, y: 0, width: 1920, height: 1080 };

describe('where the window opens', () => {
  it('is in the middle the first time', () => {
    expect(clampBounds(null, [left])).toEqual({ x: 130, y: 83, width: 1180, height: 760 });
  });

  it('is where it was', () => {
    const wanted = { x: 1500, y: 100, width: 900, height: 700 };
    expect(clampBounds(wanted, [left, right])).toEqual(wanted);
  });

  it('is moved into the display that it overlaps most', () => {
    const wanted = { x: 1300, y: -200, width: 900, height: 700 };
    expect(clampBounds(wanted, [left, right])).toEqual({ x: 1440, y: 0, width: 900, height: 700 });
  });

  it('is the first display when its own is gone', () => {
    const wanted = { x: 1500, y: 1200, width: 900, height: 700 };
    expect(clampBounds(wanted, [left])).toEqual({ x: 270, y: 113, width: 900, height: 700 });
  });

  it('is never larger than the display nor smaller than usable', () => {
    expect(clampBounds({ x: 0, y: 0, width: 9000, height: 9000 }, [left])).toEqual(left);
    expect(clampBounds({ x: 50, y: 50, width: 10, height: 10 }, [left])).toMatchObject({
      width: 700,
      height: 480,
    });
  });
});
