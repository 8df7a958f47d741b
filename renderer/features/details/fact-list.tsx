import { Copy } from 'lucide-react';
import type { ReactElement } from 'react';
import { texts } from '../../../shared/texts/texts';
import { IconButton } from '../../components/button';
import { copyText } from '../../stores/system-store';
import styles from './fact-list.module.css';
import type { Fact } from './facts-of-entry';

const longCode = 20;

function shortened(code: string): string {
  return code.length <= longCode ? code : `${code.slice(0, 8)}…${code.slice(-8)}`;
}

/** Facts as a list of terms; what is worth it can be copied. */
export function FactList({ label, facts }: { label: string; facts: readonly Fact[] }): ReactElement {
  return (
    <dl aria-label={label} className={styles['facts']}>
      {facts.map((fact) => (
        <FactRow key={fact.label} fact={fact} />
      ))}
    </dl>
  );
}

function FactRow({ fact: { label, value, copy, note, code } }: { fact: Fact }): ReactElement {
  return (
    <div className={styles['fact']}>
      <dt>{label}</dt>
      <dd>
        {code === true ? <code title={value}>{shortened(value)}</code> : <bdi>{value}</bdi>}
        {note === undefined ? null : <span className={styles['note']}>{note}</span>}
        {copy === null ? null : <CopyButton label={label} text={copy ?? value} />}
      </dd>
    </div>
  );
}

/** Copies a text; it shows when its row is pointed at or has the keyboard. */
export function CopyButton({ label, text }: { label: string; text: string }): ReactElement {
  return (
    <IconButton
      label={texts().details.copy(label)}
      icon={<Copy size={13} strokeWidth={1.75} aria-hidden />}
      className={styles['copy'] ?? ''}
      onClick={() => {
        void copyText(text, label);
      }}
    />
  );
}
