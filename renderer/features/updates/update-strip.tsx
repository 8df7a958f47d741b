import { X } from 'lucide-react';
import type { ReactElement } from 'react';
import { texts } from '../../../shared/texts/texts';
import { Button, IconButton } from '../../components/button';
import { Strip } from '../../components/status/strip';
import { postponeUpdate, restartToUpdate, useUpdates } from '../../stores/updates-store';

/** Tells calmly of a newer version that is ready, until the user restarts or puts it off. */
export function UpdateStrip(): ReactElement | null {
  const { update, postponed } = useUpdates();
  if (update.state !== 'ready' || update.version === postponed) return null;
  const { label, ready, restart, later } = texts().updates;
  return (
    <section aria-label={label}>
      <Strip text={ready(update.version)}>
        <Button
          onClick={() => {
            void restartToUpdate();
          }}
        >
          {restart}
        </Button>
        <IconButton label={later} icon={<X size={15} aria-hidden />} onClick={postponeUpdate} />
      </Strip>
    </section>
  );
}
