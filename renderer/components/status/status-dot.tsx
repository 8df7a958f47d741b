import type { ReactElement } from 'react';
import { classNames } from '../class-names';
import styles from './status-dot.module.css';

export type StatusTone = 'good' | 'caution' | 'danger' | 'idle';

/** A coloured dot that also says what it means; null where the text beside it does. */
export function StatusDot({ tone, label }: { tone: StatusTone; label: string | null }): ReactElement {
  const className = classNames(styles['dot'], styles[tone]);
  return label === null ? (
    <span aria-hidden className={className} />
  ) : (
    <span role="img" aria-label={label} title={label} className={className} />
  );
}
