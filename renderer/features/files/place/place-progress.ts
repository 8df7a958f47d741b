import { useMemo } from 'react';
import type { Account } from '../../../../shared/accounts';
import type { Failure } from '../../../../shared/failures';
import type { PartialReason } from '../../../../shared/files';
import { sourceKey } from '../../../lib/place/place';
import { useAccountList } from '../../../stores/accounts-store';
import { useFiles, type Listing } from '../../../stores/files/files-store';
import { usePlaceSources } from '../../../stores/files/place-lists';

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
  /** What is shown is, at least in part, from the last visit, at this moment (epoch milliseconds); null: all of it is new. */
  readonly cachedAt: number | null;
}

/** One of the lists that the place shows; undefined when it has yet to be read. */
export interface PlaceList {
  readonly account: Account;
  readonly listing: Listing | undefined;
}

function issueOf({ account, listing }: PlaceList): ListingIssue | null {
  if (listing === undefined) return null;
  const { progress } = listing;
  if (progress.state === 'partial') return { kind: 'partial', account, reason: progress.reason };
  if (progress.state === 'failed') return { kind: 'failed', account, failure: progress.failure };
  return null;
}

function oldest(times: readonly number[]): number | null {
  return times.length === 0 ? null : Math.min(...times);
}

/** Puts the lists of a place together. */
export function progressOf(lists: readonly PlaceList[]): PlaceProgress {
  return {
    isLoading: lists.some(({ listing }) => listing === undefined || listing.progress.state === 'loading'),
    soFar: lists.reduce((sum, { listing }) => sum + (listing?.soFar ?? 0), 0),
    issues: lists.map(issueOf).filter((issue) => issue !== null),
    cachedAt: oldest(lists.flatMap(({ listing }) => listing?.cachedAt ?? [])),
  };
}

export function usePlaceProgress(): PlaceProgress {
  const sources = usePlaceSources();
  const accounts = useAccountList();
  const listings = useFiles((state) => state.listings);
  return useMemo(() => {
    const lists = sources.map((source) => ({
      account: accounts.find(({ id }) => id === source.accountId),
      listing: listings.get(sourceKey(source)),
    }));
    return progressOf(
      lists.flatMap(({ account, listing }) => (account === undefined ? [] : [{ account, listing }])),
    );
  }, [sources, accounts, listings]);
}
