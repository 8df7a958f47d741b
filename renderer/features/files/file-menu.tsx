import { Copy, Download, ExternalLink, Files, FolderOpen, Info, Trash2 } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { openSelectedFolder } from '../../commands/browse-commands';
import { runCommand, useCommandContext, type Command } from '../../commands/command';
import {
  copyCertificateLink,
  downloadFiles,
  openCertificatePage,
  showDetails,
} from '../../commands/files-commands';
import { deleteFiles } from '../../commands/deletions-commands';
import { copyToClipboard } from '../../commands/staging-commands';
import { shortcutText } from '../../commands/shortcut';
import { ContextMenu, type MenuAction } from '../../components/overlays/menu';
import { useSystemInfo } from '../../stores/system-store';

const items: readonly { command: Command; icon: ReactNode; danger?: true; hidden?: true }[] = [
  { command: openSelectedFolder, icon: <FolderOpen size={15} />, hidden: true },
  { command: downloadFiles, icon: <Download size={15} /> },
  { command: copyToClipboard, icon: <Files size={15} /> },
  { command: showDetails, icon: <Info size={15} /> },
  { command: copyCertificateLink, icon: <Copy size={15} />, hidden: true },
  { command: openCertificatePage, icon: <ExternalLink size={15} />, hidden: true },
  { command: deleteFiles, icon: <Trash2 size={15} />, danger: true },
];

interface FileMenuProps {
  at: { x: number; y: number };
  onClose: () => void;
}

/** The context menu of the selected rows. What never applies to them is left out, what does not apply now is greyed. */
export function FileMenu({ at, onClose }: FileMenuProps): ReactElement {
  const context = useCommandContext();
  const platform = useSystemInfo()?.platform ?? 'linux';
  const actions: MenuAction[] = items
    .filter(({ command, hidden }) => hidden !== true || command.when(context))
    .map(({ command, icon, danger }) => {
      const [shortcut] = command.shortcuts;
      return {
        id: command.id,
        label: command.label,
        icon,
        shortcut: shortcut === undefined ? undefined : shortcutText(shortcut, platform),
        danger: danger ?? false,
        disabled: !command.when(context),
        run: () => {
          runCommand(command);
        },
      };
    });
  return <ContextMenu label="File actions" actions={actions} at={at} onClose={onClose} />;
}
