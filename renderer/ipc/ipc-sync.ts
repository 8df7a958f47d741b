import type { EventOf } from '../../shared/contract';
import type { DeletionRun } from '../../shared/deletions';
import type { Transfer } from '../../shared/transfers';
import { deletionMilestone, wordWholeFileTrashed } from '../lib/wording/deletion-milestone';
import { entryKey } from '../lib/list/entry-key';
import { transferMilestone } from '../lib/wording/transfer-milestone';
import { getAccountList, loadAccounts, receiveAccounts } from '../stores/accounts-store';
import { leaveRemoved, settlePlace } from '../stores/browse-store';
import { findDeletionRun, loadDeletions, receiveDeletions } from '../stores/deletions-store';
import { dropEntries, keepFilesOf } from '../stores/files-store';
import { noteHistoryChange } from '../stores/history-store';
import { announce, raiseAlert, raiseLastingAlert } from '../stores/notices-store';
import { readPlace, reloadAccount } from '../stores/place-lists';
import { dropFromSelection } from '../stores/selection-store';
import { loadSettings, receiveSettings } from '../stores/settings-store';
import { getLocale, getSystemInfo, loadSystem } from '../stores/system-store';
import { findTransfer, loadTransfers, receiveTransferChanges } from '../stores/transfers-store';
import { reloadVersions } from '../stores/versions-store';
import { getVisibleEntries } from '../stores/visible-entries';
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

function announceTransfer(transfer: Transfer): void {
  const milestone = transferMilestone(findTransfer(transfer.id), transfer);
  if (milestone !== null) announce(milestone);
}

function handleTransfers(change: EventOf<'transfers.changed'>): void {
  change.transfers.forEach(announceTransfer);
  receiveTransferChanges(change);
}

function announceDeletion(run: DeletionRun): void {
  const before = findDeletionRun(run.planId);
  if (run.state === 'done' && before?.state === 'running') announce(deletionMilestone(run, getLocale()));
}

/* What a run has done since it was last heard of. */
function newResults({ planId, results }: DeletionRun): DeletionRun['results'] {
  return results.slice(findDeletionRun(planId)?.results.length ?? 0);
}

function noteVersions(run: DeletionRun): void {
  for (const { id, name, version, result } of newResults(run)) {
    if (version === undefined) continue;
    if (result.kind === 'whole-file-trashed') raiseLastingAlert(wordWholeFileTrashed({ run, name, version }));
    else reloadVersions({ accountId: run.accountId, id });
  }
}

function handleDeletions(change: EventOf<'deletions.changed'>): void {
  change.runs.forEach(announceDeletion);
  change.runs.forEach(noteVersions);
  receiveDeletions(change);
}

/* A store that could not be read was replaced by an empty one; what the user sees then needs a word. */
function tellUnreadableStores(): void {
  for (const { store, setAsideAs } of getSystemInfo()?.notices ?? []) {
    raiseAlert(
      `The saved ${store} could not be read. Longshore started afresh and kept the old file as ${setAsideAs}.`,
    );
  }
}

/** Ties the stores to the main process: events first, then snapshots, so that nothing falls in between. Returns how to stop. */
export async function startSync(): Promise<() => void> {
  const stop = subscribe({
    'accounts.changed': handleAccounts,
    'files.changed': handleFiles,
    'transfers.changed': handleTransfers,
    'deletions.changed': handleDeletions,
    'history.changed': noteHistoryChange,
    'settings.changed': receiveSettings,
  });
  await Promise.all([loadAccounts(), loadTransfers(), loadDeletions(), loadSettings(), loadSystem()]);
  settleAccounts();
  tellUnreadableStores();
  return stop;
}
