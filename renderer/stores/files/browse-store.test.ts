import { beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../../shared/files';
import type { Places } from '../../../shared/places';
import { foldersOf } from '../../lib/place/place';
import {
  goBack,
  goForward,
  leaveRemoved,
  leaveSearch,
  openAncestor,
  openFolder,
  openSearch,
  openTrailAt,
  searchAllAccounts,
  setFilter,
  setPlace,
  settlePlace,
  showOnly,
  useBrowse,
} from './browse-store';
import { useFiles } from './files-store';
import { installBridge, type MemoryBridge } from '../testing/memory-bridge';
import { usePlaces } from '../places-store';
import { selectByGesture, useSelection } from './selection-store';

let bridge: MemoryBridge;
beforeEach(() => {
  bridge = installBridge();
  bridge.reply('files.list', () => ({ entries: [], cursor: null, partial: null }));
  useFiles.setState(useFiles.getInitialState(), true);
  useSelection.setState(useSelection.getInitialState(), true);
  useBrowse.setState(useBrowse.getInitialState(), true);
  usePlaces.setState(usePlaces.getInitialState(), true);
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
    const asked = bridge.requests.filter(({ name }) => name === 'files.list');
    expect(asked.map(({ request }) => request)).toEqual(
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
  it('keeps its selection', () => {
    selectByGesture({ kind: 'only', index: 0 }, [file('x')]);
    openFolder(folder('1'));
    expect(useSelection.getState().selected.size).toBe(0);
    goBack();
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

  it('lead several steps at once', () => {
    for (const id of ['1', '2', '3']) openFolder(folder(id));
    goBack(3);
    expect(path()).toBe('');
    goForward(2);
    expect(path()).toBe('1/2');
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
    const asked = bridge.requests.filter(({ name }) => name === 'files.search');
    expect(asked.at(-1)).toMatchObject({ request: { query: 'plans' } });
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

  it('keeps what only the list can be filtered by', () => {
    openSearch('a', 'plan', 'kind:image');
    expect(useBrowse.getState().filter).toBe('kind:image');
    openSearch('a', 'plan', 'size>1k');
    expect(useBrowse.getState()).toMatchObject({ filter: 'size>1k', trail: { back: [{ kind: 'account' }] } });
  });
});

describe('the search over all accounts', () => {
  it('is one step of the trail, whatever is looked for one after the other', () => {
    openFolder(folder('1'));
    searchAllAccounts(' plan ');
    searchAllAccounts('plans');
    expect(useBrowse.getState().place).toEqual({ kind: 'everywhere', text: 'plans' });
    leaveSearch();
    expect(path()).toBe('1');
  });

  it('asks what to look for when there is nothing to look for', () => {
    searchAllAccounts('');
    expect(useBrowse.getState().wantsSearchFocus).toBe(true);
    leaveSearch();
    expect(useBrowse.getState().place).toEqual({ kind: 'account', accountId: 'a' });
  });

  it('shows the results of one account until another place is gone to', () => {
    searchAllAccounts('plan');
    showOnly('a');
    expect(useBrowse.getState().onlyAccount).toBe('a');
    searchAllAccounts('plans');
    expect(useBrowse.getState().onlyAccount).toBeNull();
  });

  it('stays when an account goes, and leads to a folder of what was found', () => {
    searchAllAccounts('plan');
    settlePlace(['b']);
    expect(useBrowse.getState().place?.kind).toBe('everywhere');
    openTrailAt('b', [{ id: '7', name: 'Plans' }], 'x');
    expect(path()).toBe('7');
    expect(useSelection.getState()).toMatchObject({ focused: 'b/x', selected: new Set(['b/x']) });
  });
});

describe('the place of the last visit', () => {
  const spot = { accountId: 'a', folders: [{ id: '1', name: 'Folder 1' }] };

  function settleWith(last: Places['last'], accountIds: readonly string[]): void {
    useBrowse.setState(useBrowse.getInitialState(), true);
    usePlaces.setState({ ...usePlaces.getInitialState(), last }, true);
    settlePlace(accountIds);
  }

  it('is gone to first', () => {
    settleWith(spot, ['b', 'a']);
    expect(useBrowse.getState().place).toEqual({ kind: 'account', ...spot });
    settleWith('all', ['a']);
    expect(useBrowse.getState().place).toEqual({ kind: 'all' });
  });

  it('is of no use when its account is gone', () => {
    settleWith(spot, ['b']);
    expect(useBrowse.getState().place).toEqual({ kind: 'account', accountId: 'b' });
    settleWith(null, ['a', 'b']);
    expect(useBrowse.getState().place).toEqual({ kind: 'all' });
  });

  it('is told for every folder and for all accounts, and for nothing else', () => {
    bridge.requests.length = 0;
    openFolder(folder('1'));
    setPlace({ kind: 'all' });
    openSearch('a', 'plan');
    searchAllAccounts('plan');
    const visits = bridge.requests.filter(({ name }) => name === 'places.noteVisit');
    expect(visits.map(({ request }) => request)).toEqual([{ visit: spot }, { visit: 'all' }]);
  });
});
