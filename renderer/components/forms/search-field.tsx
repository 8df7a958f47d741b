import { Search, X } from 'lucide-react';
import type { ReactElement, Ref } from 'react';
import { Button, Input, SearchField as AriaSearchField } from 'react-aria-components';
import styles from './search-field.module.css';

interface SearchFieldProps {
  /** Accessible name and placeholder. */
  label: string;
  value: string;
  onChange: (value: string) => void;
  autoFocus?: boolean;
  inputRef?: Ref<HTMLInputElement>;
}

/** A search box; Escape empties it first. */
export function SearchField({ label, value, onChange, autoFocus, inputRef }: SearchFieldProps): ReactElement {
  return (
    <AriaSearchField
      aria-label={label}
      className={styles['field'] ?? ''}
      value={value}
      onChange={onChange}
      autoFocus={autoFocus ?? false}
    >
      <Search size={14} aria-hidden className={styles['icon']} />
      <Input
        className={styles['input'] ?? ''}
        placeholder={label}
        spellCheck="false"
        {...(inputRef === undefined ? {} : { ref: inputRef })}
      />
      <Button className={styles['clear'] ?? ''}>
        <X size={13} aria-hidden />
      </Button>
    </AriaSearchField>
  );
}
