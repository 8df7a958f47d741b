import { accountsCommands } from './accounts-commands';
import { appCommands } from './app-commands';
import type { Command } from './command';
import { filesCommands } from './files-commands';
import { transfersCommands } from './transfers-commands';

/** Everything that the user can do. */
export const commandTable: readonly Command[] = [
  ...filesCommands,
  ...accountsCommands,
  ...transfersCommands,
  ...appCommands,
];
