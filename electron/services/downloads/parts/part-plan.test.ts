import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addSpan, spanBytes, type Span } from './byte-spans';
import { PartPlan, splitFromBytes, type Part } from './part-plan';

const big = splitFromBytes;

function spanOf({ at, end }: Part): Span {
  return [at, end];
}

describe('PartPlan', () => {
  it('gives what is missing first, then half of the largest rest, and nothing where that does not pay', () => {
    const plan = new PartPlan([
      [0, 2 * big],
      [3 * big, 3 * big + 10],
    ]);
    const first = plan.first();
    expect(plan.next()).toMatchObject({ at: 3 * big, end: 3 * big + 10 });
    expect(plan.next()).toMatchObject({ at: big, end: 2 * big });
    expect(spanOf(first)).toEqual([0, big]);
    plan.take(first, 1);
    expect(plan.next()).toMatchObject({ at: big + big / 2, end: 2 * big });
    expect(plan.next()).toBeNull();
    expect(plan.rest).toBe(2 * big + 9);
  });

  it('shares nothing out while the length is unknown', () => {
    const plan = new PartPlan([[0, Infinity]]);
    const part = plan.first();
    expect(plan.next()).toBeNull();
    expect(plan.take(part, 7)).toEqual({ taken: 7, then: 'go-on' });
    expect(plan.end(part)).toBe(true);
    expect(plan.rest).toBe(0);
  });

  it('stops a connection where another took over, and takes no byte twice', () => {
    const plan = new PartPlan([[0, big]]);
    const part = plan.first();
    plan.opened(part, big);
    plan.next();
    expect(plan.take(part, big)).toEqual({ taken: big / 2, then: 'stop' });
  });

  it('tells an answer that goes on where it should end, and one that ends early', () => {
    const plan = new PartPlan([[0, 10]]);
    const part = plan.first();
    plan.opened(part, 10);
    expect(plan.take(part, 9)).toEqual({ taken: 9, then: 'go-on' });
    expect(plan.end(part)).toBe(false);
    expect(plan.take(part, 2)).toEqual({ taken: 1, then: 'too-long' });
    expect(plan.end(part)).toBe(true);
  });

  it('gives a refused part back to the connection that still reaches so far', () => {
    const plan = new PartPlan([[0, big]]);
    const part = plan.first();
    plan.opened(part, big);
    const refused = plan.next();
    expect(part.end).toBe(big / 2);
    if (refused !== null) plan.giveBack(refused);
    expect(part.end).toBe(big);
  });

  it('keeps a rest for another connection where none reaches so far', () => {
    const plan = new PartPlan([[0, big]]);
    const part = plan.first();
    plan.opened(part, big);
    const second = plan.next();
    plan.take(part, big / 2);
    if (second !== null) plan.giveBack(second);
    expect(plan.next()).toMatchObject({ at: big / 2, end: big });
  });

  it('has an empty part for an empty content', () => {
    const plan = new PartPlan([]);
    const part = plan.first();
    plan.opened(part, 0);
    expect(plan.take(part, 1)).toEqual({ taken: 0, then: 'too-long' });
    expect(plan.end(part)).toBe(true);
  });
});

interface Play {
  missing: readonly Span[];
  /** What happens, and to which connection, or with how many bytes. */
  moves: readonly (readonly [number, number])[];
}

/** Lets connections begin, bring bytes, end and fail; gives what they took, in order of taking. */
function play(size: number, { missing, moves }: Play): Span[] {
  const plan = new PartPlan(missing);
  const taken: Span[] = [];
  const open = new Set<Part>();
  const begin = (part: Part | null, reach: number) => {
    if (part === null) return;
    plan.opened(part, reach);
    open.add(part);
  };
  const bring = (part: Part, bytes: number) => {
    const { at } = part;
    const { then } = plan.take(part, Math.min(bytes, part.reach - at));
    taken.push([at, part.at]);
    if (then === 'stop' || (part.at === part.reach && plan.end(part))) open.delete(part);
  };
  begin(plan.first(), size);
  for (const [move, bytes] of moves) {
    const part = [...open][bytes % Math.max(1, open.size)];
    if (move === 0 || part === undefined) begin(plan.next(), bytes % 2 === 0 ? size : 0);
    else if (move > 1) bring(part, bytes);
    else {
      plan.giveBack(part);
      open.delete(part);
    }
  }
  while (plan.rest > 0) {
    const [part] = open;
    if (part === undefined) begin(plan.next(), size);
    else bring(part, size);
  }
  return taken;
}

it('takes each missing byte exactly once, whatever the order of beginnings, ends and failures', () => {
  const size = 3 * big;
  const missing = fc.constantFrom<Span[]>(
    [[0, size]],
    [
      [0, big],
      [2 * big, size],
    ],
    [
      [1, 5],
      [big, size - 7],
    ],
  );
  const moves = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: big })), { maxLength: 60 });
  fc.assert(
    fc.property(fc.record({ missing, moves }), (round) => {
      const taken = play(size, round);
      expect(taken.reduce<Span[]>(addSpan, [])).toEqual(round.missing);
      expect(spanBytes(taken)).toBe(spanBytes(round.missing));
    }),
    { numRuns: 1000 },
  );
});
