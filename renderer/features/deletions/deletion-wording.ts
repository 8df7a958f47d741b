import type { DeletionPlan, PlannedItem } from '../../../shared/deletions';
import { visibleName } from '../../../shared/names';
import { countEntries } from '../../lib/format/count-entries';
import { countOf } from '../../lib/format/count-of';

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

/* Longshore asks in the way that the newer documents describe, and looks afterwards. */
const disputedSentence =
  'The documents of this older service disagree on how one version is deleted; in the worst case the whole file goes to the trash.';

/** The one version that the plan is about; null when it is about whole entries. */
function versionOf({ items }: Pick<PlanFacts, 'items'>): string | null {
  return items.length === 1 ? (items[0]?.onlyVersion ?? null) : null;
}

/** The question that is the dialog's name. */
export function deletionQuestion(plan: PlanFacts, locale?: string): string {
  const { items, accountName, trash } = plan;
  const version = versionOf(plan);
  if (version !== null) return `Delete version ${version} of “${visibleName(items[0]?.name ?? '')}”?`;
  const what = countEntries(items, locale);
  return trash === 'trash'
    ? `Delete ${what} from ${accountName}?`
    : `Delete ${what} from ${accountName} permanently?`;
}

export function deleteLabel(plan: PlanFacts, locale?: string): string {
  const version = versionOf(plan);
  return version === null ? `Delete ${countEntries(plan.items, locale)}` : `Delete version ${version}`;
}

/** What becomes of the entries and of what hangs on them, in whole sentences. */
export function consequencesOf(plan: PlanFacts, place: PlaceFacts): readonly string[] {
  const { items, host, trash, certificatesStay } = plan;
  if (versionOf(plan) !== null) {
    return [
      'Only this version goes: the file and its other versions stay.',
      'Longshore cannot bring this version back.',
      ...(plan.versionRemovalDisputed === true ? [disputedSentence] : []),
    ];
  }
  const certified = items.filter(({ hasCertificate }) => hasCertificate).length;
  const signed = items.filter(({ forSigning }) => forSigning).length;
  return [
    ...(trash === 'gone' ? goneSentences(items, host, place) : trashSentences(items, host, place)),
    ...(certificatesStay && certified > 0 ? [certificateSentence(certified, items.length)] : []),
    ...(signed > 0 ? [signingSentence(signed, items.length)] : []),
  ];
}

/* "The folder and everything in it", where folders are among the entries; null otherwise. */
function foldersText(items: Items): string | null {
  const folders = items.filter(({ kind }) => kind === 'folder').length;
  if (folders === 0) return null;
  const them = folders === 1 ? 'the folder and everything in it' : 'the folders and everything in them';
  if (folders === items.length) return them;
  return `${items.length - folders === 1 ? 'the file' : 'the files'} and ${them}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function goneSentences(items: Items, host: string, { countsStorage }: PlaceFacts): readonly string[] {
  const folders = foldersText(items);
  const isOne = folders === null && items.length === 1;
  const they = folders === null ? (isOne ? 'It' : 'They') : capitalised(folders);
  const are = isOne ? 'is' : 'are';
  return [
    `${they} ${are} deleted from ${host} for good. There is no trash.`,
    ...(countsStorage ? ['The space is freed at once.'] : []),
  ];
}

/* What moves, as the beginning of a sentence, and as its object. */
function movers(items: Items, keepsVersions: boolean): readonly [string, string] {
  const folders = foldersText(items);
  if (folders !== null) return [`${capitalised(folders)} move`, 'them'];
  if (keepsVersions) return ['All versions move', 'them'];
  return items.length === 1 ? ['It moves', 'it'] : ['They move', 'them'];
}

function trashSentences(items: Items, host: string, { keepsVersions }: PlaceFacts): readonly string[] {
  const [theyMove, them] = movers(items, keepsVersions);
  return [
    `${theyMove} to ${trashText(items, host)}; Longshore cannot bring ${them} back.`,
    'Until that trash is emptied, the storage stays in use, and restoring is done on the service’s web page.',
  ];
}

/* What lies in the folder of somebody else goes to the trash of that owner. */
function trashText(items: Items, host: string): string {
  const owners = [...new Set(items.map(({ owner }) => owner))];
  const [owner] = owners;
  if (owners.length === 1) {
    return owner === undefined ? `the trash of ${host}` : `the trash of the owner, ${visibleName(owner)}`;
  }
  return `the trash of ${host}, those of other owners to their owner’s trash`;
}

function certificateSentence(certified: number, total: number): string {
  const their = total === 1 ? 'Its' : 'Their';
  return certified === 1
    ? `${their} certificate stays valid and public, and its link is kept in the receipt.`
    : `${their} certificates stay valid and public, and the links are kept in the receipts.`;
}

function signingSentence(signed: number, total: number): string {
  if (total === 1) return 'The signed document and its PDF go too, and a signing under way is cancelled.';
  const are = signed === 1 ? '1 of them is' : `${signed} of them are`;
  return `${are} for signing: the signed document and its PDF go too, and a signing under way is cancelled.`;
}

/** Of several items: "18.4 MB in all", "18.4 MB and 2 of unknown size", "Sizes unknown". */
export function totalSizeText(
  { items, totalSize, unknownSizes }: PlanFacts,
  formatSize: (bytes: number) => string,
): string {
  if (unknownSizes === items.length) return 'Sizes unknown';
  if (unknownSizes > 0) return `${formatSize(totalSize)} and ${unknownSizes} of unknown size`;
  return `${formatSize(totalSize)} in all`;
}

/** How long the delete can be undone; null when it begins at once. */
export function graceSentence(graceSeconds: number, locale?: string): string | null {
  if (graceSeconds === 0) return null;
  return `Nothing is sent for ${countOf(graceSeconds, 'second', locale)}; you can undo until then.`;
}

/** Why no copies can be saved first; null when they can. */
export function whyNoCopies(items: Items): string | null {
  if (items.every(({ kind }) => kind === 'file')) return null;
  return 'Not offered with folders: that all of a folder is saved cannot be proven yet. Download it before you delete it, or delete files alone.';
}

/** The number that the user typed, with or without separators; null when it is none. */
export function parseTypedNumber(text: string): number | null {
  const digits = text.trim().replace(/[\s.,'’\u00A0\u202F]/gu, '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}
