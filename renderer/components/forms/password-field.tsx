import { Eye, EyeOff } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import styles from './form-field.module.css';
import { TextField, type TextFieldProps } from './text-field';

/** A text field for a secret, hidden until the user asks to see it. */
export function PasswordField(props: Omit<TextFieldProps, 'type' | 'trailing'>): ReactElement {
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  const label = shown ? `Hide ${props.label.toLowerCase()}` : `Show ${props.label.toLowerCase()}`;
  const toggle = (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={styles['inside']}
      onClick={() => {
        setShown(!shown);
      }}
    >
      <Icon size={15} aria-hidden />
    </button>
  );
  return <TextField {...props} type={shown ? 'text' : 'password'} trailing={toggle} />;
}
