import { History, Plus, Settings } from 'lucide-react';
import type { ReactElement } from 'react';
import { addAccount } from '../../commands/accounts-commands';
import { showHistory, showSettings } from '../../commands/app-commands';
import { runCommand } from '../../commands/command';
import { Button, IconButton } from '../../components/button';
import { AccountList } from './account-list';
import styles from './account-sidebar.module.css';
import { SaveTargets } from './save-targets';
import { ThemeSwitch } from './theme-switch';

/** Accounts, save targets, and what belongs to the app as a whole. */
export function AccountSidebar(): ReactElement {
  return (
    <nav aria-label="Accounts" className={styles['sidebar']}>
      <div className={styles['scroller']}>
        <h2 className={styles['heading']}>Accounts</h2>
        <AccountList />
        <Button
          variant="ghost"
          icon={<Plus size={15} aria-hidden />}
          className={styles['add'] ?? ''}
          onClick={() => {
            runCommand(addAccount);
          }}
        >
          Add account
        </Button>
        <h2 className={styles['heading']}>Save to</h2>
        <SaveTargets />
      </div>
      <footer className={styles['footer']}>
        <Button
          variant="ghost"
          icon={<History size={15} aria-hidden />}
          onClick={() => {
            runCommand(showHistory);
          }}
        >
          History
        </Button>
        <span className={styles['gap']} />
        <ThemeSwitch />
        <IconButton
          label="Settings"
          icon={<Settings size={15} aria-hidden />}
          onClick={() => {
            runCommand(showSettings);
          }}
        />
      </footer>
    </nav>
  );
}
