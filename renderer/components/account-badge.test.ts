import { expect, it } from 'vitest';
import { initialOf } from './account-badge';

it.each([
  ['Anna', 'A'],
  ['  élan', 'É'],
  ['"7 Seas"', '7'],
  ['航海', '航'],
  ['𐐨deseret', '𐐀'],
  ['\u202Eevil', 'E'],
  ['…', '·'],
  ['', '·'],
])('the initial of %j is %s', (name, initial) => {
  expect(initialOf(name)).toBe(initial);
});
