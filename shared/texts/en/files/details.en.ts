/* "Size" as within a sentence; "SHA-256" and "Id" as they are. */
function uncapitalised(label: string): string {
  return /^\p{Lu}\p{Ll}{2}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

/** What is known about the selected files, or about the place when none is. */
export const detailsEn = {
  /** Accessible name of the pane. */
  title: 'Details',
  facts: {
    name: 'Name',
    size: 'Size',
    dimensions: 'Dimensions',
    contents: 'Contents',
    added: 'Added',
    modified: 'Modified',
    kind: 'Kind',
    category: 'Category',
    owner: 'Owner',
    reservedBy: 'Reserved by',
    version: 'Version',
    signing: 'Signing',
    account: 'Account',
    folder: 'Folder',
    id: 'Id',
    totalSize: 'Total size',
    unknownSize: 'Unknown size',
    oldest: 'Oldest',
    newest: 'Newest',
    accounts: 'Accounts',
    service: 'Service',
    userName: 'Signed in as',
  },
  notStated: 'Not stated by the service',
  forSigning: 'A signed document belongs to this file',
  pixels: (width: string, height: string) => `${width} × ${height} pixels`,
  copy: (label: string) => `Copy ${uncapitalised(label)}`,
  /** Accessible names of lists of facts. */
  factsOfFile: 'Facts',
  kindsOfFiles: 'Kinds',
  actions: 'Actions for the selection',
  selected: (count: string) => `${count} selected`,
  partOfList: 'The list is not complete: the sums are of what has arrived.',
  hint: 'Select a file to see what is known about it.',
  locked: 'Locked (read only): nothing can be deleted in this account.',
  certificate: {
    /** Accessible name of the section. */
    title: 'Certificate',
    pending: 'On its way to the blockchain; this can take a while.',
    written: 'Written to the blockchain.',
    writtenOn: (when: string) => `Written to the blockchain on ${when}.`,
    verify: 'Verify…',
    copyLink: 'Copy link',
    openPage: 'Open page',
  },
  versions: {
    title: 'Versions',
    loading: 'Loading versions…',
    failed: (title: string, text: string) => `${title}. ${text}`,
    version: (number: string) => `Version ${number}`,
    newest: 'Newest',
    dateUnknown: 'Date unknown',
    download: (number: string) => `Download version ${number}`,
    remove: (number: string) => `Delete version ${number}`,
    locked: (account: string) => `${account} is locked (read only). Unlock the account to delete versions.`,
  },
};
