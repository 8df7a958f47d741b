import { Eye, EyeOff } from 'lucide-react';
import { useLayoutEffect, useRef, useState, type ReactElement, type RefObject } from 'react';
import { texts } from '../../../shared/texts/texts';
import styles from './form-field.module.css';
import { TextField, type TextFieldProps } from './text-field';

/* Chromium and React may hold on to a field for a while when it has left the page. */
function useWipedAtTheEnd(): RefObject<HTMLInputElement | null> {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const field = input.current;
    return () => {
      if (field === null) return;
      field.value = '';
      field.defaultValue = '';
    };
  }, []);
  return input;
}

/** A text field for a secret, hidden until the user asks to see it. */
export function PasswordField(props: Omit<TextFieldProps, 'type' | 'trailing' | 'inputRef'>): ReactElement {
  const [shown, setShown] = useState(false);
  const inputRef = useWipedAtTheEnd();
  const Icon = shown ? EyeOff : Eye;
  const { show, hide } = texts().forms;
  const label = shown ? hide(props.label) : show(props.label);
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
  return <TextField {...props} inputRef={inputRef} type={shown ? 'text' : 'password'} trailing={toggle} />;
}
