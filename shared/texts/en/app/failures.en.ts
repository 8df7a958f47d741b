import { punctuationEn } from '../words/punctuation.en';

const { quoted } = punctuationEn;

function named(name: string | undefined, otherwise: string): string {
  return name === undefined ? otherwise : quoted(name);
}

/** What went wrong with files, on their way and in Longshore: a title without a full stop, and sentences that say why and what to do. */
export const failuresEn = {
  actions: {
    'try-again': 'Try again',
    'sign-in': 'Sign in again',
    'edit-account': 'Edit account',
    'choose-folder': 'Choose another folder',
    refresh: 'Refresh',
  },
  /** What was being done, and what went wrong. */
  during: (subject: string, title: string) => `${subject}: ${title}`,
  accountGone: {
    title: 'The account is gone',
    text: 'It was removed from Longshore. Add it again to go on.',
  },
  planGone: {
    title: 'The question is out of date',
    text: 'Nothing was done. Select the files and start once more.',
  },
  transferGone: {
    title: 'The transfer is gone',
    text: 'It was cleared from the list. Start the download again.',
  },
  receiptGone: {
    title: 'The receipt is gone',
    text: 'Open History again to see the receipts that are kept.',
  },
  folderGone: {
    title: 'The folder is gone',
    text: (name: string | undefined) =>
      `${named(name, 'The folder')} does not exist any more. Choose another one.`,
  },
  savedFileGone: {
    title: 'The saved file is gone',
    text: 'It is not where it was saved any more: it was moved, renamed or deleted. Look for it there, or download it again.',
  },
  entryGone: {
    title: 'The file is gone',
    text: (name: string | undefined) =>
      `${named(name, 'The file')} is not at the service any more. Refresh the list to see what is there.`,
  },
  tooLarge: {
    title: 'The file is too large',
    text: (name: string | undefined, limit: string | undefined) =>
      `${named(name, 'The file')} is larger than the service allows${limit === undefined ? '' : ` (the limit is ${limit})`}. Split it or choose a smaller one.`,
  },
  entryChanged: {
    title: 'It has changed in the meantime',
    text: (name: string | undefined) =>
      `${named(name, 'What you saw')} is not the same any more, so nothing was done. Refresh the list and look again.`,
  },
  hostChanged: {
    title: 'Your password would go to another host',
    text: (origin: string | undefined, isForeign: boolean) =>
      `The account lives at ${origin ?? 'another host'}, which is not the address that you entered. Nothing was sent to it.${isForeign ? ' This host does not belong to the vendor’s own domain: go on only if you know it.' : ''} Sign in once more to send your password there.`,
  },
  accountLocked: {
    title: 'The account is read only',
    text: 'No delete can be started in it. Unlock the account first if you mean to.',
  },
  entryLocked: {
    title: 'The file is locked',
    text: (name: string | undefined) =>
      `${named(name, 'The file')} is in use or locked at the service. Try again when it is free.`,
  },
  entryReserved: {
    title: (by: string) => `Reserved by ${by}`,
    text: (name: string | undefined, by: string) =>
      `${named(name, 'The file')} cannot be changed by anybody else as long as it is reserved. Ask ${by} to release it, then try again.`,
  },
  notEmpty: {
    title: 'The folder is not empty',
    text: (name: string | undefined) =>
      `${named(name, 'The folder')} still holds files. Delete those first, then try again.`,
  },
  alreadyExists: {
    title: 'There is already a file of that name',
    text: (name: string | undefined) =>
      `${named(name, 'A file of this name')} exists there and is never overwritten unasked. Choose another folder or move the existing file away.`,
  },
  nameInvalid: {
    title: 'The file name cannot be used',
    text: (name: string | undefined) =>
      `${named(name, 'This name')} cannot be made into a safe name on this computer, so nothing was saved. Rename the file at its service, then refresh the list.`,
  },
  truncated: {
    title: 'The download was cut off',
    text: (amount: { received: string; expected: string } | undefined) =>
      `The connection ended${amount === undefined ? '' : ` after ${amount.received} of ${amount.expected}`}. Nothing incomplete was kept under the file’s name. Try again.`,
  },
  integrity: {
    title: 'The download is not what the service announced',
    text: (what: 'size' | 'contents' | 'checksum') =>
      `The ${what} of the received file does not match, so it was thrown away. Try again; if it happens again, tell the service’s support.`,
  },
  diskFull: {
    title: 'The disk is full',
    text: (folder: string | undefined, needed: string | undefined) =>
      `There is not enough space in ${folder ?? 'the folder'}${needed === undefined ? '' : `; ${needed} are needed`}. Free some space and try again, or choose a folder on another disk.`,
  },
  notWritable: {
    title: 'Nothing can be saved there',
    text: (folder: string | undefined, why: keyof typeof notWritable) =>
      `${folder ?? 'The folder'} ${notWritable[why]}. Choose another folder or change its permissions, then try again.`,
  },
  /** What cannot be done, by what it is. */
  unsupported: {
    'keep-secret': {
      title: 'This system keeps no secrets',
      text: 'It offers no secret store, so the sign-in cannot be remembered. Keep it for this session only, or set up a secret store and start Longshore again.',
    },
    'copy-files': {
      title: 'Files cannot be copied here',
      text: 'This system takes no files from Longshore on its clipboard. Drag them out of the window, or download them.',
    },
    'open-folder': {
      title: 'The folder cannot be shown',
      text: 'This system has opened no file manager. Open the folder with one yourself.',
    },
    folder: {
      title: 'Folders cannot be copied as a whole',
      text: 'Download the folder instead, or choose files alone.',
    },
    demo: {
      title: 'The demo does not run',
      text: 'Start the demo, then try again.',
    },
    other: {
      title: 'The service cannot do this',
      text: 'This is not offered by the service. Use its web page instead.',
    },
  },
  cancelled: {
    title: 'Cancelled',
    text: 'It was stopped on request. Start it again when you want it.',
  },
  internal: {
    title: 'Something went wrong in Longshore',
    text: (errorId: string | undefined) =>
      `This is a fault of the app, not yours. Try again; if it comes back, report it${errorId === undefined ? '' : ` with the number ${errorId}`}.`,
  },
};

const notWritable = {
  unknown: 'cannot be written to',
  'read-only': 'is read-only',
  denied: 'does not allow you to write',
  missing: 'does not exist any more',
  symlink: 'leads somewhere else through a link',
  outside: 'would not contain the file, because its name leads out of it',
} as const;
