import { expect, it } from 'vitest';
import { ageAt } from './age-at';

it.each([
  [1000, 400, 600],
  [1000, 1000, 0],
  [400, 1000, Infinity],
  [400, -Infinity, Infinity],
])('at %d, of %d: %d', (now, since, age) => {
  expect(ageAt(now, since)).toBe(age);
});
