import { accountsCommands } from './actions/accounts-commands';
import { appCommands } from './actions/app-commands';
import { browseCommands } from './actions/browse-commands';
import { certificatesCommands } from './actions/certificates-commands';
import type { Command } from './command';
import { deletionsCommands } from './actions/deletions-commands';
import { demoCommands } from './actions/demo-commands';
import { filesCommands } from './actions/files-commands';
import { listCommands } from './actions/list-commands';
import { findingCommands } from './actions/finding-commands';
import { placesCommands } from './actions/places-commands';
import { previewsCommands } from './actions/previews-commands';
import { helpCommands } from './actions/help-commands';
import { paletteCommands } from './actions/palette-commands';
import { regionsCommands } from './actions/regions-commands';
import { stagingCommands } from './actions/staging-commands';
import { transfersCommands } from './actions/transfers-commands';

/** Everything that the user can do. */
export const commandTable: readonly Command[] = [
  ...browseCommands,
  ...filesCommands,
  ...listCommands,
  ...findingCommands,
  ...placesCommands,
  ...previewsCommands,
  ...certificatesCommands,
  ...stagingCommands,
  ...deletionsCommands,
  ...accountsCommands,
  ...transfersCommands,
  ...appCommands,
  ...paletteCommands,
  ...regionsCommands,
  ...helpCommands,
  ...demoCommands,
];
