import { describe, expect, it } from 'vitest';
import { planMove, type Placed } from './transfer-order';

const placed = (...positions: number[]): Placed[] =>
  positions.map((position, n) => ({ id: `t${n + 1}`, position }));

/** The ids in their order after the move. */
function orderAfter(before: readonly Placed[], ids: string[], inFrontOf: string | null): string[] {
  const moved = planMove(before, new Set(ids), inFrontOf);
  const after = before.map(({ id, position }) => ({ id, position: moved.get(id) ?? position }));
  return after.sort((one, other) => one.position - other.position).map(({ id }) => id);
}

describe('planMove', () => {
  it.each([
    ['to the front', ['t3'], 't1', ['t3', 't1', 't2', 't4']],
    ['to the end', ['t1', 't2'], null, ['t3', 't4', 't1', 't2']],
    ['into the middle, in the order that they have', ['t4', 't1'], 't3', ['t2', 't1', 't4', 't3']],
    ['in front of themselves', ['t2', 't3'], 't4', ['t1', 't2', 't3', 't4']],
    ['all of them', ['t1', 't2', 't3', 't4'], null, ['t1', 't2', 't3', 't4']],
  ])('puts them %s', (_where, ids, before, expected) => {
    expect(orderAfter(placed(1, 2, 3, 4), ids, before)).toEqual(expected);
  });

  it('does nothing for an unknown place, one of their own, or nobody', () => {
    expect(planMove(placed(1, 2), new Set(['t1']), 'gone').size).toBe(0);
    expect(planMove(placed(1, 2), new Set(['t1']), 't1').size).toBe(0);
    expect(planMove(placed(1, 2), new Set(['gone']), null).size).toBe(0);
  });

  it('changes only those that move', () => {
    expect([...planMove(placed(1, 2, 3), new Set(['t3']), 't2').keys()]).toEqual(['t3']);
  });

  it('numbers all anew when there is no room between two', () => {
    let list = placed(1, 2, 3, 4);
    for (let n = 0; n < 200; n += 1) {
      const last = list.at(-1)?.id ?? '';
      const second = list[1]?.id ?? '';
      const expected = [list[0]?.id, last, ...list.slice(1, -1).map(({ id }) => id)];
      const moved = planMove(list, new Set([last]), second);
      list = list
        .map(({ id, position }) => ({ id, position: moved.get(id) ?? position }))
        .sort((one, other) => one.position - other.position);
      expect(list.map(({ id }) => id)).toEqual(expected);
    }
    expect(new Set(list.map(({ position }) => position)).size).toBe(4);
  });
});
