import { Search } from 'lucide-react';
import type { KeyboardEvent, ReactElement } from 'react';
import { texts } from '../../../shared/texts/texts';
import { paletteListId } from './palette-ids';
import styles from './palette-dialog.module.css';

interface PaletteFieldProps {
  value: string;
  onChange: (value: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  /** Id of the option that Enter means; null when there is none. */
  activeId: string | null;
}

/** Nothing in the window has a longer name. */
const longest = 100;

/** Where one types. The keyboard stays here; the option that is meant is told by its id. */
export function PaletteField({ value, onChange, onKeyDown, activeId }: PaletteFieldProps): ReactElement {
  const label = texts().palette.field;
  return (
    <div className={styles['field']}>
      <Search size={17} aria-hidden className={styles['glass']} />
      <input
        role="combobox"
        type="text"
        autoFocus
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={activeId !== null}
        aria-controls={paletteListId}
        aria-activedescendant={activeId ?? undefined}
        placeholder={label}
        spellCheck={false}
        autoComplete="off"
        maxLength={longest}
        className={styles['input']}
        value={value}
        onChange={({ target }) => {
          onChange(target.value);
        }}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
