import { expect, it } from 'vitest';
import { isSameEntry } from './same-entry';

const entry = { id: '1', size: 5, hash: { algorithm: 'md5', value: 'ab' }, certificate: null };

it.each([
  [{}, true],
  [{ hash: { algorithm: 'md5', value: 'ab' } }, true],
  [{ size: 6 }, false],
  [{ size: null }, false],
  [{ hash: { algorithm: 'md5', value: 'cd' } }, false],
  [{ hash: null }, false],
  [{ owner: 'Anna' }, false],
])('with %j: %s', (change, same) => {
  expect(isSameEntry(entry, { ...entry, ...change })).toBe(same);
  expect(isSameEntry({ ...entry, ...change }, entry)).toBe(same);
});
