import { create } from 'zustand';
import type { WantedEntry } from '../../../shared/transfers';

/** Marks a drag of our own rows. The rows themselves stay in `useDrag`, so no other program learns names or ids. */
export const entriesDragType = 'application/x-longshore-entries';

/** Attribute of an element that rows can be dropped on; its value names the target. */
export const dropTargetAttribute = 'data-takes-rows';

interface DragState {
  /** What is being dragged; empty when nothing is. */
  readonly entries: readonly WantedEntry[];
  /** The drop target under the pointer. */
  readonly target: string | null;
  /** The staging that the system drags for us, when the pointer has left the window with complete files. */
  readonly stagingId: string | null;
}

const nothing: DragState = { entries: [], target: null, stagingId: null };

export const useDrag = create<DragState>()(() => nothing);

export function beginDrag(entries: readonly WantedEntry[]): void {
  useDrag.setState({ ...nothing, entries });
}

export function dragOver(target: string | null): void {
  if (useDrag.getState().target !== target) useDrag.setState({ target });
}

/** The system drags the files now; they may come back into the window. */
export function dragOutside(stagingId: string): void {
  useDrag.setState({ target: null, stagingId });
}

export function endDrag(): void {
  useDrag.setState(nothing);
}
