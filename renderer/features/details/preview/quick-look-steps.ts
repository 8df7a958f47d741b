import type { EntryRef } from '../../../../shared/files';
import { hasEntryKey } from '../../../lib/list/entry-key';

/** Where a file is among those that one can go on to. */
export interface QuickLookStep<E> {
  readonly entry: E;
  /** From 0. */
  readonly index: number;
  readonly count: number;
  readonly previous: E | undefined;
  readonly next: E | undefined;
}

/** The file of that key with its neighbours; the first one when there is none of that key, undefined when there are none at all. */
export function stepAt<E extends EntryRef>(
  entries: readonly E[],
  key: string | null,
): QuickLookStep<E> | undefined {
  const found = key === null ? -1 : entries.findIndex((entry) => hasEntryKey(entry, key));
  const index = Math.max(found, 0);
  const entry = entries[index];
  if (entry === undefined) return undefined;
  return { entry, index, count: entries.length, previous: entries[index - 1], next: entries[index + 1] };
}
