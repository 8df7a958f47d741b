import type { Entry } from '../../../shared/files';

/** The entries whose name holds every word of the filter, whatever their case. The same list when the filter is empty. */
export function filterEntries(entries: readonly Entry[], filter: string): readonly Entry[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return entries;
  return entries.filter((entry) => {
    const name = entry.name.toLowerCase();
    return words.every((word) => name.includes(word));
  });
}
