import { Trash2, Undo2 } from 'lucide-react';
import type { DeletionRun } from '../../../shared/deletions';
import type { Entry, EntryVersion } from '../../../shared/files';
import { visibleName } from '../../../shared/names';
import { texts } from '../../../shared/texts/texts';
import { findAccount } from '../../stores/accounts-store';
import { undoneSentence, heldMilestone, tooLateSentence } from '../../lib/wording/deletion-milestone';
import {
  discardPlan,
  findLastHeld,
  planDeletion,
  planRetry,
  runDeletion,
  toPlannedItem,
  toPlannedVersion,
  undoDeletion,
  type PlannedDeletion,
} from '../../stores/deletions-store';
import { openDialog } from '../../stores/window/dialogs-store';
import { findListing } from '../../stores/files/files-store';
import { announce, raiseInfo } from '../../stores/window/notices-store';
import { getPlaceSources } from '../../stores/files/place-lists';
import type { Command, CommandContext } from '../command';

function byAccount(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.accountId);
    if (group === undefined) groups.set(entry.accountId, [entry]);
    else group.push(entry);
  }
  return groups;
}

/* Everything that the place shows of the account. */
function isWholePlace(accountId: string, entries: readonly Entry[]): boolean {
  const shown = getPlaceSources().find((source) => source.accountId === accountId);
  return shown !== undefined && entries.length === findListing(shown)?.ids.length;
}

/** False when the user declined. How a delete goes on is told by its run. */
async function askAndRun(planned: PlannedDeletion | null): Promise<boolean> {
  if (planned === null) return false;
  const { plan } = planned;
  const answer = await openDialog({ kind: 'delete', ...planned });
  if (answer === null) {
    await discardPlan(plan.id);
    return false;
  }
  const run = await runDeletion(plan, answer);
  if (run?.state === 'held') announce(heldMilestone(run, Date.now()));
  return true;
}

async function deleteFrom(accountId: string, entries: readonly Entry[]): Promise<boolean> {
  const items = entries.map(toPlannedItem);
  return askAndRun(await planDeletion(accountId, items, isWholePlace(accountId, entries)));
}

/** Asks, and deletes one version of a file that stays. */
export async function deleteVersion(
  entry: Entry,
  version: EntryVersion,
  newest: EntryVersion,
): Promise<void> {
  const item = toPlannedVersion(entry, version, newest);
  await askAndRun(await planDeletion(entry.accountId, [item], false));
}

/** Shows the result of each item of a run; from there what failed can be tried again, as a delete of its own that is asked about anew. */
export async function showDeletionResults(run: DeletionRun): Promise<void> {
  const answer = await openDialog({ kind: 'deletion-results', planId: run.planId });
  if (answer !== 'try-again') return;
  const planned = await planRetry(run);
  if (planned === 'nothing') raiseInfo(texts().deletionRuns.nothingLeft);
  else await askAndRun(planned);
}

/** Takes back a delete that is still held. */
export async function undoDelete(run: DeletionRun): Promise<void> {
  const isUndone = await undoDeletion(run);
  if (isUndone) announce(undoneSentence(run));
  else raiseInfo(tooLateSentence(run));
}

function lockedNames({ entries }: CommandContext): readonly string[] {
  const names = [...byAccount(entries).keys()].map((id) => {
    const account = findAccount(id);
    return account?.locked === true ? visibleName(account.name) : null;
  });
  return names.filter((name) => name !== null);
}

function whyNoDelete(context: CommandContext): string | null {
  const [name] = lockedNames(context);
  return name === undefined ? null : `${name} is locked (read only). Unlock the account to delete in it.`;
}

export const deleteFiles: Command = {
  id: 'files.delete',
  icon: Trash2,
  group: 'file.delete',
  danger: true,
  needs: 'files',
  shortcuts: [
    { key: 'Delete', where: 'list', on: 'pc' },
    { key: 'Backspace', mod: true, where: 'list' },
    { key: 'Delete', where: 'list', on: 'mac' },
  ],
  when: (context) => context.entries.length > 0 && lockedNames(context).length === 0,
  run: async ({ entries }) => {
    for (const [accountId, group] of byAccount(entries)) if (!(await deleteFrom(accountId, group))) return;
  },
  whyNot: whyNoDelete,
};

/** Takes back the delete that was confirmed last. */
export const undoLastDelete: Command = {
  id: 'deletions.undo',
  icon: Undo2,
  group: 'edit.undo',
  needs: 'heldDelete',
  shortcuts: [{ key: 'z', mod: true, where: 'list' }],
  when: () => findLastHeld() !== null,
  run: async () => {
    const held = findLastHeld();
    if (held !== null) await undoDelete(held);
  },
};

export const deletionsCommands: readonly Command[] = [deleteFiles, undoLastDelete];
