import type { DeletionResult, ItemResult, ShortCopy } from '../../../shared/deletions';
import type { Failure } from '../../../shared/failures';
import { visibleName } from '../../../shared/names';
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
export function wordResult(item: ItemResult): ResultWording {
  const { version, result } = item;
  const { results, version: ofVersion } = texts().deletionRuns;
  const why = whyOf(item);
  const sentences = [...(version === undefined ? [] : [ofVersion(version)]), ...(why === null ? [] : [why])];
  return {
    tone: tones[result.kind],
    label: results[result.kind],
    text: sentences.length === 0 ? null : sentences.join(' '),
  };
}

function whyOf({ result, kind: noun, name }: ItemResult): string | null {
  const { deletionRuns: words } = texts();
  switch (result.kind) {
    case 'deleted':
      return null;
    case 'already-gone':
      return words.wasGone;
    case 'changed':
      return noun === 'file' ? words.fileChanged : words.folderChanged;
    case 'refused':
      return result.shortCopy === undefined
        ? refusalText(result.failure)
        : shortCopyText(result.shortCopy, result.failure, name);
    case 'unclear':
      return result.failure.code === 'changed' ? words.partlyGone : sentencesOf(result.failure);
    case 'whole-file-trashed':
      return sentencesOf(result.failure);
    case 'cancelled':
      return words.stopped;
  }
}

function refusalText(failure: Failure): string {
  return isUnclearAnswer(failure) ? texts().deletionRuns.neitherYesNorNo : sentencesOf(failure);
}

/* Only these have a reason beside what is said of them anyway. */
function withReason(why: ShortCopy['why']): boolean {
  return why === 'not-saved' || why === 'not-listed';
}

function shortCopyText({ why, path, others }: ShortCopy, failure: Failure, folderName: string): string {
  const { shortCopy: words } = texts().deletionRuns;
  const name = visibleName(path === '' ? folderName : path);
  const firsts: Readonly<Record<ShortCopy['why'], string>> = {
    'not-saved': path === '' ? words.noPlace : words.notSaved(name),
    'not-listed': words.notListed(name),
    'listed-in-part': words.listedInPart(name),
    added: words.added(name),
    changed: words.changed(name),
    missing: words.missing(name),
  };
  return [
    firsts[why],
    ...(withReason(why) ? [sentencesOf(failure)] : []),
    ...(others === 0 ? [] : [words.others(others)]),
    words.nothingDeleted,
  ].join(' ');
}

function isUnclearAnswer({ code, details }: Failure): boolean {
  return code === 'protocol' && 'reason' in details && details.reason === 'unclear-delete';
}

function sentencesOf(failure: Failure): string {
  const { title, text } = wordFailure(failure);
  return `${title}. ${text}`;
}
