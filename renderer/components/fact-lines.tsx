import type { ReactElement } from 'react';
import styles from './fact-lines.module.css';

export interface FactLine {
  name: string;
  value: string;
  /** Is the value read character by character? */
  code?: true;
}

/** Of each fact, in pixels: a virtual list asks for it before anything is drawn. */
export const factLineHeight = 20;

/** Facts as names and values, one line each; the whole of a value that is too long shows when it is pointed at. */
export function FactLines({ facts }: { facts: readonly FactLine[] }): ReactElement {
  return (
    <dl className={styles['facts']} style={{ gridAutoRows: factLineHeight }}>
      {facts.map(({ name, value, code }) => (
        <div key={name} className={styles['fact']}>
          <dt>{name}</dt>
          <dd title={value} className={code === true ? styles['code'] : undefined}>
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
