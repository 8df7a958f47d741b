import { Download, PanelRight, RefreshCw, Trash2 } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Toolbar } from 'react-aria-components';
import { texts } from '../../../shared/texts/texts';
import { commandLabel, runCommand, useCommandContext, type Command } from '../../commands/command';
import { deleteFiles } from '../../commands/actions/deletions-commands';
import { downloadFiles, refreshFiles, showDetails } from '../../commands/actions/files-commands';
import { shownShortcut } from '../../commands/menus/menu-action';
import { Button } from '../../components/button';
import { useAccountList } from '../../stores/accounts-store';
import { useSettingsView } from '../../stores/settings-store';
import styles from './files-view.module.css';
import { ColumnsButton } from './menus/columns-button';
import { useSelectionSummary } from './place/selection-summary';

interface CommandButtonProps {
  command: Command;
  icon: ReactNode;
  variant?: 'primary' | 'secondary' | 'dangerQuiet';
  pressed?: boolean;
}

function CommandButton({ command, icon, variant = 'secondary', pressed }: CommandButtonProps): ReactElement {
  const context = useCommandContext();
  const reason = command.whyNot?.(context) ?? null;
  return (
    <Button
      variant={variant}
      icon={icon}
      disabled={!command.when(context) && reason === null}
      refusal={reason}
      aria-pressed={pressed}
      title={reason ?? shownShortcut(command)}
      onClick={() => {
        runCommand(command);
      }}
    >
      {commandLabel(command)}
    </Button>
  );
}

/** What can be done with the selected files, and how many they are. */
export function FileActions(): ReactElement {
  /* Whether an account is locked decides what can be done. */
  useAccountList();
  const detailsOpen = useSettingsView()?.settings.detailsOpen ?? false;
  const summary = useSelectionSummary();
  return (
    <Toolbar aria-label={texts().list.actions} className={styles['actions'] ?? ''}>
      <CommandButton
        command={downloadFiles}
        variant="primary"
        icon={<Download size={15} strokeWidth={2} aria-hidden />}
      />
      <CommandButton
        command={deleteFiles}
        variant="dangerQuiet"
        icon={<Trash2 size={15} strokeWidth={1.75} aria-hidden />}
      />
      <CommandButton command={refreshFiles} icon={<RefreshCw size={14} strokeWidth={1.75} aria-hidden />} />
      <span className={styles['summary']}>{summary}</span>
      <ColumnsButton />
      <CommandButton
        command={showDetails}
        icon={<PanelRight size={15} strokeWidth={1.75} aria-hidden />}
        pressed={detailsOpen}
      />
    </Toolbar>
  );
}
