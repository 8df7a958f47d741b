import { FileCheck2, KeyRound, ShieldCheck } from 'lucide-react';
import type { ReactElement } from 'react';
import icon from '../../../assets/icon.svg?no-inline';
import { addAccount } from '../../commands/accounts-commands';
import { importAccountsFromFile } from '../../commands/accounts-exchange-commands';
import { tryDemo } from '../../commands/app-commands';
import { runCommand } from '../../commands/command';
import { Button } from '../../components/button';
import { useSystem } from '../../stores/system-store';
import styles from './welcome-screen.module.css';

const promises = [
  {
    Icon: FileCheck2,
    title: 'Done means whole',
    text: 'Each download is checked against the hash or the size that the service states, and its row says which.',
  },
  {
    Icon: ShieldCheck,
    title: 'Deletes exactly what you saw',
    text: 'Nothing goes without your word, and each file leaves a receipt with its result.',
  },
  {
    Icon: KeyRound,
    title: 'Your passwords and keys stay yours',
    text: 'Kept in your system’s secret store and sent to the one host that you approve.',
  },
] as const;

/** The first start, before there is an account. */
export function WelcomeScreen(): ReactElement {
  const isDemoStarting = useSystem(({ demo }) => demo.state === 'loading');
  return (
    <main className={styles['page']}>
      <div className={styles['column']}>
        <img src={icon} alt="" width={88} height={88} draggable={false} />
        <h1 className={styles['title']}>Welcome to Longshore</h1>
        <p className={styles['lead']}>One calm window over the files in all your cloud accounts.</p>
        <ul className={styles['promises']}>
          {promises.map(({ Icon, title, text }) => (
            <li key={title} className={styles['promise']}>
              <Icon size={20} strokeWidth={1.75} aria-hidden className={styles['icon']} />
              <div>
                <h2 className={styles['promiseTitle']}>{title}</h2>
                <p className={styles['promiseText']}>{text}</p>
              </div>
            </li>
          ))}
        </ul>
        <div className={styles['actions']}>
          <Button
            variant="primary"
            size="large"
            onClick={() => {
              runCommand(addAccount);
            }}
          >
            Add account
          </Button>
          <Button
            size="large"
            busy={isDemoStarting}
            onClick={() => {
              runCommand(tryDemo);
            }}
          >
            Try the demo
          </Button>
        </div>
        <p className={styles['note']}>The demo runs inside the app, with sample files and no network.</p>
        <Button
          variant="ghost"
          className={styles['import']}
          onClick={() => {
            runCommand(importAccountsFromFile);
          }}
        >
          Import accounts from another computer…
        </Button>
      </div>
    </main>
  );
}
