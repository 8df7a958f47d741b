import { useMemo } from 'react';
import { spotKey } from '../../../shared/spots';
import { useFiles, type Listing } from './files-store';

function isGone({ progress }: Listing): boolean {
  return progress.state === 'failed' && progress.failure.code === 'not-found';
}

/** The folders that were looked for and are not there any more, named by `spotKey`. */
export function useGoneFolders(): ReadonlySet<string> {
  const listings = useFiles((state) => state.listings);
  return useMemo(() => {
    const gone = [...listings.values()].filter(isGone).map(({ source }) => source);
    return new Set(
      gone.flatMap((source) =>
        'query' in source ? [] : [spotKey({ accountId: source.accountId, folderId: source.folderId })],
      ),
    );
  }, [listings]);
}
