import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { classNames } from '../class-names';
import styles from './notice.module.css';

interface NoticeProps {
  tone: 'info' | 'caution' | 'danger' | 'error';
  title?: string;
  children?: ReactNode;
  /** Buttons under the text. */
  action?: ReactNode;
}

const icons = { info: Info, caution: TriangleAlert, danger: TriangleAlert, error: CircleAlert } as const;

/** A block of explanation inside a page or dialog. An `error` is read out at once. */
export function Notice({ tone, title, children, action }: NoticeProps): ReactElement {
  const Icon = icons[tone];
  return (
    <div role={tone === 'error' ? 'alert' : undefined} className={classNames(styles['notice'], styles[tone])}>
      <Icon size={16} aria-hidden className={styles['icon']} />
      <div className={styles['text']}>
        {title === undefined ? null : <p className={styles['title']}>{title}</p>}
        {children === undefined ? null : <div>{children}</div>}
        {action === undefined ? null : <div className={styles['action']}>{action}</div>}
      </div>
    </div>
  );
}
