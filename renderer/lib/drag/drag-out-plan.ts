import type { WantedEntry } from '../../../shared/transfers';

/** Together at most this many bytes are fetched while a drag begins; more is prepared first. */
export const dragAtOnceBytes = 32 * 1024 * 1024;

/** Files that can be staged together. */
export const mostStagedFiles = 1000;

/**
 * What dragging entries out of the window takes. `at-once`: small enough to be fetched while the drag begins; `prepare`: fetched first,
 * dragged again later.
 */
export type DragOutPlan = 'at-once' | 'prepare' | 'folders' | 'too-many';

export function planDragOut(entries: readonly WantedEntry[]): DragOutPlan {
  if (entries.some(({ kind }) => kind === 'folder')) return 'folders';
  if (entries.length > mostStagedFiles) return 'too-many';
  const bytes = totalBytes(entries);
  return bytes !== null && bytes <= dragAtOnceBytes ? 'at-once' : 'prepare';
}

/** Sum of the sizes; null when one is unknown. */
export function totalBytes(entries: readonly WantedEntry[]): number | null {
  let sum = 0;
  for (const { size } of entries) {
    if (size === undefined || size === null) return null;
    sum += size;
  }
  return sum;
}
