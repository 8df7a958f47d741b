import { Search, X } from 'lucide-react';
import type { ReactElement, Ref } from 'react';
import { Button, Input, SearchField as AriaSearchField } from 'react-aria-components';
import styles from './search-field.module.css';

interface SearchFieldProps {
  /** Accessible name. */
  label: string;
  value: string;
  onChange: (value: string) => void;
  autoFocus?: boolean;
  inputRef?: Ref<HTMLInputElement>;
  /** Shown while the field is empty, in place of the name. */
  placeholder?: string;
  /** Id of an element that says more about what is typed. */
  describedBy?: string;
}

/** A search box; Escape empties it first. */
export function SearchField(props: SearchFieldProps): ReactElement {
  const { label, value, onChange, autoFocus, inputRef, placeholder, describedBy } = props;
  return (
    <AriaSearchField
      aria-label={label}
      className={styles['field'] ?? ''}
      value={value}
      onChange={onChange}
      autoFocus={autoFocus ?? false}
      {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
    >
      <Search size={14} aria-hidden className={styles['icon']} />
      <Input
        className={styles['input'] ?? ''}
        placeholder={placeholder ?? label}
        spellCheck="false"
        {...(inputRef === undefined ? {} : { ref: inputRef })}
      />
      <Button className={styles['clear'] ?? ''}>
        <X size={13} aria-hidden />
      </Button>
    </AriaSearchField>
  );
}
