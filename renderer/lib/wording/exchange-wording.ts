import type { Failure } from '../../../shared/failures';
import { texts } from '../../../shared/texts/texts';

/** Something to read and to close. */
export interface PlainMessage {
  readonly title: string;
  readonly text: string;
}

/** What became of a file of accounts; null when the user declined. */
export function wordImport({ added, known }: { added: number; known: number }): PlainMessage | null {
  const { imported, nothingNew } = texts().accounts;
  if (added === 0 && known === 0) return null;
  if (added === 0) return { title: nothingNew.title, text: nothingNew.text(known) };
  const sentences = [imported.text(added), ...(known === 0 ? [] : [imported.known(known)])];
  return { title: imported.title(added), text: sentences.join(' ') };
}

/** Why a file of accounts is of no use; null for any other failure. */
export function wordUnusableFile(failure: Failure): PlainMessage | null {
  if (failure.code !== 'bad-request') return null;
  const { title, reasons, next } = texts().accounts.unusableFile;
  const { field = '' } = failure.details;
  return { title, text: next(isWholeFile(field) ? reasons[field] : reasons.damaged(field)) };
}

function isWholeFile(field: string): field is 'file' | 'longshore' | 'version' {
  return field === 'file' || field === 'longshore' || field === 'version';
}
