import { Eye } from 'lucide-react';
import { entryKey, hasEntryKey } from '../../lib/list/entry-key';
import { openDialog } from '../../stores/window/dialogs-store';
import { selectByGesture, useSelection } from '../../stores/files/selection-store';
import { getVisibleEntries } from '../../stores/files/visible-entries';
import type { Command, CommandContext } from '../command';

function focusedRow(): number {
  const { focused } = useSelection.getState();
  return focused === null ? -1 : getVisibleEntries().findIndex((entry) => hasEntryKey(entry, focused));
}

/** Shows what the selected file looks like, or the one with the keyboard when none is selected; from there on to its neighbours. */
export const quickLook: Command = {
  id: 'preview.quickLook',
  icon: Eye,
  group: 'file.open',
  needs: 'files',
  shortcuts: [{ key: ' ', where: 'rows' }],
  when: ({ entries }: CommandContext) => entries.length > 0 || focusedRow() !== -1,
  run: async ({ entries }) => {
    if (entries.length === 0) selectByGesture({ kind: 'only', index: focusedRow() }, getVisibleEntries());
    await openDialog({ kind: 'quick-look', among: entries.length > 1 ? entries.map(entryKey) : null });
  },
};

export const previewsCommands: readonly Command[] = [quickLook];
