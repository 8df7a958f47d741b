import { ChevronDown } from 'lucide-react';
import type { ReactElement } from 'react';
import styles from './select-field.module.css';

interface SelectFieldProps<V extends string> {
  /** Accessible name. */
  label: string;
  options: readonly { value: V; label: string }[];
  value: V;
  onChange: (value: V) => void;
}

/** One of a few, chosen from a list that opens. */
export function SelectField<V extends string>({
  label,
  options,
  value,
  onChange,
}: SelectFieldProps<V>): ReactElement {
  return (
    <span className={styles['box']}>
      <select
        aria-label={label}
        className={styles['control']}
        value={value}
        onChange={({ target }) => {
          const chosen = options.find((option) => option.value === target.value);
          if (chosen !== undefined) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown size={14} aria-hidden className={styles['arrow']} />
    </span>
  );
}
