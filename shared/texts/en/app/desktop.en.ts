import { countingIn, formatNumber } from '../../numbers';

const counting = countingIn('en');

/** What the system itself shows for Longshore: message boxes, its file dialogs and notifications. */
export const desktopEn = {
  quit: {
    question: (running: number) =>
      `${counting('# download is running.', '# downloads are running.')(running)} Quit?`,
    detail: (running: number) =>
      `${running === 1 ? 'It goes' : 'They go'} on when Longshore is started again.`,
    confirm: 'Quit',
    cancel: 'Cancel',
  },
  chooseFolder: 'Choose a folder to save to',
  chooseFileToCheck: 'Choose a file to check',
  importAccounts: 'Import accounts',
  exportAccounts: 'Export accounts',
  exportReceipts: 'Export receipts',
  exportCertificate: 'Export certificate',
  /** Of a batch of downloads that has ended. */
  batch: {
    complete: 'Download complete',
    notComplete: 'Download not complete',
    oneSaved: (name: string, folder: string) => `${name} saved to ${folder}`,
    oneNotSaved: (name: string, folder: string) => `${name} not saved to ${folder}`,
    saved: (done: number, all: number, folder: string) =>
      `${formatNumber(done)}${done === all ? '' : ` of ${formatNumber(all)}`} files saved to ${folder}`,
    failed: (count: number) => `${formatNumber(count)} failed`,
    skipped: (count: number) => `${formatNumber(count)} skipped`,
    cancelled: (count: number) => `${formatNumber(count)} cancelled`,
  },
  /** A file of Longshore's own could not be read; told by what it held. `keptAs` is where the old one is kept. */
  unreadable: {
    accounts: (keptAs: string) =>
      `The saved accounts could not be read. Longshore started afresh and kept the old file as ${keptAs}. Add your accounts again.`,
    history: (keptAs: string) =>
      `Some of the saved history could not be read and is missing. Longshore kept the old file as ${keptAs}.`,
    secrets: (keptAs: string) =>
      `The saved sign-ins could not be read. Longshore started afresh and kept the old file as ${keptAs}. Sign in to your accounts again.`,
    settings: (keptAs: string) =>
      `The saved settings could not be read. Longshore started afresh and kept the old file as ${keptAs}. Look through the settings.`,
    transfers: (keptAs: string) =>
      `Some of the saved transfers could not be read and are missing; start those downloads again. Longshore kept the old file as ${keptAs}.`,
    other: (store: string, keptAs: string) =>
      `The saved ${store} could not be read. Longshore started afresh and kept the old file as ${keptAs}.`,
  },
};
