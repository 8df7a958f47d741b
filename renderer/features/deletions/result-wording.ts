import type { DeletionResult, ItemResult } from '../../../shared/deletions';
import type { Failure } from '../../../shared/errors';
import type { StatusTone } from '../../components/status/status-dot';
import { wordFailure } from '../../lib/error-message';

interface ResultWording {
  readonly tone: StatusTone;
  readonly label: string;
  /** Why, in a sentence; null where the label says it all. */
  readonly text: string | null;
}

/** What became of one item, in words. */
export function wordResult({ kind, version, result }: ItemResult, locale?: string): ResultWording {
  const wording = wordKind(result, { noun: kind, locale });
  if (version === undefined) return wording;
  return { ...wording, text: [`Version ${version}.`, wording.text].filter(Boolean).join(' ') };
}

interface Circumstances {
  noun: 'file' | 'folder';
  locale: string | undefined;
}

function wordKind(result: DeletionResult, { noun, locale }: Circumstances): ResultWording {
  switch (result.kind) {
    case 'deleted':
      return { tone: 'good', label: 'Deleted', text: null };
    case 'already-gone':
      return { tone: 'good', label: 'Already gone', text: 'It was not there any more; nothing was deleted.' };
    case 'changed':
      return {
        tone: 'caution',
        label: 'Changed, skipped',
        text: `It is not the ${noun} that you confirmed any more, so it was left alone.`,
      };
    case 'refused':
      return { tone: 'danger', label: 'Not deleted', text: refusalText(result.failure, locale) };
    case 'unclear':
      return { tone: 'caution', label: 'Unclear', text: unclearText(result.failure, locale) };
    case 'whole-file-trashed':
      return { tone: 'danger', label: 'Whole file trashed', text: sentenceOf(result.failure, locale) };
    case 'cancelled':
      return { tone: 'idle', label: 'Stopped', text: 'You stopped before its turn; nothing was sent.' };
  }
}

function refusalText(failure: Failure, locale: string | undefined): string {
  if (isUnclearAnswer(failure))
    return 'The service’s answer said neither yes nor no, and a look afterwards has found it still there.';
  if (failure.code === 'unsupported' && failure.details.operation === 'copy-folder')
    return 'A copy was wanted first, which is not possible for a folder as a whole. Download it, then delete it without a copy.';
  return sentenceOf(failure, locale);
}

function unclearText(failure: Failure, locale: string | undefined): string {
  if (failure.code === 'changed')
    return 'The service has not deleted it as it was asked to: a part of it, such as its newest version, is gone, and the rest is still there. Refresh the list and look.';
  return sentenceOf(failure, locale);
}

function isUnclearAnswer({ code, details }: Failure): boolean {
  return code === 'protocol' && 'reason' in details && details.reason === 'unclear-delete';
}

function sentenceOf(failure: Failure, locale: string | undefined): string {
  const { title, text } = wordFailure(failure, locale);
  return `${title}. ${text}`;
}
