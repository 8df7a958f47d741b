import { AppError } from '../../../shared/errors';
import type { Entry } from '../../../shared/files';
import type { SweeppeaListing } from './sweeppea-listing';

/**
 * The service tells of its files only in its list: reads that until all wanted ones have come. Files that are not in it are left out of
 * the answer. `unavailable` when some were not found in a list that could not be read to its end.
 */
export async function findEntries(
  listing: SweeppeaListing,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<readonly Entry[]> {
  const missing = new Set(ids);
  const found: Entry[] = [];
  let cursor: string | null = null;
  do {
    const page = await listing.next(cursor, signal);
    found.push(...page.entries.filter(({ id }) => missing.delete(id)));
    if (missing.size > 0 && page.partial !== null)
      throw new AppError('unavailable', 'The list cannot be read to its end, so the file may be there');
    cursor = missing.size === 0 ? null : page.cursor;
  } while (cursor !== null);
  return found;
}

/** `not-found`, and as `findEntries`. */
export async function findEntry(listing: SweeppeaListing, id: string, signal: AbortSignal): Promise<Entry> {
  const [entry] = await findEntries(listing, [id], signal);
  if (entry === undefined) throw new AppError('not-found', 'No such file', { details: { what: 'entry' } });
  return entry;
}
