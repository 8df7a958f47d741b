import { expect, it } from 'vitest';
import { widthAfterKey } from './column-separator';
import { gridTracks, leastRowWidth } from './grid-columns';

const columns = [
  { width: null, least: 150, most: '3fr' },
  { width: 90, least: 40, most: '70px' },
  { width: null, least: 40, most: '98px' },
];

it('has a track for each column', () => {
  expect(gridTracks(columns)).toBe('minmax(150px, 3fr) 90px minmax(40px, 98px)');
  expect(gridTracks(columns, { at: 2, track: 'max-content' })).toBe('minmax(150px, 3fr) 90px max-content');
});

it('knows how wide a row is at least', () => {
  expect(leastRowWidth(columns)).toBe(150 + 90 + 40 + 2 * 14 + 2 * 16);
  expect(leastRowWidth([])).toBe(32);
});

it.each([
  ['ArrowRight', false, false, 108],
  ['ArrowLeft', false, false, 92],
  ['ArrowRight', true, false, 140],
  ['ArrowLeft', false, true, 108],
  ['Enter', false, false, null],
])('%s (Shift: %s, right to left: %s) makes 100 pixels %s', (key, shiftKey, isRtl, expected) => {
  expect(widthAfterKey({ key, shiftKey }, 100, isRtl)).toBe(expected);
});
