import { describe, expect, it } from 'vitest';
import { gapAt, moveByStep, moveToGap } from './move-item';

const abc = ['a', 'b', 'c'] as const;

describe('moveToGap', () => {
  it.each([
    ['c', 0, 'cab'],
    ['a', 3, 'bca'],
    ['a', 2, 'bac'],
    ['c', 1, 'acb'],
    ['b', 99, 'acb'],
    ['b', -5, 'bac'],
  ] as const)('%s to %d gives %s', (item, gap, order) => {
    expect(moveToGap(abc, item, gap).join('')).toBe(order);
  });

  it('is the very same list when nothing moves', () => {
    expect(moveToGap(abc, 'b', 1)).toBe(abc);
    expect(moveToGap(abc, 'b', 2)).toBe(abc);
    expect(moveToGap<string>(abc, 'x', 0)).toBe(abc);
  });
});

describe('moveByStep', () => {
  it('goes one place and stops at the ends', () => {
    expect(moveByStep(abc, 'b', -1).join('')).toBe('bac');
    expect(moveByStep(abc, 'b', 1).join('')).toBe('acb');
    expect(moveByStep(abc, 'a', -1)).toBe(abc);
    expect(moveByStep(abc, 'c', 1)).toBe(abc);
  });
});

it('finds the gap under the pointer', () => {
  const middles = [10, 30, 50];
  expect([5, 11, 30, 31, 99].map((at) => gapAt(middles, at))).toEqual([0, 1, 1, 2, 3]);
});
