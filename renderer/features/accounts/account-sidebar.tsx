import { History, Plus, Settings } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { texts } from '../../../shared/texts/texts';
import { addAccount } from '../../commands/actions/accounts-commands';
import { showHistory, showSettings } from '../../commands/actions/app-commands';
import { commandLabel, runCommand } from '../../commands/command';
import { Button, IconButton } from '../../components/button';
import { AccountList } from './account-list';
import styles from './account-sidebar.module.css';
import { DemoButton } from './demo-button';
import { SaveTargets } from './save-targets';
import { ThemeSwitch } from './theme-switch';

interface AccountSidebarProps {
  /** Stands between the accounts and where files are saved to. */
  places?: ReactNode;
}

/** Accounts, places, save targets, and what belongs to the app as a whole. */
export function AccountSidebar({ places }: AccountSidebarProps): ReactElement {
  const words = texts().accounts;
  return (
    <nav data-region="accounts" aria-label={words.accounts} className={styles['sidebar']}>
      <div className={styles['scroller']}>
        <h2 className={styles['heading']}>{words.accounts}</h2>
        <AccountList />
        <Button
          variant="ghost"
          icon={<Plus size={15} aria-hidden />}
          className={styles['add'] ?? ''}
          onClick={() => {
            runCommand(addAccount);
          }}
        >
          {commandLabel(addAccount)}
        </Button>
        {places}
        <h2 className={styles['heading']}>{words.saveTo}</h2>
        <SaveTargets />
      </div>
      <DemoButton />
      <SidebarFooter />
    </nav>
  );
}

function SidebarFooter(): ReactElement {
  return (
    <footer className={styles['footer']}>
      <Button
        variant="ghost"
        icon={<History size={15} aria-hidden />}
        onClick={() => {
          runCommand(showHistory);
        }}
      >
        {commandLabel(showHistory)}
      </Button>
      <span className={styles['gap']} />
      <ThemeSwitch />
      <IconButton
        label={commandLabel(showSettings)}
        icon={<Settings size={15} aria-hidden />}
        onClick={() => {
          runCommand(showSettings);
        }}
      />
    </footer>
  );
}
