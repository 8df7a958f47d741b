import { FileCheck2, Globe, KeyRound, ShieldCheck } from 'lucide-react';
import type { ReactElement } from 'react';
import icon from '../../../assets/icon.svg?no-inline';
import { currentLocale, languageNames, languages } from '../../../shared/texts/locale';
import { texts } from '../../../shared/texts/texts';
import { addAccount } from '../../commands/actions/accounts-commands';
import { importAccountsFromFile } from '../../commands/actions/accounts-exchange-commands';
import { runCommand } from '../../commands/command';
import { tryDemo } from '../../commands/actions/demo-commands';
import { Button } from '../../components/button';
import { SelectField } from '../../components/forms/select-field';
import { useDemo } from '../../stores/demo-store';
import { updateSettings } from '../../stores/settings-store';
import styles from './welcome-screen.module.css';

const promises = [
  { id: 'whole', Icon: FileCheck2 },
  { id: 'seen', Icon: ShieldCheck },
  { id: 'yours', Icon: KeyRound },
] as const;

function Promises(): ReactElement {
  const words = texts().welcome.promises;
  return (
    <ul className={styles['promises']}>
      {promises.map(({ id, Icon }) => (
        <li key={id} className={styles['promise']}>
          <span className={styles['icon']}>
            <Icon size={20} strokeWidth={1.75} aria-hidden />
          </span>
          <div>
            <h2 className={styles['promiseTitle']}>{words[id].title}</h2>
            <p className={styles['promiseText']}>{words[id].text}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

/* For those whose system speaks none of the window's languages, or another one than they do. */
function LanguageChoice(): ReactElement {
  return (
    <div className={styles['language']}>
      <Globe size={14} aria-hidden />
      <SelectField
        label={texts().welcome.language}
        options={languages.map((value) => ({ value, label: languageNames[value] }))}
        value={currentLocale().language}
        onChange={(language) => {
          void updateSettings({ language });
        }}
      />
    </div>
  );
}

function Offers(): ReactElement {
  const isDemoStarting = useDemo(({ demo }) => demo.state === 'loading');
  const words = texts().welcome;
  return (
    <>
      <div className={styles['actions']}>
        <Button
          variant="primary"
          size="large"
          onClick={() => {
            runCommand(addAccount);
          }}
        >
          {words.addAccount}
        </Button>
        <Button
          size="large"
          busy={isDemoStarting}
          onClick={() => {
            runCommand(tryDemo);
          }}
        >
          {words.tryDemo}
        </Button>
      </div>
      <p className={styles['note']}>{words.demoNote}</p>
      <Button
        variant="ghost"
        className={styles['import']}
        onClick={() => {
          runCommand(importAccountsFromFile);
        }}
      >
        {words.importAccounts}
      </Button>
    </>
  );
}

/** The first start, before there is an account. */
export function WelcomeScreen(): ReactElement {
  const { title, lead } = texts().welcome;
  return (
    <main className={styles['page']}>
      <div className={styles['column']}>
        <img src={icon} alt="" width={88} height={88} draggable={false} />
        <h1 className={styles['title']}>{title}</h1>
        <p className={styles['lead']}>{lead}</p>
        <Promises />
        <Offers />
      </div>
      <LanguageChoice />
    </main>
  );
}
