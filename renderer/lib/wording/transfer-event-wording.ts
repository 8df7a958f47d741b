import { assertNever } from '../../../shared/assert-never';
import type { Failure } from '../../../shared/failures';
import { texts } from '../../../shared/texts/texts';
import type { TransferEvent } from '../../../shared/transfers';
import { wordFailure } from '../error-message';
import { formatBytes } from '../format/format-bytes';

/** What a check of a saved file found, as a title and a sentence. Not what the same failures mean at a service. */
export function wordCheckFailure(failure: Failure): { title: string; text: string } {
  const { code } = failure;
  const { notThere, changed } = texts().transferEvents;
  if (code === 'not-found') return notThere;
  if (code === 'integrity' || code === 'changed') return changed;
  return wordFailure(failure);
}

/** What went wrong and what to do, in whole sentences; null when there is no failure. */
export function failureSentences(failure: Failure | null): string | null {
  if (failure === null) return null;
  const { title, text } = wordFailure(failure);
  return `${title}. ${text}`;
}

function checkedText(failure: Failure | null): string {
  const { checkedWell, checked } = texts().transferEvents;
  if (failure === null) return checkedWell;
  const { title, text } = wordCheckFailure(failure);
  return checked(title, text);
}

/** One thing that happened to a transfer, as a sentence. */
export function wordTransferEvent({ kind, receivedBytes, failure }: TransferEvent): string {
  const { transferEvents: words } = texts();
  const bytes = receivedBytes === 0 ? null : formatBytes(receivedBytes);
  switch (kind) {
    case 'queued':
    case 'started':
    case 'restarted':
    case 'verifying':
    case 'skipped':
      return words[kind];
    case 'resumed':
    case 'paused':
    case 'stalled':
    case 'recovered':
    case 'cancelled':
      return words[kind](bytes);
    case 'waiting':
    case 'failed':
      return words[kind](bytes, failureSentences(failure));
    case 'failed-passing':
      return words.failedPassing(failure === null ? null : wordFailure(failure).title, bytes);
    case 'done':
      return words.done(formatBytes(receivedBytes));
    case 'checked':
      return checkedText(failure);
    default:
      return assertNever(kind);
  }
}
