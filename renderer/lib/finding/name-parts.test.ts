import { expect, it } from 'vitest';
import { partsOf } from './name-parts';

const shown = (text: string, spans: readonly (readonly [number, number])[], offset = 0): string =>
  partsOf(
    text,
    spans.map(([from, to]) => ({ from, to })),
    offset,
  )
    .map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join('|');

it.each([
  ['harbour', [], 0, 'harbour'],
  ['harbour', [[0, 3]], 0, '[har]|bour'],
  [
    'harbour',
    [
      [1, 2],
      [4, 7],
    ],
    0,
    'h|[a]|rb|[our]',
  ],
  ['bour', [[0, 5]], 3, '[bo]|ur'],
  ['har', [[0, 5]], 0, '[har]'],
  ['har', [[4, 6]], 0, 'har'],
  ['', [[0, 2]], 0, ''],
] as const)('%s', (text, spans, offset, expected) => {
  expect(shown(text, spans, offset)).toBe(expected);
});
