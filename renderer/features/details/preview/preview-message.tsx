import type { ReactElement, ReactNode } from 'react';
import type { Entry } from '../../../../shared/files';
import { KindIcon } from '../../../components/kind-icon';
import { entryKind } from '../../../lib/entry-kind';
import styles from './preview.module.css';

interface PreviewMessageProps {
  entry: Entry;
  text?: string | undefined;
  action?: ReactNode;
}

/** What stands where a preview would be. */
export function PreviewMessage({ entry, text, action }: PreviewMessageProps): ReactElement {
  return (
    <div className={styles['message']}>
      <KindIcon kind={entryKind(entry)} size={48} />
      {text === undefined ? null : <p className={styles['text']}>{text}</p>}
      {action}
    </div>
  );
}
