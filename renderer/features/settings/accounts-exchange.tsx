import { useId, type ReactElement } from 'react';
import { texts } from '../../../shared/texts/texts';
import {
  exportAccountsToFile,
  importAccountsFromFile,
} from '../../commands/actions/accounts-exchange-commands';
import { commandLabel, runCommand, useCommandContext } from '../../commands/command';
import { Button } from '../../components/button';
import styles from './setting.module.css';

/** Accounts to and from a file. */
export function AccountsExchange(): ReactElement {
  const context = useCommandContext();
  const id = useId();
  const { label, note } = texts().settings.accounts;
  return (
    <div role="group" aria-labelledby={id} aria-describedby={`${id}-note`} className={styles['setting']}>
      <span id={id} className={styles['label']}>
        {label}
      </span>
      <div className={styles['row']}>
        {[exportAccountsToFile, importAccountsFromFile].map((command) => (
          <Button
            key={command.id}
            icon={<command.icon size={14} aria-hidden />}
            disabled={!command.when(context)}
            onClick={() => {
              runCommand(command);
            }}
          >
            {commandLabel(command)}
          </Button>
        ))}
      </div>
      <p id={`${id}-note`} className={styles['note']}>
        {note}
      </p>
    </div>
  );
}
