import { useMemo } from 'react';
import type { Account } from '../../../shared/accounts';
import type { Failure } from '../../../shared/errors';
import type { PartialReason } from '../../../shared/files';
import { useAccountList } from '../../stores/accounts-store';
import { useFiles, type Listing } from '../../stores/files-store';
import { usePlaceAccountIds } from '../../stores/visible-entries';

/** Something to say about the list of one account. */
export type ListingIssue =
  | { readonly kind: 'partial'; readonly account: Account; readonly reason: PartialReason }
  | { readonly kind: 'failed'; readonly account: Account; readonly failure: Failure };

/** How far the lists of the place are, taken together. */
export interface PlaceProgress {
  readonly isLoading: boolean;
  /** Entries that have arrived. */
  readonly soFar: number;
  readonly issues: readonly ListingIssue[];
}

function issueOf(account: Account, listing: Listing): ListingIssue | null {
  const { progress } = listing;
  if (progress.state === 'partial') return { kind: 'partial', account, reason: progress.reason };
  if (progress.state === 'failed') return { kind: 'failed', account, failure: progress.failure };
  return null;
}

/** Puts the lists of some accounts together. An account without a list has yet to be read. */
export function progressOf(
  accounts: readonly Account[],
  listings: ReadonlyMap<string, Listing>,
): PlaceProgress {
  const found = accounts.map((account) => ({ account, listing: listings.get(account.id) }));
  return {
    isLoading: found.some(({ listing }) => listing === undefined || listing.progress.state === 'loading'),
    soFar: found.reduce((sum, { listing }) => sum + (listing?.soFar ?? 0), 0),
    issues: found
      .map(({ account, listing }) => (listing === undefined ? null : issueOf(account, listing)))
      .filter((issue) => issue !== null),
  };
}

export function usePlaceProgress(): PlaceProgress {
  const ids = usePlaceAccountIds();
  const accounts = useAccountList();
  const listings = useFiles((state) => state.listings);
  return useMemo(
    () =>
      progressOf(
        accounts.filter(({ id }) => ids.includes(id)),
        listings,
      ),
    [accounts, ids, listings],
  );
}
