import { X } from 'lucide-react';
import type { ReactElement } from 'react';
import { texts } from '../../../shared/texts/texts';
import { Button, IconButton } from '../../components/button';
import { postponeUpdate, restartToUpdate, useUpdates } from '../../stores/updates-store';
import styles from './update-strip.module.css';

/** Tells calmly of a newer version that is ready, until the user restarts or puts it off. */
export function UpdateStrip(): ReactElement | null {
  const { update, postponed } = useUpdates();
  if (update.state !== 'ready' || update.version === postponed) return null;
  const { label, ready, restart, later } = texts().updates;
  return (
    <section aria-label={label} className={styles['strip']}>
      <span className={styles['text']}>{ready(update.version)}</span>
      <Button
        onClick={() => {
          void restartToUpdate();
        }}
      >
        {restart}
      </Button>
      <IconButton label={later} icon={<X size={15} aria-hidden />} onClick={postponeUpdate} />
    </section>
  );
}
