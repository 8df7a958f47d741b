import { countingIn, formatNumber } from '../../numbers';

const counting = countingIn('en');

/** Where one is: path, header, bars over the list, status bar. */
export const placeEn = {
  /** Accessible name of the breadcrumb. */
  path: 'Path',
  allAccounts: 'All accounts',
  allFiles: 'All files',
  searchFor: (text: string) => `Search “${text}”`,
  searchResults: 'Search results',
  foldersBetween: 'Folders in between',
  back: 'Back',
  forward: 'Forward',
  /** Accessible names of the menus with the places on the way. */
  backTo: 'Places before this one',
  forwardTo: 'Places after this one',
  addFavourite: 'Add to favourites',
  removeFavourite: 'Remove from favourites',
  recent: 'Recent places',
  noRecent: 'No other places yet',
  clearRecent: 'Clear recent places',
  /** The list of the last visit is shown while the new one is read. */
  asOf: (time: string) => `As of ${time}, refreshing…`,
  asOfFailed: (time: string) => `As of ${time}. The list could not be refreshed.`,
  foundByServer: (account: string) =>
    `Found by the server everywhere in ${account}. Its index may lag behind recent changes.`,
  closeSearch: 'Close search',
  notComplete: 'This list is not complete',
  partial: {
    'cursor-repeated': 'The service kept sending the same page.',
    'nothing-new': 'The service sent a page with nothing new in it.',
    'empty-page': 'The service sent an empty page although it has more.',
    'too-many-pages': 'The list has more pages than Longshore reads.',
    refused: 'The service refused to send the rest.',
    changing: 'The list kept changing while it was read.',
  },
  loadToSeeRest: 'Load it again to see the rest.',
  loadAgain: 'Load again',
  tryAgain: 'Try again',
  moreAccounts: counting(
    '# more account could not be read to the end',
    '# more accounts could not be read to the end',
  ),
  showAll: 'Show all',
  selected: (count: number) => `${formatNumber(count)} selected`,
  shownOf: (shown: string, all: string) => `${shown} of ${all}`,
  loading: 'Loading…',
  soFar: (count: string) => `${count} so far…`,
};
