import { ClipboardList, Scale } from 'lucide-react';
import { useEffect, type ReactElement } from 'react';
import { texts } from '../../../shared/texts/texts';
import { Button } from '../../components/button';
import { FactLines } from '../../components/fact-lines';
import { Dialog, DialogBody, DialogFooter } from '../../components/overlays/dialog';
import { copyDiagnostics, forgetCopy, useAbout } from '../../stores/about-store';
import { answerDialog } from '../../stores/window/dialogs-store';
import { useSystemInfo } from '../../stores/system-store';
import styles from './about-dialog.module.css';

function dismiss(): void {
  answerDialog('about', null);
}

/** Which Longshore this is, what it runs on, under which licence, and what to send to support. */
export function AboutDialog(): ReactElement {
  const words = texts().about;
  const isCopied = useAbout((state) => state.isCopied);
  useEffect(forgetCopy, []);
  return (
    <Dialog title={words.title} width="normal" onClose={dismiss}>
      <DialogBody>
        <p className={styles['tagline']}>{words.tagline}</p>
        <Facts />
        <p className={styles['copyright']}>{words.copyright}</p>
        <div className={styles['offers']}>
          <Button
            icon={<Scale size={14} aria-hidden />}
            onClick={() => {
              answerDialog('about', 'licences');
            }}
          >
            {words.licences}
          </Button>
          <Button
            icon={<ClipboardList size={14} aria-hidden />}
            aria-describedby="about-diagnostics"
            onClick={() => void copyDiagnostics()}
          >
            {words.copyDiagnostics}
          </Button>
        </div>
        <p id="about-diagnostics" role="status" className={styles['note']}>
          {isCopied ? words.diagnosticsCopied : words.diagnosticsNote}
        </p>
      </DialogBody>
      <DialogFooter>
        <Button autoFocus onClick={dismiss}>
          {words.close}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

function Facts(): ReactElement | null {
  const info = useSystemInfo();
  if (info === null) return null;
  const words = texts().about;
  const facts = [
    { name: words.version, value: info.version },
    { name: words.runtime, value: info.runtime.electron },
    { name: words.engine, value: info.runtime.chromium },
    { name: words.licence, value: words.licenceName },
  ];
  return <FactLines facts={facts} />;
}
