import type { DeletedThings, TrashPlace } from '../../deleted-things';
import { formatNumber } from '../../numbers';
import { punctuationEn } from '../words/punctuation.en';

const { quoted } = punctuationEn;

/* "The folder and everything in it", where folders are among the entries; null otherwise. */
function withFolders({ files, folders }: DeletedThings): string | null {
  if (folders === 0) return null;
  const them = folders === 1 ? 'he folder and everything in it' : 'he folders and everything in them';
  if (files === 0) return `T${them}`;
  return `${files === 1 ? 'The file' : 'The files'} and t${them}`;
}

function movers(things: DeletedThings, withVersions: boolean): readonly [string, string] {
  const named = withFolders(things);
  if (named !== null) return [`${named} move`, 'them'];
  if (withVersions) return ['All versions move', 'them'];
  return things.files === 1 ? ['It moves', 'it'] : ['They move', 'them'];
}

function trashText(place: TrashPlace): string {
  switch (place.of) {
    case 'service':
      return `the trash of ${place.host}`;
    case 'owner':
      return `the trash of the owner, ${place.owner}`;
    case 'several':
      return `the trash of ${place.host}, those of other owners to their owner’s trash`;
  }
}

/** The question before a delete: what will be gone, and where to. */
export const deletionsEn = {
  /** `what` is a number with its noun: "3 files". */
  questionForGood: (what: string, account: string) => `Delete ${what} from ${account} permanently?`,
  questionToTrash: (what: string, account: string) => `Delete ${what} from ${account}?`,
  questionVersion: (version: string, file: string) => `Delete version ${version} of ${quoted(file)}?`,
  confirm: (what: string) => `Delete ${what}`,
  confirmVersion: (version: string) => `Delete version ${version}`,
  onlyThisVersion: 'Only this version goes: the file and its other versions stay.',
  versionIsLost: 'Longshore cannot bring this version back.',
  versionDisputed:
    'The documents of this older service disagree on how one version is deleted; in the worst case the whole file goes to the trash.',
  goneForGood: (things: DeletedThings, host: string) => {
    const named = withFolders(things);
    const they = named ?? (things.files === 1 ? 'It' : 'They');
    return `${they} ${they === 'It' ? 'is' : 'are'} deleted from ${host} for good. There is no trash.`;
  },
  spaceIsFreed: 'The space is freed at once.',
  /** `withVersions`: the service keeps older versions, which go along. */
  toTrash: (things: DeletedThings, place: TrashPlace, withVersions: boolean) => {
    const [theyMove, them] = movers(things, withVersions);
    return `${theyMove} to ${trashText(place)}; Longshore cannot bring ${them} back.`;
  },
  untilTrashIsEmptied:
    'Until that trash is emptied, the storage stays in use, and restoring is done on the service’s web page.',
  /** So many of all have a certificate. */
  certificatesStay: (certified: number, all: number) => {
    const their = all === 1 ? 'Its' : 'Their';
    return certified === 1
      ? `${their} certificate stays valid and public, and its link is kept in the receipt.`
      : `${their} certificates stay valid and public, and the links are kept in the receipts.`;
  },
  signingGoes: 'The signed document and its PDF go too, and a signing under way is cancelled.',
  /** So many of several are there to be signed. */
  someForSigning: (count: number) =>
    `${formatNumber(count)} of them ${count === 1 ? 'is' : 'are'} for signing: the signed document and its PDF go too, and a signing under way is cancelled.`,
  inAll: (size: string) => `${size} in all`,
  inAllAndUnknown: (size: string, unknown: number) => `${size} and ${formatNumber(unknown)} of unknown size`,
  sizesUnknown: 'Sizes unknown',
  /** `seconds` is a number with its noun. */
  grace: (seconds: string) => `Nothing is sent for ${seconds}; you can undo until then.`,
  listLabel: 'To be deleted',
  folderWithAll: 'Folder with all in it',
  sizeUnknown: 'size unknown',
  version: (version: string) => `Version ${version}`,
  saveCopies: 'Save a copy of each file first',
  saveCopiesHow: 'Each file is downloaded and checked before it goes. What cannot be checked stays.',
  saveFoldersHow:
    'Each file, also in folders, is downloaded and checked first. A folder goes only when every file in it was saved and checked and nothing in it has changed meanwhile; otherwise it stays with everything in it.',
  newestIsSaved: 'Only the newest version of each file is saved.',
  typeToConfirm: (number: number) => `Type ${formatNumber(number)} to confirm`,
  /** What was being done when it failed, put before what went wrong. */
  subjects: {
    list: 'Deletions',
    delete: 'Delete',
    undo: 'Undo',
    stop: 'Stopping the delete',
  },
};
