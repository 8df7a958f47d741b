import { useId, type ReactElement } from 'react';
import styles from './switch-field.module.css';

interface SwitchFieldProps {
  label: string;
  description: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

/** Something that is on or off, at once. */
export function SwitchField({ label, description, on, onChange }: SwitchFieldProps): ReactElement {
  const id = useId();
  return (
    <div className={styles['field']}>
      <input
        id={id}
        type="checkbox"
        role="switch"
        className={styles['switch']}
        checked={on}
        aria-describedby={`${id}-note`}
        onChange={({ target }) => {
          onChange(target.checked);
        }}
      />
      <div>
        <label htmlFor={id} className={styles['label']}>
          {label}
        </label>
        <p id={`${id}-note`} className={styles['description']}>
          {description}
        </p>
      </div>
    </div>
  );
}
