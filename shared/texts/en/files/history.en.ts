import { countingIn } from '../../numbers';

const counting = countingIn('en');

/** Every file that was saved or deleted, by its receipt. */
export const historyEn = {
  title: 'History',
  loading: 'Loading history…',
  /** Accessible names. */
  list: 'Receipts',
  filters: 'Filter the history',
  search: 'Search history',
  account: 'Account',
  allAccounts: 'All accounts',
  what: 'What',
  kinds: { all: 'Saved and deleted', saved: 'Saved', deleted: 'Deleted' },
  from: 'From',
  to: 'To',
  noneTitle: 'No receipts yet',
  noneText:
    'Each file that you save or delete leaves a receipt here, with its proof or its certificate link.',
  nothingFoundTitle: 'Nothing found',
  nothingFoundText: 'No receipt fits what you are looking for. Change the words, the account or the dates.',
  foundOf: (found: string, all: string) => `${found} of ${all}`,
  exportCsv: 'Export as CSV…',
  exportJson: 'Export as JSON…',
  nothingToExport: 'There is nothing to export.',
  exported: counting('# receipt was exported.', '# receipts were exported.'),
  /** What a failed export was about. */
  exportSubject: 'The export',
  sizeUnknown: 'size unknown',
  showInFolder: (name: string) => `Show ${name} in folder`,
  verifyCertificate: (name: string) => `Verify the certificate of ${name}`,
  copyLink: (name: string) => `Copy link of the certificate of ${name}`,
  certificateLink: 'Certificate link',
  showDetails: (name: string) => `Show details of ${name}`,
  hideDetails: (name: string) => `Hide details of ${name}`,
  facts: {
    when: 'When',
    account: 'Account',
    id: 'Id',
    version: 'Version',
    size: 'Size',
    savedAs: 'Saved as',
    certificate: 'Certificate',
    link: 'Link',
  },
  /** Name of the account and the host that it is at. */
  accountAt: (account: string, host: string) => `${account}, ${host}`,
  exactly: (rounded: string, bytes: string) => `${rounded} (${bytes})`,
  /** What happened to a whole file. */
  file: {
    savedByHash: (algorithm: string) => `Saved, verified by ${algorithm}`,
    savedBySize: 'Saved, size checked',
    saved: 'Saved, not verifiable',
    deleted: 'Deleted',
    gone: 'Was already gone',
    changed: 'Not deleted: it had changed',
    stopped: 'Not deleted: stopped',
    refused: (why: string) => `Not deleted: ${why}`,
  },
  /** What happened to one version of a file. */
  version: {
    savedByHash: (version: string, algorithm: string) => `Saved version ${version}, verified by ${algorithm}`,
    savedBySize: (version: string) => `Saved version ${version}, size checked`,
    saved: (version: string) => `Saved version ${version}, not verifiable`,
    deleted: (version: string) => `Version ${version} deleted`,
    gone: (version: string) => `Version ${version} was already gone`,
    changed: (version: string) => `Version ${version} not deleted: it had changed`,
    stopped: (version: string) => `Version ${version} not deleted: stopped`,
    refused: (version: string, why: string) => `Version ${version} not deleted: ${why}`,
  },
  unclear: (why: string) => `Unclear: ${why}`,
  unknown: 'Unclear: the outcome is not known',
  wholeFileTrashed: (version: string) =>
    `The whole file is in the trash; only version ${version} was to be deleted`,
};
