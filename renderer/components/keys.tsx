import type { ReactElement } from 'react';
import styles from './keys.module.css';

/** Keys to be pressed together. */
export function Keys({ keys }: { keys: readonly string[] }): ReactElement {
  return (
    <span className={styles['keys']}>
      {keys.map((key) => (
        <kbd key={key} className={styles['key']}>
          {key}
        </kbd>
      ))}
    </span>
  );
}
