import { memo, use, type ReactElement } from 'react';
import { visibleName } from '../../shared/names';
import type { TextSpan } from '../lib/finding/match-entries';
import { partsOf } from '../lib/finding/name-parts';
import { splitName } from '../lib/split-name';
import styles from './file-name.module.css';
import { NameHighlight } from './name-highlight';

interface HalfProps {
  text: string;
  className: string | undefined;
  marks: readonly TextSpan[];
  /** Where the half begins in the name. */
  offset: number;
}

function Half({ text, className, marks, offset }: HalfProps): ReactElement {
  if (marks.length === 0) return <span aria-hidden data-text={text} className={className} />;
  return (
    <span aria-hidden className={className}>
      {partsOf(text, marks, offset).map((part, index) => (
        <span key={index} data-text={part.text} className={part.marked ? styles['marked'] : styles['part']} />
      ))}
    </span>
  );
}

function FileNameView({ name }: { name: string }): ReactElement {
  const visible = visibleName(name);
  const { head, tail } = splitName(visible);
  const marks = use(NameHighlight)?.(visible) ?? [];
  return (
    <bdi dir="auto" title={visible} className={styles['name']}>
      <span className="visually-hidden">{visible}</span>
      <Half text={head} className={styles['head']} marks={marks} offset={0} />
      {tail === '' ? null : (
        <Half text={tail} className={styles['tail']} marks={marks} offset={head.length} />
      )}
    </bdi>
  );
}

/**
 * A name from outside on one line: hidden characters shown, its direction kept to itself, cut in the middle when too long.
 * The halves are drawn from attributes, so that the text of the element is the whole name, once and unparted.
 */
export const FileName = memo(FileNameView);
