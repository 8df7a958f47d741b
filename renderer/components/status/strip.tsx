import type { ReactElement, ReactNode } from 'react';
import styles from './strip.module.css';

interface StripProps {
  /** An icon, say. */
  leading?: ReactNode;
  /** One line; cut where it has no room. */
  text: ReactNode;
  role?: 'status';
  /** `off` where the strip changes more often than anybody wants to hear. */
  'aria-live'?: 'off';
  /** What can be done about it. */
  children: ReactNode;
}

/** One line below the list about something that goes on, with what can be done about it. */
export function Strip({ leading, text, children, ...live }: StripProps): ReactElement {
  return (
    <div className={styles['strip']} {...live}>
      {leading}
      <span className={styles['text']}>{text}</span>
      {children}
    </div>
  );
}
