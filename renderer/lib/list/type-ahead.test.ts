import { describe, expect, it } from 'vitest';
import { findTyped, nothingTyped, typed } from './type-ahead';

const names = ['Apple', 'banana', 'blueberry', 'cherry', 'bilberry'];
const labels = { count: names.length, at: (index: number) => names[index] ?? '' };

describe('findTyped', () => {
  it('goes to the next row that begins with the letter', () => {
    expect(findTyped(labels, 'b', 0)).toBe(1);
    expect(findTyped(labels, 'b', 1)).toBe(2);
  });

  it('goes round with the same letter again and again', () => {
    expect(findTyped(labels, 'bb', 2)).toBe(4);
    expect(findTyped(labels, 'b', 4)).toBe(1);
  });

  it('stays on the row while the word grows', () => {
    expect(findTyped(labels, 'bl', 2)).toBe(2);
    expect(findTyped(labels, 'bi', 1)).toBe(4);
  });

  it('finds nothing when nothing fits', () => {
    expect(findTyped(labels, 'x', 0)).toBe(-1);
    expect(findTyped({ count: 0, at: () => '' }, 'a', -1)).toBe(-1);
  });

  it('begins at the top when no row has the keyboard', () => {
    expect(findTyped(labels, 'a', -1)).toBe(0);
  });
});

it('gathers keys until there is a pause', () => {
  const first = typed(nothingTyped, 'l', 100);
  const second = typed(first, 'o', 500);
  expect(second.text).toBe('lo');
  expect(typed(second, 'g', 1500).text).toBe('g');
});
