import { countingIn } from '../../numbers';

const counting = countingIn('en');

/** The list of files: its columns, menus and states. */
export const listEn = {
  /** Accessible name of the list. */
  files: 'Files',
  /** Accessible name of the toolbar and of the menu of rows. */
  actions: 'File actions',
  /** Accessible name of the menu of the place itself. */
  placeActions: 'Actions for this place',
  columns: {
    name: 'Name',
    size: 'Size',
    modified: 'Modified',
    kind: 'Kind',
    account: 'Account',
    version: 'Version',
    certificate: 'Certificate',
    owner: 'Owner',
    category: 'Category',
    reservedBy: 'Reserved by',
  },
  /** Accessible name of the menu of columns, and of the button that opens it. */
  columnsMenu: 'Columns',
  resizeColumn: (column: string) => `Resize ${column}`,
  /** The width of a column, said to those who change it by keyboard. */
  columnWidth: counting('# pixel', '# pixels'),
  fitColumn: (column: string) => `Fit width of ${column}`,
  moveColumnLeft: (column: string) => `Move ${column} left`,
  moveColumnRight: (column: string) => `Move ${column} right`,
  columnMoved: (column: string, position: string, count: string) =>
    `${column} is column ${position} of ${count}.`,
  hideColumn: (column: string) => `Hide ${column}`,
  resetColumns: 'Reset columns',
  /** Beside a column that is one of several which the list is sorted by. */
  sortedAs: (position: string, descending: boolean) =>
    `Sort level ${position}, ${descending ? 'descending' : 'ascending'}`,
  loading: 'Loading files…',
  noMatchTitle: 'No match',
  noMatchText: (filter: string) => `No file name here holds “${filter}”.`,
  /** Of a filter that asks for more than words. */
  noMatchTerms: (filter: string) => `Nothing here matches “${filter}”.`,
  noMatchSoFar: (filter: string) =>
    `Nothing that has arrived so far holds “${filter}”. The rest of the list is still on its way.`,
  noMatchIncomplete: (filter: string) =>
    `Nothing in the part of the list that could be read holds “${filter}”.`,
  clearFilter: 'Clear filter',
  nothingFoundTitle: 'Nothing found',
  nothingFoundText: (query: string) =>
    `The server knows nothing that holds “${query}”. Files that were added a moment ago may not be found yet.`,
  backToFiles: 'Back to the files',
  emptyFolderTitle: 'This folder is empty',
  emptyPlaceTitle: 'No files here yet',
  emptyText: 'Files that you add at the service appear here after a refresh.',
  refresh: 'Refresh',
  goUp: 'Go to the folder above',
  nothingReadTitle: 'The list could not be read',
  nothingReadText: 'The service sent nothing of this list before it stopped. Load it again to see the files.',
  loadAgain: 'Load again',
  tryAgain: 'Try again',
};
