import { Download, Upload } from 'lucide-react';
import { useId, type ReactElement } from 'react';
import { exportAccountsToFile, importAccountsFromFile } from '../../commands/accounts-exchange-commands';
import { runCommand, useCommandContext } from '../../commands/command';
import { Button } from '../../components/button';
import styles from './accounts-exchange.module.css';

const offers = [
  { command: exportAccountsToFile, Icon: Upload },
  { command: importAccountsFromFile, Icon: Download },
] as const;

/** Accounts to and from a file. */
export function AccountsExchange(): ReactElement {
  const context = useCommandContext();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} aria-describedby={`${id}-note`} className={styles['group']}>
      <span id={id} className={styles['label']}>
        Accounts
      </span>
      <div className={styles['buttons']}>
        {offers.map(({ command, Icon }) => (
          <Button
            key={command.id}
            icon={<Icon size={14} aria-hidden />}
            disabled={!command.when(context)}
            onClick={() => {
              runCommand(command);
            }}
          >
            {command.label}
          </Button>
        ))}
      </div>
      <p id={`${id}-note`} className={styles['note']}>
        For another computer. The file holds no passwords, keys or tokens; each account is signed in to again.
      </p>
    </div>
  );
}
