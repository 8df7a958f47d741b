import { beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../../shared/files';
import { foldersOf } from '../../lib/place/place';
import {
  goBack,
  goForward,
  leaveRemoved,
  leaveSearch,
  openAncestor,
  openFolder,
  openSearch,
  setFilter,
  setPlace,
  settlePlace,
  sortBy,
  useBrowse,
} from './browse-store';
import { useFiles } from './files-store';
import { installBridge, type MemoryBridge } from '../memory-bridge';
import { selectByGesture, useSelection } from './selection-store';

let bridge: MemoryBridge;
beforeEach(() => {
  bridge = installBridge();
  bridge.reply('files.list', () => ({ entries: [], cursor: null, partial: null }));
  useFiles.setState(useFiles.getInitialState(), true);
  useSelection.setState(useSelection.getInitialState(), true);
  useBrowse.setState(useBrowse.getInitialState(), true);
  setPlace({ kind: 'account', accountId: 'a' });
});

const folder = (id: string) => ({ accountId: 'a', id, name: `Folder ${id}` });

function file(id: string): Entry {
  return {
    accountId: 'a',
    id,
    name: id,
    kind: 'file',
    size: 1,
    modifiedAt: null,
    version: null,
    hash: null,
    certificate: null,
    forSigning: false,
  };
}

function path(): string {
  return foldersOf(useBrowse.getState().place)
    .map(({ id }) => id)
    .join('/');
}

describe('folders', () => {
  it('are gone into and out of, and their lists are asked for once', () => {
    openFolder(folder('1'));
    openFolder(folder('2'));
    expect(path()).toBe('1/2');
    openAncestor(1);
    expect(path()).toBe('1');
    openAncestor(0);
    expect(path()).toBe('');
    expect(bridge.requests.map(({ request }) => request)).toEqual(
      [null, '1', '2'].map((folderId) => ({ accountId: 'a', folderId, cursor: null })),
    );
  });

  it('have the one that one came from selected and focused on the way up', () => {
    openFolder(folder('1'));
    openFolder(folder('2'));
    openFolder(folder('3'));
    openAncestor(1);
    expect(useSelection.getState()).toMatchObject({ focused: 'a/2', selected: new Set(['a/2']) });
  });

  it('cannot be left upwards at the root', () => {
    const before = useBrowse.getState();
    openAncestor(0);
    expect(useBrowse.getState()).toBe(before);
  });

  it('are left when they are removed, and no way leads there any more', () => {
    openFolder(folder('1'));
    openFolder(folder('2'));
    leaveRemoved('a', ['1']);
    expect(path()).toBe('');
    expect(useBrowse.getState().trail).toEqual({ back: [], forward: [] });
  });
});

describe('a place', () => {
  it('keeps its sort and its selection', () => {
    selectByGesture({ kind: 'only', index: 0 }, [file('x')]);
    sortBy('size');
    openFolder(folder('1'));
    expect(useBrowse.getState().sort.column).toBe('name');
    expect(useSelection.getState().selected.size).toBe(0);
    goBack();
    expect(useBrowse.getState().sort.column).toBe('size');
    expect(useSelection.getState()).toMatchObject({ focused: 'a/x', selected: new Set(['a/x']) });
  });

  it('begins without a filter', () => {
    setFilter('plan');
    openFolder(folder('1'));
    expect(useBrowse.getState().filter).toBe('');
  });
});

describe('back and forward', () => {
  it('lead through accounts and folders', () => {
    openFolder(folder('1'));
    setPlace({ kind: 'all' });
    goBack();
    expect(path()).toBe('1');
    goBack();
    expect(path()).toBe('');
    goForward();
    goForward();
    expect(useBrowse.getState().place).toEqual({ kind: 'all' });
  });

  it('never lead to an account that is gone', () => {
    setPlace({ kind: 'account', accountId: 'b' });
    setPlace({ kind: 'all' });
    settlePlace(['b']);
    expect(useBrowse.getState().place).toEqual({ kind: 'all' });
    expect(useBrowse.getState().trail.back).toEqual([{ kind: 'account', accountId: 'b' }]);
  });
});

describe('a search', () => {
  it('asks the server, and leads back to where it began', () => {
    openFolder(folder('1'));
    openSearch('a', 'plan');
    openSearch('a', 'plans');
    expect(bridge.requests.at(-1)).toMatchObject({ name: 'files.search', request: { query: 'plans' } });
    leaveSearch();
    expect(path()).toBe('1');
    goBack();
    expect(path()).toBe('');
  });

  it('leads into folders that were found', () => {
    openSearch('a', 'plan');
    openFolder(folder('9'));
    expect(path()).toBe('9');
    goBack();
    expect(useBrowse.getState().place?.kind).toBe('search');
  });
});
