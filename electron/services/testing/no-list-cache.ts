import type { ListCache } from '../places/list-cache';

/** Keeps nothing. */
export const noListCache: Pick<ListCache, 'find' | 'note'> = {
  find: () => Promise.resolve(null),
  note: () => undefined,
};
