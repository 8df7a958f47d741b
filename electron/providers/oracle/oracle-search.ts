import type { SearchQuery } from '../provider';
import { searchItems } from './oracle-api';
import { toEntry } from './oracle-entries';
import type { FetchPage } from './oracle-listing';
import type { OracleSession } from './oracle-session';

/** Pages of what the server finds for the text, names and contents alike; below the linked folder when no folder is given under a link. */
export function searchPages(session: OracleSession, { folderId, text }: SearchQuery): FetchPage {
  const { place, dependencies } = session;
  const beholder = { accountId: dependencies.accountId, place };
  return async (range, signal) => {
    const query = { ...range, folderId: folderId ?? place.rootId, text };
    const { items, total, hasMore } = await searchItems(session, query, signal);
    return { entries: items.map((item) => toEntry(item, item.type, beholder)), total, hasMore };
  };
}
