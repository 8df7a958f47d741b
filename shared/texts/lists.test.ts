import { expect, it } from 'vitest';
import { listingIn } from './lists';

it.each([
  ['en-GB', 'a, b and c'],
  ['de', 'a, b und c'],
  ['es', 'a, b y c'],
] as const)('lists in %s', (tag, said) => {
  const listed = listingIn(tag);
  expect([listed(['a', 'b', 'c']), listed(['a'])]).toEqual([said, 'a']);
});
