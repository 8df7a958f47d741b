import type { ReactElement } from 'react';
import { texts } from '../../../../shared/texts/texts';
import { goUp, openSelectedFolder } from '../../../commands/actions/browse-commands';
import { verifyCertificate } from '../../../commands/actions/certificates-commands';
import { useCommandContext, type Command } from '../../../commands/command';
import { deleteFiles } from '../../../commands/actions/deletions-commands';
import {
  copyCertificateLink,
  downloadFiles,
  openCertificatePage,
  refreshFiles,
  selectAllFiles,
  showDetails,
} from '../../../commands/actions/files-commands';
import { openContaining } from '../../../commands/actions/finding-commands';
import { chooseColumns, invertSelection } from '../../../commands/actions/list-commands';
import { menuActionOf } from '../../../commands/menus/menu-action';
import { addToFavourites, removeFromFavourites } from '../../../commands/actions/places-commands';
import { quickLook } from '../../../commands/actions/previews-commands';
import { copyToClipboard } from '../../../commands/actions/staging-commands';
import { ContextMenu } from '../../../components/overlays/menu';

interface MenuItem {
  readonly command: Command;
  /** Left out where it cannot be done, rather than greyed. */
  readonly isOptional?: true;
}

const rowItems: readonly MenuItem[] = [
  { command: openSelectedFolder, isOptional: true },
  { command: openContaining, isOptional: true },
  { command: quickLook },
  { command: downloadFiles },
  { command: copyToClipboard },
  { command: showDetails },
  { command: copyCertificateLink, isOptional: true },
  { command: openCertificatePage, isOptional: true },
  { command: verifyCertificate, isOptional: true },
  { command: deleteFiles },
];

const placeItems: readonly MenuItem[] = [
  { command: goUp, isOptional: true },
  { command: addToFavourites, isOptional: true },
  { command: removeFromFavourites, isOptional: true },
  { command: selectAllFiles },
  { command: invertSelection },
  { command: refreshFiles },
  { command: chooseColumns },
  { command: showDetails },
];

interface FileMenuProps {
  at: { x: number; y: number };
  onClose: () => void;
}

function CommandMenu({
  label,
  items,
  at,
  onClose,
}: FileMenuProps & { label: string; items: readonly MenuItem[] }): ReactElement {
  const context = useCommandContext();
  const actions = items
    .filter(({ command, isOptional }) => isOptional !== true || command.when(context))
    .map(({ command }) => menuActionOf(command));
  return <ContextMenu label={label} actions={actions} at={at} onClose={onClose} />;
}

/** The context menu of the selected rows. What never applies to them is left out, what does not apply now is greyed. */
export function FileMenu(props: FileMenuProps): ReactElement {
  return <CommandMenu {...props} label={texts().list.actions} items={rowItems} />;
}

/** The context menu of the list itself, where no row is. */
export function PlaceMenu(props: FileMenuProps): ReactElement {
  return <CommandMenu {...props} label={texts().list.placeActions} items={placeItems} />;
}
