import { expect, it } from 'vitest';
import { parseOrder } from './parse-order';

it('knows the orders', () => {
  expect(parseOrder({ kind: 'page', page: 3 })).toEqual({ kind: 'page', page: 3 });
  expect(parseOrder({ kind: 'scroll', to: 'end' })).toEqual({ kind: 'scroll', to: 'end' });
});

it.each([
  null,
  'page',
  {},
  { kind: 'page' },
  { kind: 'page', page: '3' },
  { kind: 'page', page: 1.5 },
  { kind: 'scroll', to: 'x' },
  { kind: 'x' },
])('takes %j for none', (data) => {
  expect(parseOrder(data)).toBeNull();
});
