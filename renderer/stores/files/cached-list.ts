import type { CachedList } from '../../../shared/files';
import { call } from '../../ipc/ipc-client';
import type { ListSource } from '../../lib/place/place';

/** The list of the last visit; null when none is kept, or for what is no folder. Never rejects. */
export async function findCachedList(source: ListSource, signal: AbortSignal): Promise<CachedList | null> {
  if ('query' in source) return null;
  const { accountId, folderId } = source;
  try {
    return (await call('files.cached', { accountId, folderId }, signal)).list;
  } catch {
    /* It is only to bridge the time until the service answers. */
    return null;
  }
}
