import { describe, expect, it } from 'vitest';
import { orderByRanks, rankNumbers, turnedRanks } from './dense-ranks';

function ranksOf(...values: readonly number[]): { ranks: number[]; count: number } {
  const { of: ranks, count } = rankNumbers(Float64Array.from(values));
  return { ranks: [...ranks], count };
}

function orderOf(...levels: readonly (readonly number[])[]): number[] {
  const ranked = levels.map((values) => rankNumbers(Float64Array.from(values)));
  return [...orderByRanks(levels[0]?.length ?? 0, ranked)];
}

describe('rankNumbers', () => {
  it('has the same rank for the same value, and no gaps', () => {
    expect(ranksOf(50, -3, 50, 7.5, -3)).toEqual({ ranks: [2, 0, 2, 1, 0], count: 3 });
  });

  it('puts what is not known last', () => {
    expect(ranksOf(Infinity, 1e15, Infinity, 0)).toEqual({ ranks: [2, 1, 2, 0], count: 2 });
    expect(ranksOf(Infinity)).toEqual({ ranks: [0], count: 0 });
  });

  it('ranks nothing', () => {
    expect(ranksOf()).toEqual({ ranks: [], count: 0 });
  });
});

it('turns an order round, but for what is not known', () => {
  const { of: ranks } = turnedRanks(rankNumbers(Float64Array.from([5, Infinity, 9, 5, 7])));
  expect([...ranks]).toEqual([2, 3, 0, 2, 1]);
});

describe('orderByRanks', () => {
  it('lets each level decide among those that rank alike above it', () => {
    expect(orderOf([1, 0, 1, 0, 1], [0, 1, 2, 1, 2], [0, 5, 1, 4, 0])).toEqual([3, 1, 0, 4, 2]);
  });

  it('keeps the order of those that rank alike', () => {
    expect(orderOf([1, 0, 1, 0])).toEqual([1, 3, 0, 2]);
  });

  it('has what is not known last, at each level', () => {
    expect(orderOf([Infinity, 1, 1], [0, Infinity, 2])).toEqual([2, 1, 0]);
  });
});
