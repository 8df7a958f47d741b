import { createElement, type ReactElement } from 'react';
import { texts } from '../../../shared/texts/texts';
import { commandLabel, runCommand, useCommandContext, type Command } from '../../commands/command';
import { deleteFiles } from '../../commands/actions/deletions-commands';
import { downloadFiles } from '../../commands/actions/files-commands';
import { quickLook } from '../../commands/actions/previews-commands';
import { copyToClipboard } from '../../commands/actions/staging-commands';
import { Button, IconButton } from '../../components/button';
import styles from './details-pane.module.css';

const others = [downloadFiles, copyToClipboard, deleteFiles] as const;

function iconOf({ icon }: Command): ReactElement {
  return createElement(icon, { size: 15, strokeWidth: 1.75, 'aria-hidden': true });
}

/** What can be done with the selection, beside what is known of it. */
export function SelectionActions(): ReactElement {
  const context = useCommandContext();
  return (
    <div role="group" aria-label={texts().details.actions} className={styles['actions']}>
      <Button
        className={styles['main'] ?? ''}
        icon={iconOf(quickLook)}
        onClick={() => {
          runCommand(quickLook);
        }}
      >
        {commandLabel(quickLook)}
      </Button>
      {others.map((command) => (
        <IconButton
          key={command.id}
          label={commandLabel(command)}
          icon={iconOf(command)}
          disabled={!command.when(context)}
          onClick={() => {
            runCommand(command);
          }}
        />
      ))}
    </div>
  );
}
