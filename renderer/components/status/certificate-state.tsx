import { BadgeCheck, Clock3 } from 'lucide-react';
import type { ReactElement } from 'react';
import type { EntryCertificate } from '../../../shared/files';
import { texts } from '../../../shared/texts/texts';
import { classNames } from '../class-names';
import styles from './certificate-state.module.css';

const looks = {
  notarized: { word: 'notarized', Icon: BadgeCheck },
  pending: { word: 'inProgress', Icon: Clock3 },
} as const;

/** Whether a file's certificate is on the blockchain yet, in a word. */
export function CertificateState({ state }: { state: EntryCertificate['state'] }): ReactElement {
  const { word, Icon } = looks[state];
  return (
    <span className={classNames(styles['state'], styles[state])}>
      <Icon size={14} aria-hidden />
      <span className={styles['text']}>{texts().forms[word]}</span>
    </span>
  );
}
