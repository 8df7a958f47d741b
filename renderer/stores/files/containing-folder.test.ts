import { beforeEach, expect, it } from 'vitest';
import { AppError } from '../../../shared/errors';
import type { Entry } from '../../../shared/files';
import { useAccounts } from '../accounts-store';
import { installBridge, type MemoryBridge } from '../testing/memory-bridge';
import { findContainingFolder } from './containing-folder';
import { loadFiles, useFiles } from './files-store';

let bridge: MemoryBridge;
/** By id, the folder that it lies in. */
let parents: Map<string, string | null | undefined>;
beforeEach(() => {
  bridge = installBridge();
  useFiles.setState(useFiles.getInitialState(), true);
  useAccounts.setState(useAccounts.getInitialState(), true);
  parents = new Map();
  bridge.reply('files.stat', ({ id }) => {
    if (!parents.has(id)) throw new AppError('not-found', id);
    return entry(id, parents.get(id));
  });
});

function entry(id: string, parentId: string | null | undefined): Entry {
  return {
    accountId: 'a',
    id,
    name: `Folder ${id}`,
    kind: 'folder',
    size: null,
    modifiedAt: null,
    version: null,
    hash: null,
    certificate: null,
    forSigning: false,
    ...(parentId === undefined ? {} : { parentId }),
  };
}

const idsOf = async (of: Entry) => (await findContainingFolder(of))?.map(({ id }) => id);

it('is the way from the root', async () => {
  parents.set('2', '1').set('1', null);
  expect(await idsOf(entry('x', '2'))).toEqual(['1', '2']);
  expect(await idsOf(entry('x', null))).toEqual([]);
});

it('begins where the service shows nothing above', async () => {
  parents.set('2', '1').set('1', 'home').set('home', undefined);
  expect(await idsOf(entry('x', '2'))).toEqual(['1', '2']);
  parents.delete('home');
  expect(await idsOf(entry('x', '2'))).toEqual(['1', '2']);
});

it('is the root for what the root lists', async () => {
  bridge.reply('files.list', () => ({ entries: [entry('x', undefined)], cursor: null, partial: null }));
  await loadFiles('a');
  expect(await idsOf(entry('x', undefined))).toEqual([]);
});

it('is not known when the service does not say', async () => {
  expect(await findContainingFolder(entry('x', undefined))).toBeNull();
});

it('rejects when it is gone', async () => {
  await expect(findContainingFolder(entry('x', '9'))).rejects.toMatchObject({ code: 'not-found' });
});

it('does not go round in circles for ever', async () => {
  parents.set('1', '2').set('2', '1');
  expect((await idsOf(entry('x', '1')))?.length).toBeLessThanOrEqual(100);
});
