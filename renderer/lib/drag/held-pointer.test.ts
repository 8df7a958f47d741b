import { expect, it } from 'vitest';
import { holdEscape, isEscapeHeld } from './held-pointer';

it('holds Escape until everything that follows the pointer is over', () => {
  const [one, other] = [new AbortController(), new AbortController()];
  expect(isEscapeHeld()).toBe(false);
  holdEscape(one.signal);
  holdEscape(other.signal);
  one.abort();
  expect(isEscapeHeld()).toBe(true);
  other.abort();
  expect(isEscapeHeld()).toBe(false);
});
