import { create } from 'zustand';
import type { EventOf } from '../../../shared/contract';
import type { MenuBar } from '../../../shared/menu-bar';
import { call } from '../../ipc/ipc-client';

type Chosen = EventOf<'system.commandChosen'>;

/** The command that was chosen last by its id, in the menu bar or the palette; a new object each time. */
export const useChosenCommand = create<{ readonly chosen: Chosen | null }>()(() => ({ chosen: null }));

export function chooseCommand(chosen: Chosen): void {
  useChosenCommand.setState({ chosen: { ...chosen } });
}

let told = '';

/** Tells the menu bar when it is another than was told before. */
export async function tellMenuBar(bar: MenuBar): Promise<void> {
  const text = JSON.stringify(bar);
  if (text === told) return;
  told = text;
  try {
    await call('system.setMenuBar', bar);
  } catch {
    /* The menu bar stays as it was; what changes next is told again. */
    told = '';
  }
}
