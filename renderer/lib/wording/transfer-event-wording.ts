import { assertNever } from '../../../shared/assert-never';
import type { Failure } from '../../../shared/errors';
import type { TransferEvent } from '../../../shared/transfers';
import { wordFailure } from '../error-message';
import { formatBytes } from '../format/format-bytes';

/** What a check of a saved file found, as a title and a sentence. Not what the same failures mean at a service. */
export function wordCheckFailure(failure: Failure, locale?: string): { title: string; text: string } {
  const { code } = failure;
  if (code === 'not-found') {
    return {
      title: 'Not there any more',
      text: 'The file is not where it was saved: it was moved, renamed or deleted since.',
    };
  }
  if (code === 'integrity' || code === 'changed') {
    return {
      title: 'Changed since it was saved',
      text: 'The file on disk is not what was downloaded: something has changed it since.',
    };
  }
  return wordFailure(failure, locale);
}

function why(failure: Failure | null, locale?: string): string {
  if (failure === null) return '';
  const { title, text } = wordFailure(failure, locale);
  return ` ${title}. ${text}`;
}

function titleOf(failure: Failure | null, locale?: string): string {
  return failure === null ? 'It failed' : wordFailure(failure, locale).title;
}

function checkedText(failure: Failure | null, locale?: string): string {
  if (failure === null) return 'Checked again: the file on disk is as it was saved.';
  const { title, text } = wordCheckFailure(failure, locale);
  return `Checked again. ${title}: ${text}`;
}

/** One thing that happened to a transfer, as a sentence. */
export function wordTransferEvent({ kind, receivedBytes, failure }: TransferEvent, locale?: string): string {
  const bytes = formatBytes(receivedBytes, locale);
  const at = receivedBytes === 0 ? '' : ` at ${bytes}`;
  const after = receivedBytes === 0 ? '' : `, after ${bytes}`;
  switch (kind) {
    case 'queued':
      return 'Put in the queue.';
    case 'started':
      return 'Started.';
    case 'resumed':
      return receivedBytes === 0 ? 'Went on.' : `Went on from ${bytes}.`;
    case 'restarted':
      return 'Began again at the first byte, because nothing proved that the file was still the same.';
    case 'paused':
      return `Paused${at}.`;
    case 'stalled':
      return `No bytes arrived for a while${after}. The connection was given up.`;
    case 'failed-passing':
      return `${titleOf(failure, locale)}${after}. It is tried again by itself.`;
    case 'waiting':
      return `Waiting for the account${after}.${why(failure, locale)}`;
    case 'recovered':
      return receivedBytes === 0
        ? 'Taken up again after Longshore was started.'
        : `Taken up again after Longshore was started; ${bytes} were safe on disk.`;
    case 'verifying':
      return 'All bytes are there; checked before the file gets its name.';
    case 'done':
      return `Saved: ${bytes}.`;
    case 'skipped':
      return 'Not saved: a file of this name was there already and stays.';
    case 'failed':
      return `Failed${after}.${why(failure, locale)}`;
    case 'cancelled':
      return `Cancelled${at}; nothing was kept.`;
    case 'checked':
      return checkedText(failure, locale);
    default:
      return assertNever(kind);
  }
}
