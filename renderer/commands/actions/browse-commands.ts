import { ArrowLeft, ArrowRight, CornerLeftUp, FolderOpen, SearchX, X } from 'lucide-react';
import type { Account } from '../../../shared/accounts';
import type { Entry } from '../../../shared/files';
import { filterBesides, searchTextOf } from '../../lib/finding/filter-words';
import { foldersOf } from '../../lib/place/place';
import { findAccount, getAccountList } from '../../stores/accounts-store';
import {
  goBack,
  goForward,
  leaveSearch,
  openAncestor,
  openFolder,
  openSearch,
  useBrowse,
} from '../../stores/files/browse-store';
import { selectByGesture } from '../../stores/files/selection-store';
import { getVisibleEntries } from '../../stores/files/visible-entries';
import { runCommand, type Command, type CommandContext } from '../command';
import { downloadFiles } from './files-commands';

function onlyFolder({ entries }: CommandContext): Entry | null {
  const [entry] = entries;
  return entries.length === 1 && entry?.kind === 'folder' ? entry : null;
}

export const openSelectedFolder: Command = {
  id: 'browse.open',
  icon: FolderOpen,
  group: 'file.open',
  needs: 'oneFolder',
  shortcuts: [{ key: 'Enter', where: 'list' }],
  when: (context) => onlyFolder(context) !== null,
  run: (context) => {
    const folder = onlyFolder(context);
    if (folder !== null) openFolder(folder);
  },
};

/** What Enter and a double click do: open a folder, download files. */
export const openSelected: Command = {
  id: 'browse.openOrDownload',
  icon: FolderOpen,
  group: 'file.open',
  needs: 'files',
  shortcuts: openSelectedFolder.shortcuts,
  when: (context) => openSelectedFolder.when(context) || downloadFiles.when(context),
  run: (context) => {
    runCommand(onlyFolder(context) === null ? downloadFiles : openSelectedFolder, context);
  },
};

export const goUp: Command = {
  id: 'browse.up',
  icon: CornerLeftUp,
  group: 'go.trail',
  needs: 'folder',
  shortcuts: [
    { key: 'Backspace', where: 'list' },
    { key: 'ArrowUp', alt: true, where: 'list' },
  ],
  when: ({ place }) => foldersOf(place).length > 0,
  run: ({ place }) => {
    openAncestor(foldersOf(place).length - 1);
  },
};

export const goToPrevious: Command = {
  id: 'browse.back',
  icon: ArrowLeft,
  group: 'go.trail',
  needs: 'trail',
  shortcuts: [
    { key: 'ArrowLeft', alt: true, on: 'pc' },
    { key: '[', mod: true },
  ],
  when: () => useBrowse.getState().trail.back.length > 0,
  run: () => {
    goBack();
  },
};

export const goToNext: Command = {
  id: 'browse.forward',
  icon: ArrowRight,
  group: 'go.trail',
  needs: 'trail',
  shortcuts: [
    { key: 'ArrowRight', alt: true, on: 'pc' },
    { key: ']', mod: true },
  ],
  when: () => useBrowse.getState().trail.forward.length > 0,
  run: () => {
    goForward();
  },
};

export const closeSearch: Command = {
  id: 'browse.closeSearch',
  icon: SearchX,
  group: 'go.trail',
  needs: 'search',
  shortcuts: [],
  when: ({ place }) => place?.kind === 'search' || place?.kind === 'everywhere',
  run: leaveSearch,
};

/** What Escape does in the list. */
const clearOrClose: Command = {
  id: 'browse.escape',
  icon: X,
  group: 'edit.select',
  local: true,
  shortcuts: [{ key: 'Escape', where: 'list' }],
  when: (context) => context.entries.length > 0 || closeSearch.when(context),
  run: ({ entries }) => {
    if (entries.length > 0) selectByGesture({ kind: 'none' }, getVisibleEntries());
    else leaveSearch();
  },
};

function canSearch({ capabilities }: Account): boolean {
  return capabilities?.operations.includes('search') ?? false;
}

/** The accounts of the place whose servers search. */
export function searchableAccounts({
  place,
  accountId,
}: Pick<CommandContext, 'place' | 'accountId'>): readonly Account[] {
  if (place === null) return [];
  const account = accountId === null ? null : findAccount(accountId);
  const accounts = place.kind === 'all' ? getAccountList() : account === null ? [] : [account];
  return accounts.filter(canSearch);
}

/** Searches the whole account on its server for the words of the filter; what else the filter asks stays the filter. */
export function searchEverywhere(accountId: string): void {
  const { filter } = useBrowse.getState();
  const text = searchTextOf(filter);
  if (text !== '') openSearch(accountId, text, filterBesides(filter));
}

export const browseCommands: readonly Command[] = [openSelected, goUp, goToPrevious, goToNext, clearOrClose];
