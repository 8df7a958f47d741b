import type { DeletedFrom } from '../../deleted-things';
import { countingIn, formatNumber } from '../../numbers';
import { punctuationEn } from '../words/punctuation.en';

const counting = countingIn('en');
const { quoted } = punctuationEn;

/** Deletes that are held, under way or done, and what became of each item. */
export const deletionRunsEn = {
  listLabel: 'Deletions',
  /** Beside the button "Undo". */
  held: ({ what, account }: DeletedFrom, seconds: number) =>
    `Deleting ${what} from ${account} in ${formatNumber(seconds)} s`,
  running: (current: number, all: number, account: string) =>
    `Deleting ${formatNumber(current)} of ${formatNumber(all)} from ${account}…`,
  progressLabel: (account: string) => `Deleting from ${account}`,
  waiting: (left: number, all: number, account: string) =>
    `${account}: ${formatNumber(left)} of ${formatNumber(all)} wait until you sign in again`,
  outcome: (account: string, summary: string) => `${account}: ${summary}`,
  seeWhatHappened: 'See what happened',
  milestones: {
    /** `seconds` is a number with its noun. */
    held: ({ what, account }: DeletedFrom, seconds: string) =>
      `Deleting ${what} from ${account} in ${seconds}. The button Undo takes it back.`,
    lastSeconds: ({ what, account }: DeletedFrom, seconds: string) =>
      `${seconds} left to undo deleting ${what} from ${account}`,
    undone: (account: string) => `Undone: nothing was deleted from ${account}`,
    waiting: (account: string) => `Deleting from ${account} waits until you sign in again`,
    deleted: ({ what, account }: DeletedFrom) => `${what} deleted from ${account}`,
    notDeleted: (count: number) => `${formatNumber(count)} not`,
  },
  tooLate: (account: string) =>
    `It was too late to undo: the delete from ${account} had begun. What had not been sent by then was stopped.`,
  nothingLeft: 'Nothing is left to delete: what was left before is gone by now.',
  wholeFileTrashed: (file: string, version: string, account: string) =>
    `The whole file ${quoted(file)} is in the trash of the service: it was asked to delete version ${version} alone but took all versions. Restore ${quoted(file)} on the service’s web page. Until you sign in to ${account} again, Longshore deletes no single version there.`,
  freed: (size: string) => `${size} freed`,
  /** Each with the number of items that ended so. */
  counted: {
    deleted: (count: number) => `${formatNumber(count)} deleted`,
    'already-gone': (count: number) => `${formatNumber(count)} already gone`,
    changed: (count: number) => `${formatNumber(count)} changed and skipped`,
    refused: (count: number) => `${formatNumber(count)} not deleted`,
    unclear: (count: number) => `${formatNumber(count)} unclear`,
    'whole-file-trashed': counting('# whole file in the trash', '# whole files in the trash'),
    cancelled: counting('# stopped before its turn', '# stopped before their turn'),
  },
  nothingDeleted: 'Nothing deleted',
  resultsTitle: 'Deletion results',
  resultsLabel: 'Results',
  tryFailedAgain: 'Try failed again…',
  results: {
    deleted: 'Deleted',
    'already-gone': 'Already gone',
    changed: 'Changed, skipped',
    refused: 'Not deleted',
    unclear: 'Unclear',
    'whole-file-trashed': 'Whole file trashed',
    cancelled: 'Stopped',
  },
  /** Before why it ended so. */
  version: (version: string) => `Version ${version}.`,
  wasGone: 'It was not there any more; nothing was deleted.',
  fileChanged: 'It is not the file that you confirmed any more, so it was left alone.',
  folderChanged: 'It is not the folder that you confirmed any more, so it was left alone.',
  neitherYesNorNo:
    'The service’s answer said neither yes nor no, and a look afterwards has found it still there.',
  /** Why a folder was kept that was to be copied first. `name` is a file or folder in it, with the folders that lead to it. */
  shortCopy: {
    notSaved: (name: string) =>
      `A copy was wanted first, but ${quoted(name)} could not be saved and checked.`,
    noPlace: 'A copy was wanted first, but no folder for it could be made on this computer.',
    notListed: (name: string) => `A copy was wanted first, but the folder ${quoted(name)} could not be read.`,
    listedInPart: (name: string) =>
      `A copy was wanted first, but not all that the folder ${quoted(name)} holds could be listed.`,
    added: (name: string) => `While its copy was being saved, ${quoted(name)} was added to the folder.`,
    changed: (name: string) => `While the copy was being saved, ${quoted(name)} was changed.`,
    missing: (name: string) =>
      `While the copy was being saved, ${quoted(name)} was removed from where it was in the folder.`,
    others: counting('The same goes for # other in it.', 'The same goes for # others in it.'),
    nothingDeleted:
      'Nothing of the folder was deleted. What was saved of it stays on this computer, but is not a complete copy.',
  },
  partlyGone:
    'The service has not deleted it as it was asked to: a part of it, such as its newest version, is gone, and the rest is still there. Refresh the list and look.',
  stopped: 'You stopped before its turn; nothing was sent.',
};
