import { describe, expect, it } from 'vitest';
import { readRange } from './byte-range';

describe('readRange', () => {
  it.each([
    [undefined, null],
    ['bytes=0-9', { from: 0, to: 10 }],
    ['bytes=10-', { from: 10, to: 100 }],
    ['bytes=90-500', { from: 90, to: 100 }],
    ['bytes=-5', { from: 95, to: 100 }],
    ['bytes=-500', { from: 0, to: 100 }],
    ['bytes=100-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=9-3', null],
    ['bytes=-', null],
    ['bytes=0-1,5-6', null],
    ['lines=0-1', null],
  ])('%s', (header, expected) => {
    expect(readRange(header, 100)).toEqual(expected);
  });
});
