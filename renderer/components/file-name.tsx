import type { ReactElement } from 'react';
import { visibleName } from '../../shared/names';
import { splitName } from '../lib/split-name';
import styles from './file-name.module.css';

/**
 * A name from outside on one line: hidden characters shown, its direction kept to itself, cut in the middle when too long.
 * The halves are drawn from attributes, so that the text of the element is the whole name, once and unparted.
 */
export function FileName({ name }: { name: string }): ReactElement {
  const visible = visibleName(name);
  const { head, tail } = splitName(visible);
  return (
    <bdi dir="auto" title={visible} className={styles['name']}>
      <span className="visually-hidden">{visible}</span>
      <span aria-hidden data-text={head} className={styles['head']} />
      {tail === '' ? null : <span aria-hidden data-text={tail} className={styles['tail']} />}
    </bdi>
  );
}
