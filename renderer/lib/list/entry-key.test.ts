import { expect, it } from 'vitest';
import { entryKey, hasEntryKey, pickEntries } from './entry-key';

const refs = [
  { accountId: 'a', id: '1' },
  { accountId: 'b', id: '1' },
  { accountId: 'a', id: 'folder/2' },
];

it('tells entries of two accounts apart', () => {
  expect(new Set(refs.map(entryKey)).size).toBe(3);
});

it('knows the key of an entry from any other', () => {
  for (const ref of refs) {
    expect(refs.filter((other) => hasEntryKey(other, entryKey(ref)))).toEqual([ref]);
  }
});

it('picks the entries in the order of the list', () => {
  const keys = new Set(['a/folder/2', 'b/1', 'c/1']);
  expect(pickEntries(refs, keys)).toEqual([refs[1], refs[2]]);
  expect(pickEntries(refs, new Set())).toEqual([]);
});
