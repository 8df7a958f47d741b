import type { EntryRef } from '../../../shared/files';

/** Names one entry in the whole window: ids of two accounts may be equal. */
export function entryKey({ accountId, id }: EntryRef): string {
  return `${accountId}/${id}`;
}

/** Is this the entry's key? Makes no string, so that a long list can be searched at each key press. */
export function hasEntryKey({ accountId, id }: EntryRef, key: string): boolean {
  return key.length === accountId.length + 1 + id.length && key.endsWith(id) && key.startsWith(accountId);
}

/** The entries with these keys, in the order of the list. */
export function pickEntries<E extends EntryRef>(
  entries: readonly E[],
  keys: ReadonlySet<string>,
): readonly E[] {
  if (keys.size === 0) return [];
  /* Most entries are ruled out by their id alone, which needs no string to be made. */
  const ids = new Set(Array.from(keys, (key) => key.slice(key.indexOf('/') + 1)));
  return entries.filter((entry) => ids.has(entry.id) && keys.has(entryKey(entry)));
}
