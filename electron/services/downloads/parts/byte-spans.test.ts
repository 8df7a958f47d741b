import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addSpan, areInOrder, gapsIn, lastEnd, spanBytes, type Span } from './byte-spans';

describe('addSpan', () => {
  it.each<[Span[], Span, Span[]]>([
    [[], [0, 5], [[0, 5]]],
    [[[0, 5]], [5, 9], [[0, 9]]],
    [[[4, 6]], [0, 4], [[0, 6]]],
    [
      [
        [0, 2],
        [8, 9],
      ],
      [4, 6],
      [
        [0, 2],
        [4, 6],
        [8, 9],
      ],
    ],
    [
      [
        [0, 2],
        [4, 6],
        [8, 9],
      ],
      [1, 8],
      [[0, 9]],
    ],
    [[[0, 2]], [7, 7], [[0, 2]]],
  ])('%j and %j give %j', (spans, added, expected) => {
    expect(addSpan(spans, added)).toEqual(expected);
  });

  it('holds exactly the bytes that were added, in order, and the gaps are the rest', () => {
    const span = fc
      .tuple(fc.nat(40), fc.nat(40))
      .map(([one, other]): Span => [Math.min(one, other), Math.max(one, other)]);
    fc.assert(
      fc.property(fc.array(span), (added) => {
        const spans = added.reduce<Span[]>(addSpan, []);
        const has = (all: readonly Span[], byte: number) =>
          all.some(([from, end]) => from <= byte && byte < end);
        const gaps = gapsIn(spans, 40);
        for (let byte = 0; byte < 40; byte += 1) {
          expect(has(spans, byte)).toBe(has(added, byte));
          expect(has(gaps, byte)).toBe(!has(added, byte));
        }
        expect(areInOrder(spans)).toBe(true);
        expect(spanBytes(spans) + spanBytes(gaps)).toBe(40);
      }),
    );
  });
});

it('says where the spans end', () => {
  expect(lastEnd([])).toBe(0);
  expect(
    lastEnd([
      [0, 2],
      [4, 6],
    ]),
  ).toBe(6);
});

it.each<[Span[], boolean]>([
  [[], true],
  [
    [
      [0, 2],
      [3, 4],
    ],
    true,
  ],
  [
    [
      [0, 2],
      [2, 4],
    ],
    false,
  ],
  [
    [
      [3, 4],
      [0, 2],
    ],
    false,
  ],
  [[[0, 0]], false],
  [[[5, 4]], false],
  [[[-2, 4]], false],
  [[[0, 1.5]], false],
  [[[0, Infinity]], false],
])('%j in order: %j', (spans, expected) => {
  expect(areInOrder(spans)).toBe(expected);
});
