import type { DeletionRun } from '../../shared/deletions';
import type { Entry } from '../../shared/files';
import { useBrowse, requestFilterFocus } from '../stores/browse-store';
import { planDeletion, discardPlan, runDeletion } from '../stores/deletions-store';
import { openDialog } from '../stores/dialogs-store';
import { endDrag, useDrag } from '../stores/drag-store';
import { findEntry, findListing, loadFiles } from '../stores/files-store';
import { selectByGesture } from '../stores/selection-store';
import { chooseFolder, toggleDetails } from '../stores/settings-store';
import { copyText, openLink } from '../stores/system-store';
import { startTransfers } from '../stores/transfers-store';
import { getPlaceAccountIds, getVisibleEntries } from '../stores/visible-entries';
import type { Command, CommandContext } from './command';

function filesOf({ entries }: CommandContext): readonly Entry[] {
  return entries.filter((entry) => entry.kind === 'file');
}

const hasFiles = (context: CommandContext): boolean => filesOf(context).length > 0;
const hasPlace = ({ place }: CommandContext): boolean => place !== null;

export const downloadFiles: Command = {
  id: 'files.download',
  label: 'Download',
  shortcuts: [{ key: 's', mod: true }],
  when: hasFiles,
  run: (context) => startTransfers(filesOf(context)),
};

/** What Enter and a double click do. */
export const openFiles: Command = {
  id: 'files.open',
  label: 'Download',
  shortcuts: [{ key: 'Enter', where: 'list' }],
  when: hasFiles,
  run: (context) => startTransfers(filesOf(context)),
};

function byAccount(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.accountId);
    if (group === undefined) groups.set(entry.accountId, [entry]);
    else group.push(entry);
  }
  return groups;
}

function isWholePlace(accountId: string, entries: readonly Entry[]): boolean {
  return entries.length === findListing(accountId)?.ids.length;
}

function notDeleted({ results }: DeletionRun): readonly string[] {
  return results
    .filter(({ result }) => result.kind !== 'deleted' && result.kind !== 'already-gone')
    .map(({ id }) => id);
}

/** Asks and deletes; how that goes on is told by the run. False when the user declined. */
async function deleteFrom(accountId: string, entries: readonly Entry[]): Promise<boolean> {
  const plan = await planDeletion(accountId, entries, isWholePlace(accountId, entries));
  if (plan === null) return false;
  const answer = await openDialog({ kind: 'delete', plan });
  if (answer === null) await discardPlan(plan.id);
  else await runDeletion(plan, answer);
  return answer !== null;
}

/** Shows the result of each item of a run; from there what was not deleted can be tried again. */
export async function showDeletionResults(run: DeletionRun): Promise<void> {
  const answer = await openDialog({ kind: 'deletion-results', planId: run.planId });
  if (answer === 'try-again') await deleteAgain(run.accountId, notDeleted(run));
}

/* What the user confirms has to be what is there now, so the list is read anew first. */
async function deleteAgain(accountId: string, ids: readonly string[]): Promise<void> {
  await loadFiles(accountId);
  const entries = ids.map((id) => findEntry(accountId, id)).filter((entry) => entry !== null);
  if (entries.length > 0) await deleteFrom(accountId, entries);
}

export const deleteFiles: Command = {
  id: 'files.delete',
  label: 'Delete',
  shortcuts: [
    { key: 'Delete', where: 'list' },
    { key: 'Backspace', mod: true, where: 'list' },
  ],
  when: ({ entries }) => entries.length > 0,
  run: async ({ entries }) => {
    for (const [accountId, group] of byAccount(entries)) if (!(await deleteFrom(accountId, group))) return;
  },
};

export const refreshFiles: Command = {
  id: 'files.refresh',
  label: 'Refresh',
  shortcuts: [{ key: 'F5' }, { key: 'r', mod: true }],
  when: hasPlace,
  run: () => {
    for (const accountId of getPlaceAccountIds()) void loadFiles(accountId);
  },
};

export const showDetails: Command = {
  id: 'files.details',
  label: 'Details',
  shortcuts: [{ key: 'Enter', alt: true }],
  when: hasPlace,
  run: () => toggleDetails(),
};

export const selectAllFiles: Command = {
  id: 'files.selectAll',
  label: 'Select all',
  shortcuts: [{ key: 'a', mod: true, where: 'list' }],
  when: hasPlace,
  run: () => {
    selectByGesture({ kind: 'all' }, getVisibleEntries());
  },
};

const selectNoFiles: Command = {
  id: 'files.selectNone',
  label: 'Clear selection',
  shortcuts: [{ key: 'Escape', where: 'list' }],
  when: ({ entries }) => entries.length > 0,
  run: () => {
    selectByGesture({ kind: 'none' }, getVisibleEntries());
  },
};

const filterFiles: Command = {
  id: 'files.filter',
  label: 'Filter files',
  shortcuts: [{ key: 'f', mod: true }],
  when: () => useBrowse.getState().place !== null,
  run: requestFilterFocus,
};

function certificateLink({ entries }: CommandContext): string | null {
  const [entry] = entries;
  return entries.length === 1 ? (entry?.certificate?.link ?? null) : null;
}

const hasCertificate = (context: CommandContext): boolean => certificateLink(context) !== null;

export const copyCertificateLink: Command = {
  id: 'files.copyCertificateLink',
  label: 'Copy certificate link',
  shortcuts: [],
  when: hasCertificate,
  run: (context) => copyText(certificateLink(context) ?? '', 'Certificate link'),
};

export const openCertificatePage: Command = {
  id: 'files.openCertificatePage',
  label: 'Open certificate page',
  shortcuts: [],
  when: hasCertificate,
  run: (context) => openLink(certificateLink(context) ?? ''),
};

/** Saves the rows that were dropped on a save target. */
export function saveDroppedTo(targetId: string): void {
  const { entries } = useDrag.getState();
  endDrag();
  void startTransfers(entries, targetId);
}

/** Asks for a folder and saves there the rows that were dropped on "Choose folder…". */
export async function saveDroppedToChosenFolder(): Promise<void> {
  const { entries } = useDrag.getState();
  endDrag();
  const targetId = await chooseFolder();
  if (targetId !== null) await startTransfers(entries, targetId);
}

export const filesCommands: readonly Command[] = [
  downloadFiles,
  openFiles,
  deleteFiles,
  refreshFiles,
  showDetails,
  selectAllFiles,
  selectNoFiles,
  filterFiles,
  copyCertificateLink,
  openCertificatePage,
];
