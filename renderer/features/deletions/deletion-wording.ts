import type { DeletionPlan, PlannedItem } from '../../../shared/deletions';
import { visibleName } from '../../../shared/names';
import type { DeletedThings, TrashPlace } from '../../../shared/texts/deleted-things';
import { texts } from '../../../shared/texts/texts';
import { countEntries } from '../../lib/format/count-entries';
import { formatBytes } from '../../lib/format/format-bytes';

type Items = readonly PlannedItem[];

/** A plan with the items that it covers. */
type PlanFacts = { readonly items: Items } & Pick<
  DeletionPlan,
  | 'accountName'
  | 'host'
  | 'trash'
  | 'certificatesStay'
  | 'totalSize'
  | 'unknownSizes'
  | 'versionRemovalDisputed'
>;

/** What is true of the place beside the plan. */
export interface PlaceFacts {
  /** The server keeps older versions of a file, which go with it. */
  readonly keepsVersions: boolean;
  /** The storage that the account uses is counted. */
  readonly countsStorage: boolean;
}

/** The one version that the plan is about; null when it is about whole entries. */
function versionOf({ items }: Pick<PlanFacts, 'items'>): string | null {
  return items.length === 1 ? (items[0]?.onlyVersion ?? null) : null;
}

/** The question that is the dialog's name. */
export function deletionQuestion(plan: PlanFacts): string {
  const { items, accountName, trash } = plan;
  const { questionVersion, questionToTrash, questionForGood } = texts().deletions;
  const version = versionOf(plan);
  if (version !== null) return questionVersion(version, visibleName(items[0]?.name ?? ''));
  return (trash === 'trash' ? questionToTrash : questionForGood)(countEntries(items), accountName);
}

export function deleteLabel(plan: PlanFacts): string {
  const { confirm, confirmVersion } = texts().deletions;
  const version = versionOf(plan);
  return version === null ? confirm(countEntries(plan.items)) : confirmVersion(version);
}

/** What becomes of the entries and of what hangs on them, in whole sentences. */
export function consequencesOf(plan: PlanFacts, place: PlaceFacts): readonly string[] {
  if (versionOf(plan) !== null) return versionSentences(plan);
  const { items, host, trash, certificatesStay } = plan;
  const { certificatesStay: theyStay } = texts().deletions;
  const certified = items.filter(({ hasCertificate }) => hasCertificate).length;
  return [
    ...(trash === 'gone' ? goneSentences(items, host, place) : trashSentences(items, host, place)),
    ...(certificatesStay && certified > 0 ? [theyStay(certified, items.length)] : []),
    ...signingSentences(items),
  ];
}

/* Where the documents disagree, Longshore asks in the way that the newer ones describe, and looks afterwards. */
function versionSentences({ versionRemovalDisputed }: PlanFacts): readonly string[] {
  const { onlyThisVersion, versionIsLost, versionDisputed } = texts().deletions;
  return [onlyThisVersion, versionIsLost, ...(versionRemovalDisputed === true ? [versionDisputed] : [])];
}

function thingsOf(items: Items): DeletedThings {
  const folders = items.filter(({ kind }) => kind === 'folder').length;
  return { folders, files: items.length - folders };
}

function goneSentences(items: Items, host: string, { countsStorage }: PlaceFacts): readonly string[] {
  const { goneForGood, spaceIsFreed } = texts().deletions;
  return [goneForGood(thingsOf(items), host), ...(countsStorage ? [spaceIsFreed] : [])];
}

function trashSentences(items: Items, host: string, { keepsVersions }: PlaceFacts): readonly string[] {
  const { toTrash, untilTrashIsEmptied } = texts().deletions;
  return [toTrash(thingsOf(items), trashPlaceOf(items, host), keepsVersions), untilTrashIsEmptied];
}

/* What lies in the folder of somebody else goes to the trash of that owner. */
function trashPlaceOf(items: Items, host: string): TrashPlace {
  const owners = [...new Set(items.map(({ owner }) => owner))];
  const [owner] = owners;
  if (owners.length > 1) return { of: 'several', host };
  return owner === undefined ? { of: 'service', host } : { of: 'owner', owner: visibleName(owner) };
}

function signingSentences(items: Items): readonly string[] {
  const { signingGoes, someForSigning } = texts().deletions;
  const signed = items.filter(({ forSigning }) => forSigning).length;
  if (signed === 0) return [];
  return [items.length === 1 ? signingGoes : someForSigning(signed)];
}

/** Of several items: "18.4 MB in all", "18.4 MB and 2 of unknown size", "Sizes unknown". */
export function totalSizeText({ items, totalSize, unknownSizes }: PlanFacts): string {
  const { sizesUnknown, inAll, inAllAndUnknown } = texts().deletions;
  if (unknownSizes === items.length) return sizesUnknown;
  const size = formatBytes(totalSize);
  return unknownSizes > 0 ? inAllAndUnknown(size, unknownSizes) : inAll(size);
}

/** How long the delete can be undone; null when it begins at once. */
export function graceSentence(graceSeconds: number): string | null {
  if (graceSeconds === 0) return null;
  const { counts, deletions } = texts();
  return deletions.grace(counts.seconds(graceSeconds));
}

/** What saving a copy first comes to. */
export function copiesHow(items: Items, { keepsVersions }: PlaceFacts): string {
  const { saveCopiesHow, saveFoldersHow, newestIsSaved } = texts().deletions;
  const how = items.some(({ kind }) => kind === 'folder') ? saveFoldersHow : saveCopiesHow;
  const onlyNewest = keepsVersions && items.every(({ onlyVersion }) => onlyVersion === undefined);
  return onlyNewest ? `${how} ${newestIsSaved}` : how;
}

/** The number that the user typed, with or without separators; null when it is none. */
export function parseTypedNumber(text: string): number | null {
  const digits = text.trim().replace(/[\s.,'’\u00A0\u202F]/gu, '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}
