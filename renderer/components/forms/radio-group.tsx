import { useId, type ReactElement } from 'react';
import styles from './form-field.module.css';

interface RadioGroupProps<V extends string> {
  label: string;
  options: readonly { value: V; label: string }[];
  value: V;
  onChange: (value: V) => void;
  /** `joined`: a column without gaps; `pairs`: two beside each other. */
  direction?: 'column' | 'joined' | 'row' | 'pairs';
  disabled?: boolean;
}

const directions = {
  column: 'radios',
  joined: 'radiosJoined',
  row: 'radiosInRow',
  pairs: 'radiosInPairs',
} as const;

export function RadioGroup<V extends string>(props: RadioGroupProps<V>): ReactElement {
  const id = useId();
  return (
    <div role="radiogroup" aria-labelledby={id} className={styles['radioGroup']}>
      <span id={id} className={styles['label']}>
        {props.label}
      </span>
      <div className={styles[directions[props.direction ?? 'column']]}>
        {props.options.map(({ value, label }) => (
          <label key={value} className={styles['radio']}>
            <input
              type="radio"
              name={id}
              value={value}
              checked={value === props.value}
              disabled={props.disabled}
              onChange={() => {
                props.onChange(value);
              }}
            />
            {label}
          </label>
        ))}
      </div>
    </div>
  );
}
