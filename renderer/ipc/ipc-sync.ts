import type { EventOf } from '../../shared/contract';
import type { DeletionChange } from '../../shared/deletions';
import { texts } from '../../shared/texts/texts';
import { deletionMilestone, wordWholeFileTrashed } from '../lib/wording/deletion-milestone';
import { entryKey } from '../lib/list/entry-key';
import { transferMilestones } from '../lib/wording/transfer-milestone';
import { getAccountList, loadAccounts, receiveAccounts } from '../stores/accounts-store';
import { leaveRemoved, settlePlace } from '../stores/files/browse-store';
import { loadDemo, receiveDemo } from '../stores/demo-store';
import { findDeletionRun, loadDeletions, receiveDeletionChanges } from '../stores/deletions-store';
import { dropEntries, keepFilesOf } from '../stores/files/files-store';
import { noteHistoryChange } from '../stores/history-store';
import { announce, raiseAlert, raiseLastingAlert } from '../stores/window/notices-store';
import { readFailedPlace, readPlace, reloadAccount } from '../stores/files/place-lists';
import { loadPlaces, receivePlaces } from '../stores/places-store';
import { dropFromSelection } from '../stores/files/selection-store';
import { chooseCommand } from '../stores/window/menu-bar-store';
import { loadSettings, receiveSettings } from '../stores/settings-store';
import { receiveStagings } from '../stores/transfers/staging-store';
import { getSystemInfo, loadSystem } from '../stores/system-store';
import { loadUpdates, receiveUpdate } from '../stores/updates-store';
import {
  getTransferCollection,
  loadTransfers,
  receiveTransferChanges,
} from '../stores/transfers/transfers-store';
import { reloadVersions } from '../stores/files/versions-store';
import { getVisibleEntries } from '../stores/files/visible-entries';
import { subscribe } from './ipc-client';

function settleAccounts(): void {
  const ids = getAccountList().map(({ id }) => id);
  keepFilesOf(ids);
  settlePlace(ids);
  readPlace();
}

function handleAccounts(change: EventOf<'accounts.changed'>): void {
  const signedOut = getAccountList().filter(({ status }) => status === 'signed-out');
  receiveAccounts(change);
  const isBack = ({ id }: { id: string }): boolean =>
    getAccountList().some((account) => account.id === id && account.status === 'ready');
  settleAccounts();
  for (const { id } of signedOut.filter(isBack)) reloadAccount(id);
}

function handleFiles(change: EventOf<'files.changed'>): void {
  const onScreen = getVisibleEntries();
  const { accountId, removedIds } = change;
  dropEntries(change);
  dropFromSelection(new Set(removedIds.map((id) => entryKey({ accountId, id }))), onScreen);
  leaveRemoved(accountId, removedIds);
}

function handleTransfers(change: EventOf<'transfers.changed'>): void {
  const { byId: before } = getTransferCollection();
  receiveTransferChanges(change);
  const milestones = transferMilestones(change.transfers, {
    all: getTransferCollection().byId.values(),
    before: (id) => before.get(id) ?? null,
  });
  if (milestones !== null) announce(milestones);
}

function announceDeletion(change: DeletionChange): void {
  const milestone = deletionMilestone(findDeletionRun(change.planId), change);
  if (milestone !== null) announce(milestone);
}

/* What a run has done since it was last heard of. */
function newResults({ planId, from, results }: DeletionChange): DeletionChange['results'] {
  return results.slice(Math.max((findDeletionRun(planId)?.results.length ?? 0) - from, 0));
}

function noteVersions(run: DeletionChange): void {
  for (const { id, name, version, result } of newResults(run)) {
    if (version === undefined) continue;
    if (result.kind === 'whole-file-trashed') raiseLastingAlert(wordWholeFileTrashed({ run, name, version }));
    else reloadVersions({ accountId: run.accountId, id });
  }
}

function handleDeletions(change: EventOf<'deletions.changed'>): void {
  change.runs.forEach(announceDeletion);
  change.runs.forEach(noteVersions);
  receiveDeletionChanges(change);
}

function unreadableText(store: string, keptAs: string): string {
  const { unreadable } = texts().desktop;
  switch (store) {
    case 'accounts':
    case 'history':
    case 'secrets':
    case 'settings':
    case 'transfers':
      return unreadable[store](keptAs);
    default:
      return unreadable.other(store, keptAs);
  }
}

/* A store that could not be read was replaced by an empty one; what the user sees then needs a word. */
function tellUnreadableStores(): void {
  for (const { store, setAsideAs } of getSystemInfo()?.notices ?? []) {
    raiseAlert(unreadableText(store, setAsideAs));
  }
}

/** Ties the stores to the main process: events first, then snapshots, so that nothing falls in between. Returns how to stop. */
export async function startSync(): Promise<() => void> {
  const stop = subscribe({
    'accounts.changed': handleAccounts,
    'files.changed': handleFiles,
    'transfers.changed': handleTransfers,
    'staging.changed': receiveStagings,
    'deletions.changed': handleDeletions,
    'history.changed': noteHistoryChange,
    'places.changed': receivePlaces,
    'settings.changed': receiveSettings,
    'updates.changed': receiveUpdate,
    'system.woke': readFailedPlace,
    'system.commandChosen': chooseCommand,
    'demo.changed': receiveDemo,
  });
  await Promise.all([
    loadAccounts(),
    loadTransfers(),
    loadDeletions(),
    loadSettings(),
    loadPlaces(),
    loadSystem(),
    loadUpdates(),
    loadDemo(),
  ]);
  settleAccounts();
  tellUnreadableStores();
  return stop;
}
