import { expect, it } from 'vitest';
import type { FolderRef } from '../../../shared/files';
import type { Places } from '../../../shared/places';
import { firstFolders } from './first-folders';

const root = (accountId: string) => ({ accountId, folderId: null });

it.each<[Places['last'], string[], FolderRef[]]>([
  [null, ['a', 'b'], [root('a'), root('b')]],
  ['all', ['a'], [root('a')]],
  [{ accountId: 'a', folders: [] }, ['a', 'b'], [root('a')]],
  [{ accountId: 'a', folders: [{ id: '1', name: 'One' }] }, ['a'], [{ accountId: 'a', folderId: '1' }]],
  [null, [], []],
])('%j of %j', (last, accountIds, expected) => {
  expect(firstFolders({ last }, accountIds)).toEqual(expected);
});
