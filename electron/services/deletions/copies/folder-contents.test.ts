import { expect, it } from 'vitest';
import type { Entry } from '../../../../shared/files';
import { emptyFolder, type FoundFolder } from '../../transfers/preflight/folder-walk';
import { contentsOf, differencesBetween, gapsIn } from './folder-contents';

function entry(id: string, change: Partial<Entry> = {}): Entry {
  const facts = {
    accountId: 'anna',
    id,
    name: id,
    kind: 'file',
    size: 1,
    modifiedAt: 1,
    version: '1',
  } as const;
  return { ...facts, hash: null, certificate: null, forSigning: false, ...change };
}

function folder(id: string, entries: readonly Entry[], below: readonly FoundFolder[] = []): FoundFolder {
  const found = emptyFolder(id, id);
  const inside = below.map((one) => entry(one.id, { kind: 'folder', size: null, version: null }));
  found.entries.push(...entries, ...inside);
  found.folders.push(...below);
  return found;
}

const sha = (value: string) => ({ algorithm: 'sha256', value }) as const;
const before = folder('root', [entry('a')], [folder('sub', [entry('b', { hash: sha('1') })])]);
const rootOf = (a: Partial<Entry>, b: Partial<Entry> = {}) =>
  folder('root', [entry('a', a)], [folder('sub', [entry('b', { hash: sha('1'), ...b })])]);

it.each<[string, FoundFolder, string[]]>([
  ['the same', rootOf({}), []],
  ['another name', rootOf({ name: 'other' }), []],
  ['another version', rootOf({ version: '2' }), ['changed a']],
  ['another size', rootOf({ size: 2 }), ['changed a']],
  ['another date', rootOf({ modifiedAt: 2 }), ['changed a']],
  ['another hash below', rootOf({}, { hash: sha('2') }), ['changed sub/b']],
  ['a hash that is not told any more', rootOf({}, { hash: null }), []],
  ['a folder in place of a file', rootOf({ kind: 'folder' }), ['changed a']],
  ['a new file', folder('root', [entry('a'), entry('c')], [folder('sub', [entry('b')])]), ['added c']],
  ['a file less', folder('root', [entry('a')], [folder('sub', [])]), ['missing sub/b']],
  [
    'a file that was moved within',
    folder('root', [entry('a'), entry('b')], [folder('sub', [])]),
    ['added b', 'missing sub/b'],
  ],
  ['nothing at all', folder('root', []), ['missing a', 'missing sub', 'missing sub/b']],
])('finds %s', (_what, now, expected) => {
  const found = differencesBetween(contentsOf(before), contentsOf(now));
  expect(found.map(({ why, path }) => `${why} ${path}`)).toEqual(expected);
});

it('finds what is not all known, at every level', () => {
  const found = folder('root', [], [folder('sub', [], [folder('deep', [])])]);
  expect(gapsIn(found)).toEqual([]);
  found.gap = { failure: null };
  const [sub] = found.folders;
  const [deep] = sub?.folders ?? [];
  if (deep === undefined) throw new Error('a folder expected');
  deep.gap = { failure: { code: 'timeout', details: {}, message: '' } };
  expect(gapsIn(found).map(({ why, path, failure }) => [why, path, failure.code])).toEqual([
    ['listed-in-part', '', 'protocol'],
    ['not-listed', 'sub/deep', 'timeout'],
  ]);
});
