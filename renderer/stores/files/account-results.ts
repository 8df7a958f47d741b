import { useMemo } from 'react';
import type { Account } from '../../../shared/accounts';
import { accountResult, type AccountResult } from '../../lib/finding/account-result';
import { sourceKey } from '../../lib/place/place';
import { useAccountList } from '../accounts-store';
import { useFiles } from './files-store';
import { usePlaceSources } from './place-lists';
import { matchingEntries } from './visible-entries';

export interface AccountFinding extends AccountResult {
  readonly account: Account;
}

/** How the search over all accounts stands in each of them, in the order of the side bar. */
export function useAccountFindings(): readonly AccountFinding[] {
  const sources = usePlaceSources();
  const accounts = useAccountList();
  const listings = useFiles((state) => state.listings);
  return useMemo(
    () =>
      sources.flatMap((source) => {
        const account = accounts.find(({ id }) => id === source.accountId);
        if (account === undefined) return [];
        const found = matchingEntries(listings, source).length;
        const progress = listings.get(sourceKey(source))?.progress ?? { state: 'loading' };
        return [{ account, ...accountResult({ account, source, found, progress }) }];
      }),
    [sources, accounts, listings],
  );
}
