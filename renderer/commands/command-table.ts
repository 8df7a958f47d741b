import { accountsCommands } from './accounts-commands';
import { appCommands } from './app-commands';
import { browseCommands } from './browse-commands';
import { certificatesCommands } from './certificates-commands';
import type { Command } from './command';
import { deletionsCommands } from './deletions-commands';
import { filesCommands } from './files-commands';
import { stagingCommands } from './staging-commands';
import { transfersCommands } from './transfers-commands';

/** Everything that the user can do. */
export const commandTable: readonly Command[] = [
  ...browseCommands,
  ...filesCommands,
  ...certificatesCommands,
  ...stagingCommands,
  ...deletionsCommands,
  ...accountsCommands,
  ...transfersCommands,
  ...appCommands,
];
