import { useId, type ReactElement } from 'react';
import styles from './form-field.module.css';

interface CheckboxProps {
  label: string;
  description?: string;
  /** Set when it must be ticked and is not. */
  error?: string | undefined;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
}

export function Checkbox({
  label,
  description,
  error,
  checked,
  onChange,
  disabled,
}: CheckboxProps): ReactElement {
  const id = useId();
  const note = error ?? description;
  return (
    <div className={styles['check']}>
      <input
        id={id}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        onChange={(event) => {
          onChange(event.target.checked);
        }}
      />
      <div>
        <label htmlFor={id}>{label}</label>
        {note === undefined ? null : (
          <p id={`${id}-note`} className={styles[error === undefined ? 'description' : 'error']}>
            {note}
          </p>
        )}
      </div>
    </div>
  );
}
