import type { DeletionResult, ItemResult } from '../../../shared/deletions';
import type { Failure } from '../../../shared/errors';
import { texts } from '../../../shared/texts/texts';
import type { StatusTone } from '../../components/status/status-dot';
import { wordFailure } from '../../lib/error-message';

interface ResultWording {
  readonly tone: StatusTone;
  readonly label: string;
  /** Why, in a sentence; null where the label says it all. */
  readonly text: string | null;
}

const tones: Readonly<Record<DeletionResult['kind'], StatusTone>> = {
  deleted: 'good',
  'already-gone': 'good',
  changed: 'caution',
  refused: 'danger',
  unclear: 'caution',
  'whole-file-trashed': 'danger',
  cancelled: 'idle',
};

/** What became of one item, in words. */
export function wordResult({ kind, version, result }: ItemResult): ResultWording {
  const { results, version: ofVersion } = texts().deletionRuns;
  const why = whyOf(result, kind);
  const sentences = [...(version === undefined ? [] : [ofVersion(version)]), ...(why === null ? [] : [why])];
  return {
    tone: tones[result.kind],
    label: results[result.kind],
    text: sentences.length === 0 ? null : sentences.join(' '),
  };
}

function whyOf(result: DeletionResult, noun: ItemResult['kind']): string | null {
  const { deletionRuns: words } = texts();
  switch (result.kind) {
    case 'deleted':
      return null;
    case 'already-gone':
      return words.wasGone;
    case 'changed':
      return noun === 'file' ? words.fileChanged : words.folderChanged;
    case 'refused':
      return refusalText(result.failure);
    case 'unclear':
      return result.failure.code === 'changed' ? words.partlyGone : sentencesOf(result.failure);
    case 'whole-file-trashed':
      return sentencesOf(result.failure);
    case 'cancelled':
      return words.stopped;
  }
}

function refusalText(failure: Failure): string {
  const { neitherYesNorNo, noCopyOfFolder } = texts().deletionRuns;
  if (isUnclearAnswer(failure)) return neitherYesNorNo;
  const isCopyOfFolder = failure.code === 'unsupported' && failure.details.operation === 'copy-folder';
  return isCopyOfFolder ? noCopyOfFolder : sentencesOf(failure);
}

function isUnclearAnswer({ code, details }: Failure): boolean {
  return code === 'protocol' && 'reason' in details && details.reason === 'unclear-delete';
}

function sentencesOf(failure: Failure): string {
  const { title, text } = wordFailure(failure);
  return `${title}. ${text}`;
}
