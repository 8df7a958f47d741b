import type { ReactElement } from 'react';
import { classNames } from '../class-names';
import styles from './progress-bar.module.css';

interface ProgressBarProps {
  label: string;
  /** From 0 to 1; null when the end is not known. */
  value: number | null;
  tone?: 'accent' | 'good' | 'danger' | 'muted';
  /** Said instead of a percentage. */
  valueText?: string;
}

export function ProgressBar({ label, value, tone = 'accent', valueText }: ProgressBarProps): ReactElement {
  const percent = value === null ? undefined : Math.round(Math.min(Math.max(value, 0), 1) * 100);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={valueText}
      className={classNames(styles['track'], styles[tone])}
    >
      <div
        className={classNames(styles['fill'], percent === undefined && styles['unknown'])}
        style={percent === undefined ? undefined : { width: `${percent}%` }}
      />
    </div>
  );
}
