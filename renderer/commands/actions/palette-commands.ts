import { Command as CommandIcon } from 'lucide-react';
import { untilFocusSettled } from '../../lib/focus/focus-settled';
import { openDialog } from '../../stores/window/dialogs-store';
import { requestListFocus, setPlace } from '../../stores/files/browse-store';
import { chooseCommand } from '../../stores/window/menu-bar-store';
import type { Command } from '../command';

/** Finds any command, account or favourite by its name, and does it or goes there. */
const openPalette: Command = {
  id: 'palette.open',
  icon: CommandIcon,
  group: 'view.panes',
  shortcuts: [{ key: 'p', mod: true, shift: true }],
  when: () => true,
  run: async () => {
    const choice = await openDialog({ kind: 'palette' });
    if (choice === null) return;
    /* What is chosen may move the focus, and so waits until the palette has given it back. */
    await untilFocusSettled();
    if (choice.kind === 'command') {
      chooseCommand({ id: choice.id });
      return;
    }
    setPlace(choice.place);
    requestListFocus();
  },
};

export const paletteCommands: readonly Command[] = [openPalette];
