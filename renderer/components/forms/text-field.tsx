import type { HTMLInputAutoCompleteAttribute, ReactElement, ReactNode, RefObject } from 'react';
import { FieldError, Input, Label, Text, TextField as AriaTextField } from 'react-aria-components';
import styles from './form-field.module.css';

export interface TextFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Stands beside the label: "optional". Not part of the name. */
  hint?: string;
  description?: ReactNode;
  /** Set when the value is at fault; read out with the field. */
  error?: string | undefined;
  type?: 'text' | 'password' | 'url';
  inputMode?: 'text' | 'numeric';
  autoComplete?: HTMLInputAutoCompleteAttribute;
  autoFocus?: boolean;
  /** Shown, and keeping the focus, but not to be changed. */
  readOnly?: boolean;
  maxLength?: number;
  /** A button inside the field, at its end. */
  trailing?: ReactNode;
  inputRef?: RefObject<HTMLInputElement | null>;
}

/** One line of text with its label, description and error tied to it. */
export function TextField(props: TextFieldProps): ReactElement {
  const { label, value, onChange, hint, description, error, type = 'text', trailing } = props;
  return (
    <AriaTextField
      className={styles['field'] ?? ''}
      value={value}
      onChange={onChange}
      type={type}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      isReadOnly={props.readOnly ?? false}
      autoComplete={props.autoComplete ?? 'off'}
      autoFocus={props.autoFocus ?? false}
      spellCheck="false"
      {...(props.inputMode === undefined ? {} : { inputMode: props.inputMode })}
      {...(props.maxLength === undefined ? {} : { maxLength: props.maxLength })}
    >
      <span className={styles['labelRow']}>
        <Label className={styles['label'] ?? ''}>{label}</Label>
        {hint === undefined ? null : <span className={styles['hint']}>{hint}</span>}
      </span>
      <span className={styles['box']}>
        <Input className={styles['input'] ?? ''} {...(props.inputRef && { ref: props.inputRef })} />
        {trailing}
      </span>
      {description === undefined ? null : (
        <Text slot="description" className={styles['description'] ?? ''}>
          {description}
        </Text>
      )}
      <FieldError className={styles['error'] ?? ''}>{error}</FieldError>
    </AriaTextField>
  );
}
