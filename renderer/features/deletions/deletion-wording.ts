import type { DeletionPlan } from '../../../shared/deletions';
import { countOf } from '../../lib/format/count-of';

type PlanFacts = Pick<
  DeletionPlan,
  'items' | 'accountName' | 'host' | 'trash' | 'certificatesStay' | 'totalSize' | 'unknownSizes'
>;

/** "3 files", "1 folder", "4 items": what a delete covers, by kind. */
function countItems(items: readonly { kind: 'file' | 'folder' }[], locale?: string): string {
  const folders = items.filter(({ kind }) => kind === 'folder').length;
  const noun = folders === 0 ? 'file' : folders === items.length ? 'folder' : 'item';
  return countOf(items.length, noun, locale);
}

/** The question that is the dialog's name. */
export function deletionQuestion({ items, accountName, trash }: PlanFacts, locale?: string): string {
  const what = countItems(items, locale);
  return trash === 'trash'
    ? `Move ${what} from ${accountName} to the trash?`
    : `Delete ${what} from ${accountName} permanently?`;
}

export function deleteLabel({ items }: PlanFacts, locale?: string): string {
  return `Delete ${countItems(items, locale)}`;
}

/** What becomes of the entries and of what hangs on them, in whole sentences. */
export function consequencesOf({ items, host, trash, certificatesStay }: PlanFacts): readonly string[] {
  const [they, their] = items.length === 1 ? ['It', 'Its'] : ['They', 'Their'];
  const certified = items.filter(({ hasCertificate }) => hasCertificate).length;
  const signed = items.filter(({ forSigning }) => forSigning).length;
  const gone = `${they} leave${items.length === 1 ? 's' : ''} ${host} at once. There is no trash.`;
  const toTrash = `${they} go${items.length === 1 ? 'es' : ''} to the trash of ${host}.`;
  return [
    trash === 'gone' ? gone : toTrash,
    ...(certificatesStay && certified > 0 ? [certificateSentence(certified, their)] : []),
    ...(signed > 0 ? [signingSentence(signed, items.length)] : []),
  ];
}

function certificateSentence(certified: number, their: string): string {
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

/** The number that the user typed, with or without separators; null when it is none. */
export function parseTypedNumber(text: string): number | null {
  const digits = text.trim().replace(/[\s.,'’\u00A0\u202F]/gu, '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}
