import type { Entry } from '../../../shared/files';

/** Sum of the known sizes, in bytes. */
export function totalSize(entries: readonly Pick<Entry, 'size'>[]): number {
  return entries.reduce((sum, { size }) => sum + (size ?? 0), 0);
}
