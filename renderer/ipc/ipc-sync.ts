import type { EventOf } from '../../shared/contract';
import type { DeletionRun } from '../../shared/deletions';
import type { Transfer } from '../../shared/transfers';
import { countOf } from '../lib/format/count-of';
import { entryKey } from '../lib/list/entry-key';
import { transferMilestone } from '../lib/wording/transfer-milestone';
import { getAccountList, loadAccounts, receiveAccounts } from '../stores/accounts-store';
import { settlePlace } from '../stores/browse-store';
import { findDeletionRun, loadDeletions, receiveDeletions } from '../stores/deletions-store';
import { dropEntries, keepFilesOf, loadFiles, loadMissingFiles } from '../stores/files-store';
import { noteHistoryChange } from '../stores/history-store';
import { announce, raiseAlert } from '../stores/notices-store';
import { dropFromSelection } from '../stores/selection-store';
import { loadSettings, receiveSettings } from '../stores/settings-store';
import { getLocale, getSystemInfo, loadSystem } from '../stores/system-store';
import { findTransfer, loadTransfers, receiveTransferChanges } from '../stores/transfers-store';
import { getPlaceAccountIds, getVisibleEntries } from '../stores/visible-entries';
import { subscribe } from './ipc-client';

function settleAccounts(): void {
  const ids = getAccountList().map(({ id }) => id);
  keepFilesOf(ids);
  settlePlace(ids);
  loadMissingFiles(getPlaceAccountIds());
}

function handleAccounts(change: EventOf<'accounts.changed'>): void {
  const signedOut = getAccountList().filter(({ status }) => status === 'signed-out');
  receiveAccounts(change);
  const isBack = ({ id }: { id: string }): boolean =>
    getAccountList().some((account) => account.id === id && account.status === 'ready');
  for (const { id } of signedOut.filter(isBack)) void loadFiles(id);
  settleAccounts();
}

function handleFiles(change: EventOf<'files.changed'>): void {
  const onScreen = getVisibleEntries();
  const { accountId, removedIds } = change;
  dropEntries(change);
  dropFromSelection(new Set(removedIds.map((id) => entryKey({ accountId, id }))), onScreen);
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
  if (run.state !== 'done' || before === null || before.state === 'done') return;
  const deleted = run.results.filter(({ result }) => result.kind === 'deleted').length;
  const text = `${countOf(deleted, 'file', getLocale())} deleted from ${run.accountName}`;
  announce(deleted === run.total ? text : `${text}, ${run.total - deleted} not`);
}

function handleDeletions(change: EventOf<'deletions.changed'>): void {
  change.runs.forEach(announceDeletion);
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
