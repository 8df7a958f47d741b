import { countingIn } from '../../numbers';

const counting = countingIn('en');

/** The search over all accounts. */
export const findingEn = {
  /** Accessible name of the field. */
  field: 'Search all accounts',
  placeholder: 'Search all accounts, then press Enter',
  search: 'Search',
  stop: 'Stop',
  /** Accessible name of the list with one line for each account. */
  accounts: 'Results by account',
  all: 'All results',
  found: counting('# found', '# found'),
  searching: 'searching…',
  searchingFound: (found: string) => `${found}, searching…`,
  /** The service does not search; its list was filtered. */
  filtered: (found: string) => `${found} in its list`,
  filteredTopFolder: (found: string) => `${found} in its top folder`,
  filteredHint: 'This service does not search, so Longshore filters its list.',
  filteredTopHint: 'A server searches for words only. Longshore looks through the top folder instead.',
  partial: (found: string) => `${found}, not complete`,
  stopped: (found: string) => `stopped, ${found}`,
  failed: 'could not be searched',
  tryAgain: 'Try again',
  tryAgainIn: (account: string) => `Search ${account} again`,
  stopIn: (account: string) => `Stop searching ${account}`,
  signIn: 'Sign in',
  signInTo: (account: string) => `Sign in to ${account}`,
  onlyThis: (account: string) => `Show only the results of ${account}`,
  emptyTitle: 'Search all accounts at once',
  emptyText:
    'Type what to look for and press Enter. Words, kind:image, size>10MB and after:2026-01-31 all work here.',
  nothingTitle: 'Nothing found',
  nothingText: (text: string) => `No account holds “${text}”, as far as could be searched.`,
  nothingHereText: (text: string, account: string) => `Nothing in ${account} holds “${text}”.`,
  openContaining: 'Open containing folder',
  /** Said when the containing folder cannot be told. */
  folderUnknown: (name: string) => `The service does not say in which folder “${name}” lies.`,
  openingFolder: 'Open containing folder',
  /** Said when the last account has answered. */
  done: (found: string, accounts: string) => `Search finished: ${found} in ${accounts}`,
};
