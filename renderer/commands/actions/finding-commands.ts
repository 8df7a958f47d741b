import { CircleStop, FolderSearch, Search } from 'lucide-react';
import type { Entry } from '../../../shared/files';
import { visibleName } from '../../../shared/names';
import { texts } from '../../../shared/texts/texts';
import { sourceKey, type Place } from '../../lib/place/place';
import {
  openTrailAt,
  requestSearchFocus,
  searchAllAccounts,
  useBrowse,
} from '../../stores/files/browse-store';
import { findContainingFolder } from '../../stores/files/containing-folder';
import { findListing, readList, stopReading } from '../../stores/files/files-store';
import { getPlaceSources } from '../../stores/files/place-lists';
import { raiseInfo, reportFailure } from '../../stores/window/notices-store';
import type { Command, CommandContext } from '../command';

/** Looks in all accounts for what the filter holds, or asks what to look for. */
export const searchAll: Command = {
  id: 'finding.searchAll',
  icon: Search,
  group: 'edit.find',
  needs: 'place',
  shortcuts: [{ key: 'f', mod: true, shift: true }],
  when: ({ place }) => place !== null,
  run: ({ place }) => {
    if (place?.kind === 'everywhere') requestSearchFocus();
    else searchAllAccounts(useBrowse.getState().filter);
  },
};

function isLoading(): boolean {
  return getPlaceSources().some((source) => findListing(source)?.progress.state === 'loading');
}

export const stopSearch: Command = {
  id: 'finding.stop',
  icon: CircleStop,
  group: 'edit.find',
  needs: 'search',
  shortcuts: [],
  when: ({ place }) => isSearch(place) && isLoading(),
  run: () => {
    getPlaceSources().forEach(stopReading);
  },
};

/** Stops, or begins again, what is looked for in one account. */
export function toggleSearchIn(accountId: string, isRunning: boolean): void {
  const source = getPlaceSources().find((one) => one.accountId === accountId);
  if (source === undefined) return;
  if (isRunning) stopReading(source);
  else void readList(source);
}

/** Asks all accounts anew for what is looked for already. */
export function searchAgain(): void {
  const sources = new Map(getPlaceSources().map((source) => [sourceKey(source), source]));
  for (const source of sources.values()) void readList(source);
}

function isSearch(place: Place | null): boolean {
  return place?.kind === 'search' || place?.kind === 'everywhere';
}

function onlyEntry({ entries }: CommandContext): Entry | null {
  const [entry] = entries;
  return entries.length === 1 && entry !== undefined ? entry : null;
}

async function openFolderOf(entry: Entry): Promise<void> {
  try {
    const folders = await findContainingFolder(entry);
    if (folders === null) raiseInfo(texts().finding.folderUnknown(visibleName(entry.name)));
    else openTrailAt(entry.accountId, folders, entry.id);
  } catch (error) {
    reportFailure(error, { subject: texts().finding.openContaining, accountId: entry.accountId });
  }
}

/** Goes from something found to the folder that it lies in. */
export const openContaining: Command = {
  id: 'finding.openContaining',
  icon: FolderSearch,
  group: 'file.open',
  needs: 'oneFound',
  shortcuts: [{ key: 'Enter', mod: true, where: 'list' }],
  when: (context) =>
    (isSearch(context.place) || context.place?.kind === 'all') && onlyEntry(context) !== null,
  run: async (context) => {
    const entry = onlyEntry(context);
    if (entry !== null) await openFolderOf(entry);
  },
};

export const findingCommands: readonly Command[] = [searchAll, stopSearch, openContaining];
