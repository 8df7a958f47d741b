import { create } from 'zustand';
import { entryKey, hasEntryKey } from '../../lib/list/entry-key';
import {
  applyGesture,
  nothingSelected,
  withoutRows,
  type RowKeys,
  type Selection,
  type SelectionGesture,
} from '../../lib/list/selection-range';
import type { Entry } from '../../../shared/files';

/** Keys are those of `lib/entry-key.ts`. */
export const useSelection = create<Selection>()(() => nothingSelected);

function rowKeys(entries: readonly Entry[]): RowKeys {
  return {
    count: entries.length,
    keyAt: (index) => {
      const entry = entries[index];
      return entry === undefined ? '' : entryKey(entry);
    },
    indexOf: (key) => entries.findIndex((entry) => hasEntryKey(entry, key)),
  };
}

/** Takes up the selection of another place. */
export function setSelection(selection: Selection): void {
  useSelection.setState(selection);
}

/** Does to the selection what the user did to the rows on screen. */
export function selectByGesture(gesture: SelectionGesture, onScreen: readonly Entry[]): void {
  useSelection.setState(applyGesture(useSelection.getState(), gesture, rowKeys(onScreen)));
}

/** Rows are gone for good: out of the selection, and the keyboard to the next row of the list as it was on screen. */
export function dropFromSelection(removed: ReadonlySet<string>, onScreen: readonly Entry[]): void {
  useSelection.setState(withoutRows(useSelection.getState(), removed, onScreen.map(entryKey)));
}
