import type { Transfer } from '../../../shared/transfers';
import { wordFailure } from '../error-message';
import { shownName } from '../transfers/transfer-name';
import { wordCheckFailure } from './transfer-event-wording';

/** The failure of a transfer as text for whoever is asked for help: in words, and as developers call it. Null when there is none. */
export function transferErrorText(transfer: Transfer): string | null {
  const { checked } = transfer;
  const failure = transfer.failure ?? checked?.failure ?? null;
  if (failure === null) return null;
  const word = transfer.failure === null ? wordCheckFailure : wordFailure;
  const { title, text } = word(failure);
  const id = failure.errorId === undefined ? '' : ` (${failure.errorId})`;
  return `${shownName(transfer)}: ${title}. ${text}\n${failure.code}${id}: ${failure.message}`;
}
