import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRowSlots } from './row-slots';

const list = ['the list'];

function rows(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, at) => `row ${first + at}`);
}

describe('createRowSlots', () => {
  it('leaves rows that stay where they are, and makes elements for those that scroll in', () => {
    const slots = createRowSlots();
    const before = slots({ list, keys: rows(0, 4), focused: null });
    const after = slots({ list, keys: rows(2, 6), focused: null });
    expect(after.slice(0, 3)).toEqual(before.slice(2));
    expect(before).not.toContain(after[3]);
    expect(before).not.toContain(after[4]);
  });

  it('hands the elements on, in their order, where the list jumps', () => {
    const slots = createRowSlots();
    const before = slots({ list, keys: rows(0, 4), focused: null });
    expect(slots({ list, keys: rows(50, 54), focused: null })).toEqual(before);
    expect(slots({ list, keys: rows(90, 95), focused: null }).slice(0, 5)).toEqual(before);
  });

  it('never hands on the element with the focus, whether its row stays or goes', () => {
    const slots = createRowSlots();
    const before = slots({ list, keys: rows(0, 4), focused: 'row 2' });
    const below = slots({ list, keys: ['row 2', ...rows(50, 53)], focused: 'row 2' });
    expect(below[0]).toBe(before[2]);
    const above = slots({ list, keys: [...rows(80, 83), 'row 2'], focused: 'row 2' });
    expect(above[4]).toBe(before[2]);
    const gone = slots({ list, keys: rows(20, 24), focused: null });
    expect(gone).not.toContain(before[2]);
  });

  it('hands nothing on to another list', () => {
    const slots = createRowSlots();
    const before = slots({ list, keys: rows(0, 4), focused: null });
    const after = slots({ list: ['another'], keys: rows(50, 54), focused: null });
    expect(before.filter((slot) => after.includes(slot))).toEqual([]);
  });

  it('keeps the elements in order, each for one row, whatever is scrolled to', () => {
    const jump = fc.record({ first: fc.nat(200), count: fc.integer({ min: 1, max: 30 }) });
    fc.assert(
      fc.property(fc.array(jump, { maxLength: 12 }), fc.nat(230), (jumps, focusedRow) => {
        const slots = createRowSlots();
        const focused = `row ${focusedRow}`;
        let before: readonly number[] = [];
        for (const { first, count } of jumps) {
          const shown = rows(first, first + count - 1);
          const beyond = focusedRow < first ? [focused, ...shown] : [...shown, focused];
          const keys = shown.includes(focused) ? shown : beyond;
          const after = slots({ list, keys, focused });
          expect(new Set(after).size).toBe(keys.length);
          const handedOn = after.filter((slot) => before.includes(slot));
          expect(before.filter((slot) => after.includes(slot))).toEqual(handedOn);
          expect(slots({ list, keys, focused })).toEqual(after);
          before = after;
        }
      }),
    );
  });
});
