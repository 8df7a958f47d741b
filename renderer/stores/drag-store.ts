import { create } from 'zustand';
import type { WantedEntry } from '../../shared/transfers';

/** Marks a drag of our own rows. The rows themselves stay in `useDrag`, so no other program learns names or ids. */
export const entriesDragType = 'application/x-longshore-entries';

interface DragState {
  /** What is being dragged inside the window; empty when nothing is. */
  readonly entries: readonly WantedEntry[];
}

export const useDrag = create<DragState>()(() => ({ entries: [] }));

export function beginDrag(entries: readonly WantedEntry[]): void {
  useDrag.setState({ entries });
}

export function endDrag(): void {
  useDrag.setState({ entries: [] });
}
