import { Check } from 'lucide-react';
import { useId, type ReactElement } from 'react';
import { accountColours, type AccountColour } from '../../../shared/choices/account-choices';
import { texts } from '../../../shared/texts/texts';
import styles from './colour-swatches.module.css';
import fieldStyles from './form-field.module.css';

interface ColourSwatchesProps {
  value: AccountColour;
  onChange: (colour: AccountColour) => void;
  disabled?: boolean;
}

/** The colours of accounts to choose from. */
export function ColourSwatches({ value, onChange, disabled }: ColourSwatchesProps): ReactElement {
  const id = useId();
  const { colour: label, colours } = texts().forms;
  return (
    <div role="radiogroup" aria-labelledby={id} className={styles['group']}>
      <span id={id} className={fieldStyles['label']}>
        {label}
      </span>
      <div className={styles['swatches']}>
        {accountColours.map((colour) => (
          <label key={colour} title={colours[colour]} className={styles['swatch']}>
            <input
              type="radio"
              name={id}
              value={colour}
              aria-label={colours[colour]}
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
