import type { Failure } from '../../../../shared/failures';
import type { Settings } from '../../../../shared/settings';
import type { ConflictChoice, Preflight } from '../../../../shared/transfers';
import { spareBytes } from '../../downloads/place/disk-room';
import type { ConflictRule } from '../../downloads/run/download-file';
import type { BatchPlan, DraftFile } from './batch-plan';

interface ReportFacts {
  id: string;
  folder: string;
  freeBytes: number | null;
  conflict: Settings['conflictPolicy'];
}

const mostNames = 5;

/** What the window is told of a plan. */
export function reportOf(plan: BatchPlan, { id, folder, freeBytes, conflict }: ReportFacts): Preflight {
  const { files, folders, renamed, unread } = plan;
  const identical = files.filter(({ place }) => place.kind === 'identical');
  const taken = files.filter(({ place }) => place.kind === 'taken');
  const sizes = files
    .filter(({ place }) => place.kind !== 'identical')
    .map(({ wanted }) => wanted.size ?? null);
  const fetched = files.filter(({ place }) => isFetched(place, conflict));
  return {
    id,
    folder,
    files: files.length,
    folders,
    totalBytes: sumOf(sizes),
    unknownSizes: sizes.filter((size) => size === null).length,
    freeBytes,
    missingBytes: missingOf(sumOf(fetched.map(({ wanted }) => wanted.size ?? null)), freeBytes),
    taken: namedCount(taken.map(pathOf)),
    identical: namedCount(identical.map(pathOf)),
    renamed: { count: renamed.length, examples: renamed.slice(0, mostNames) },
    unread: { ...namedCount(unread.map(({ name }) => name)), failure: firstFailure(plan) },
    conflict,
  };
}

/** Why something is missing in the plan; null when nothing is, or when no service said why. */
export function firstFailure({ unread }: BatchPlan): Failure | null {
  return unread.map(({ gap }) => gap.failure).find((failure) => failure !== null) ?? null;
}

/** What becomes of one file, once it is decided what becomes of taken names. Nothing is replaced but the file that the user was asked about. */
export function ruleFor({ place }: DraftFile, choice: ConflictChoice): ConflictRule | 'identical' {
  if (place.kind === 'identical') return 'identical';
  if (choice === 'skip') return { kind: 'skip' };
  if (choice === 'replace' && place.kind === 'taken' && place.seen !== null)
    return { kind: 'replace', seen: place.seen };
  return { kind: 'keep-both' };
}

function isFetched(place: DraftFile['place'], conflict: Settings['conflictPolicy']): boolean {
  return place.kind === 'free' || (place.kind === 'taken' && conflict !== 'skip');
}

function missingOf(neededBytes: number, freeBytes: number | null): number {
  if (neededBytes === 0 || freeBytes === null) return 0;
  return Math.max(0, neededBytes + spareBytes - freeBytes);
}

function namedCount(names: readonly string[]): Preflight['taken'] {
  return { count: names.length, names: names.slice(0, mostNames) };
}

/** Below the target, for show. */
function pathOf({ subfolders, fileName, wanted }: DraftFile): string {
  return [...subfolders, fileName ?? wanted.id].join('/');
}

function sumOf(sizes: readonly (number | null)[]): number {
  return sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
}
