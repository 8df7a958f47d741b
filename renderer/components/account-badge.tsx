import type { ReactElement } from 'react';
import type { AccountColour } from '../../shared/choices/account-choices';
import styles from './account-badge.module.css';

interface AccountBadgeProps {
  name: string;
  colour: AccountColour;
  size?: number;
}

/** First letter or digit of the name in upper case, whole also beyond the basic plane; a dot when there is none. */
export function initialOf(name: string): string {
  const found = /[\p{L}\p{N}]/u.exec(name);
  return found === null ? '·' : found[0].toUpperCase();
}

/** A coloured square with the account's initial; decoration beside its name. */
export function AccountBadge({ name, colour, size = 22 }: AccountBadgeProps): ReactElement {
  return (
    <span
      aria-hidden
      className={styles['badge']}
      style={{ width: size, height: size, fontSize: size / 2, background: `var(--account-${colour})` }}
    >
      {initialOf(name)}
    </span>
  );
}
