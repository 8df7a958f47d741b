import type { Entry } from '../../shared/files';
import { entryKind, type EntryKind } from './entry-kind';

/** Several entries taken together. */
export interface EntriesSummary {
  /** How many of each kind, the most first. */
  readonly kinds: readonly { readonly kind: EntryKind; readonly count: number }[];
  /** Sum of the sizes that are known, in bytes; null where there are only folders. */
  readonly size: number | null;
  /** Files whose size nobody tells. */
  readonly unknownSizes: number;
  /** Of those that have a date; epoch milliseconds. */
  readonly oldest: number | null;
  readonly newest: number | null;
  /** In the order of their first entries. */
  readonly accountIds: readonly string[];
}

/** Sums up entries in one walk; fit for a hundred thousand. */
export function summarise(entries: readonly Entry[]): EntriesSummary {
  const kinds = new Map<EntryKind, number>();
  const accountIds = new Set<string>();
  let [size, files, unknownSizes, oldest, newest] = [0, 0, 0, Infinity, -Infinity];
  for (const entry of entries) {
    const kind = entryKind(entry);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    accountIds.add(entry.accountId);
    size += entry.size ?? 0;
    if (entry.kind === 'file') {
      files += 1;
      if (entry.size === null) unknownSizes += 1;
    }
    if (entry.modifiedAt !== null) {
      oldest = Math.min(oldest, entry.modifiedAt);
      newest = Math.max(newest, entry.modifiedAt);
    }
  }
  return {
    kinds: [...kinds].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count),
    size: files === 0 ? null : size,
    unknownSizes,
    oldest: Number.isFinite(oldest) ? oldest : null,
    newest: Number.isFinite(newest) ? newest : null,
    accountIds: [...accountIds],
  };
}
