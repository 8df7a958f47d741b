import type { DeletionPlan, DeletionRun, PlannedItem } from '../../shared/deletions';
import type { Entry, EntryVersion } from '../../shared/files';
import { visibleName } from '../../shared/names';
import { findAccount } from '../stores/accounts-store';
import {
  discardPlan,
  planDeletion,
  runDeletion,
  toPlannedItem,
  toPlannedVersion,
} from '../stores/deletions-store';
import { openDialog } from '../stores/dialogs-store';
import { findEntry, findListing, getListings, readList } from '../stores/files-store';
import { raiseInfo } from '../stores/notices-store';
import { getPlaceSources } from '../stores/place-lists';
import type { Command, CommandContext } from './command';

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
async function askAndRun(plan: DeletionPlan | null): Promise<boolean> {
  if (plan === null) return false;
  const answer = await openDialog({ kind: 'delete', plan });
  if (answer === null) await discardPlan(plan.id);
  else await runDeletion(plan, answer);
  return answer !== null;
}

async function deleteFrom(accountId: string, entries: readonly Entry[]): Promise<boolean> {
  const items: readonly PlannedItem[] = entries.map(toPlannedItem);
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

/* Single versions are tried again from the list of versions, where the user sees what is there. */
function notDeleted({ results }: DeletionRun): readonly string[] {
  return results
    .filter(({ version, result }) => version === undefined && !isGone(result.kind))
    .map(({ id }) => id);
}

function isGone(kind: DeletionRun['results'][number]['result']['kind']): boolean {
  return kind === 'deleted' || kind === 'already-gone' || kind === 'whole-file-trashed';
}

/** Shows the result of each item of a run; from there what was not deleted can be tried again. */
export async function showDeletionResults(run: DeletionRun): Promise<void> {
  const answer = await openDialog({ kind: 'deletion-results', planId: run.planId });
  if (answer === 'try-again') await deleteAgain(run.accountId, notDeleted(run));
}

/* What the user confirms has to be what is there now, so the lists are read anew first. */
async function deleteAgain(accountId: string, ids: readonly string[]): Promise<void> {
  const lists = getListings(accountId).filter(({ byId }) => ids.some((id) => byId.has(id)));
  await Promise.all(lists.map(({ source }) => readList(source)));
  const entries = ids.map((id) => findEntry(accountId, id)).filter((entry) => entry !== null);
  if (entries.length > 0) await deleteFrom(accountId, entries);
  else raiseInfo('Nothing is left to delete: what was left before is not in the list any more.');
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
  label: 'Delete',
  shortcuts: [
    { key: 'Delete', where: 'list' },
    { key: 'Backspace', mod: true, where: 'list' },
  ],
  when: (context) => context.entries.length > 0 && lockedNames(context).length === 0,
  run: async ({ entries }) => {
    for (const [accountId, group] of byAccount(entries)) if (!(await deleteFrom(accountId, group))) return;
  },
  whyNot: whyNoDelete,
};

export const deletionsCommands: readonly Command[] = [deleteFiles];
