import { expect, it } from 'vitest';
import { paletteKeyTarget } from './palette-key-target';

const bare = { ctrlKey: false, metaKey: false, altKey: false };
const ctrl = { ...bare, ctrlKey: true };

it.each([
  ['ArrowDown', bare, 3, 4],
  ['ArrowDown', bare, 19, 0],
  ['ArrowUp', bare, 3, 2],
  ['ArrowUp', bare, 0, 19],
  ['PageDown', bare, 3, 11],
  ['PageDown', bare, 15, 19],
  ['PageUp', bare, 3, 0],
  ['Home', bare, 3, null],
  ['Home', ctrl, 3, 0],
  ['End', ctrl, 3, 19],
  ['ArrowDown', { ...bare, altKey: true }, 3, null],
  ['a', bare, 3, null],
] as const)('%s (%j) at %i of 20: %j', (key, held, active, expected) => {
  expect(paletteKeyTarget({ key, ...held }, { active, count: 20 })).toBe(expected);
});

it('leads nowhere without options', () => {
  expect(paletteKeyTarget({ key: 'ArrowDown', ...bare }, { active: 0, count: 0 })).toBeNull();
});
