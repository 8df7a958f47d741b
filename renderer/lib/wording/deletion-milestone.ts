import type { DeletionRun } from '../../../shared/deletions';
import { visibleName } from '../../../shared/names';
import { countOf } from '../format/count-of';

/** What to read out at the end of a delete: "2 items deleted from Anna, 1 not". */
export function deletionMilestone({ accountName, total, results }: DeletionRun, locale?: string): string {
  const deleted = results.filter(({ result }) => result.kind === 'deleted');
  const ofVersions = results.some(({ version }) => version !== undefined);
  const noun = ofVersions ? 'version' : 'file';
  const text = `${countOf(deleted.length, noun, locale)} deleted from ${visibleName(accountName)}`;
  return deleted.length === total ? text : `${text}, ${total - deleted.length} not`;
}

interface LostFile {
  readonly run: Pick<DeletionRun, 'accountName'>;
  readonly name: string;
  readonly version: string;
}

/** Only one version was to go, but the service took the whole file: what happened, and what the user can do. */
export function wordWholeFileTrashed({ run, name, version }: LostFile): string {
  const file = `“${visibleName(name)}”`;
  return `The whole file ${file} is in the trash of the service: it was asked to delete version ${version} alone but took all versions. Restore ${file} on the service’s web page. Until you sign in to ${visibleName(run.accountName)} again, Longshore deletes no single version there.`;
}
