import { LoaderCircle } from 'lucide-react';
import type { ReactElement } from 'react';
import styles from './spinner.module.css';

/** Says to the eye that something is under way; the text beside it says it to everybody. */
export function Spinner({ size = 14 }: { size?: number }): ReactElement {
  return <LoaderCircle size={size} className={styles['spinner']} aria-hidden />;
}
