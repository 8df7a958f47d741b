import { useEffect, type ReactElement } from 'react';
import { texts } from '../../../shared/texts/texts';
import { Button } from '../../components/button';
import { Dialog, DialogBody, DialogFooter } from '../../components/overlays/dialog';
import { Spinner } from '../../components/status/spinner';
import { loadLicences, useAbout } from '../../stores/about-store';
import { answerDialog } from '../../stores/window/dialogs-store';
import styles from './about-dialog.module.css';

function dismiss(): void {
  answerDialog('licences', null);
}

/** The licences of what the app is made of, as their authors wrote them. */
export function LicencesDialog(): ReactElement {
  const words = texts().about;
  useEffect(() => {
    void loadLicences();
  }, []);
  return (
    <Dialog title={words.licences} width="tall" onClose={dismiss}>
      <DialogBody>
        <p>{words.licencesIntro}</p>
        <Licences />
      </DialogBody>
      <DialogFooter>
        <Button
          onClick={() => {
            answerDialog('licences', 'back');
          }}
        >
          {words.back}
        </Button>
        <Button autoFocus onClick={dismiss}>
          {words.close}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

function Licences(): ReactElement {
  const licences = useAbout((state) => state.licences);
  const words = texts().about;
  switch (licences.state) {
    case 'idle':
    case 'loading':
      return (
        <p className={styles['loading']}>
          <Spinner /> {words.loadingLicences}
        </p>
      );
    case 'failed':
      return <p className={styles['note']}>{words.noLicences}</p>;
    case 'ready':
      return (
        <pre tabIndex={0} aria-label={words.licences} role="region" className={styles['licences']} lang="en">
          {licences.value}
        </pre>
      );
  }
}
