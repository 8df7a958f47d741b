import type { CachedList, Entry, PackedList } from '../../../shared/files';
import { call } from '../../ipc/ipc-client';
import type { ListSource } from '../../lib/place/place';

/** The list of the last visit; null when none is kept, or for what is no folder. Never rejects. */
export async function findCachedList(source: ListSource, signal: AbortSignal): Promise<CachedList | null> {
  if ('query' in source) return null;
  const { accountId, folderId } = source;
  try {
    const { list } = await call('files.cached', { accountId, folderId }, signal);
    return list === null ? null : unpack(list);
  } catch {
    /* It is only to bridge the time until the service answers. */
    return null;
  }
}

function unpack(list: PackedList): CachedList {
  return { ...list, entries: JSON.parse(list.entries) as Entry[] };
}
