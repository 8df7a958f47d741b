import type { ReactElement } from 'react';
import styles from './date-field.module.css';

interface DateFieldProps {
  label: string;
  /** `2026-03-04`; empty for none. */
  value: string;
  onChange: (value: string) => void;
}

/** A day. */
export function DateField({ label, value, onChange }: DateFieldProps): ReactElement {
  return (
    <label className={styles['field']}>
      <span className={styles['label']}>{label}</span>
      <input
        type="date"
        className={styles['control']}
        value={value}
        onChange={({ target }) => {
          onChange(target.value);
        }}
      />
    </label>
  );
}
