import { Check } from 'lucide-react';
import { useId, type ReactElement } from 'react';
import { accountColours, type AccountColour } from '../../../shared/accounts';
import styles from './colour-swatches.module.css';
import fieldStyles from './form-field.module.css';

interface ColourSwatchesProps {
  value: AccountColour;
  onChange: (colour: AccountColour) => void;
  disabled?: boolean;
}

function nameOf(colour: AccountColour): string {
  return colour.charAt(0).toUpperCase() + colour.slice(1);
}

/** The colours of accounts to choose from. */
export function ColourSwatches({ value, onChange, disabled }: ColourSwatchesProps): ReactElement {
  const id = useId();
  return (
    <div role="radiogroup" aria-labelledby={id} className={styles['group']}>
      <span id={id} className={fieldStyles['label']}>
        Colour
      </span>
      <div className={styles['swatches']}>
        {accountColours.map((colour) => (
          <label key={colour} title={nameOf(colour)} className={styles['swatch']}>
            <input
              type="radio"
              name={id}
              value={colour}
              aria-label={nameOf(colour)}
              checked={colour === value}
              disabled={disabled}
              style={{ background: `var(--account-${colour})` }}
              onChange={() => {
                onChange(colour);
              }}
            />
            <Check size={14} strokeWidth={3} aria-hidden className={styles['check']} />
          </label>
        ))}
      </div>
    </div>
  );
}
