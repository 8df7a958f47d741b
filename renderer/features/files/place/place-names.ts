import type { Account } from '../../../../shared/accounts';
import { visibleName } from '../../../../shared/names';
import { texts } from '../../../../shared/texts/texts';
import { accountOf, foldersOf, type Place } from '../../../lib/place/place';

/** What a place is called in a menu, with its account where that is not all of it. */
export function namePlace(place: Place, accounts: readonly Account[]): string {
  const { place: words } = texts();
  if (place.kind === 'all') return words.allAccounts;
  if (place.kind === 'everywhere')
    return place.text === '' ? words.searchResults : words.searchFor(visibleName(place.text));
  const account = visibleName(accounts.find(({ id }) => id === accountOf(place))?.name ?? '');
  if (place.kind === 'search') return `${words.searchFor(visibleName(place.text))} · ${account}`;
  const folder = foldersOf(place).at(-1);
  return folder === undefined ? account : `${visibleName(folder.name)} · ${account}`;
}
