import { Braces, Download, ExternalLink, FileCheck2, FileSearch, Square } from 'lucide-react';
import { useEffect, type ReactElement } from 'react';
import type { CertificateFacts, CertificateSource } from '../../../shared/certificates';
import { visibleName } from '../../../shared/names';
import { texts } from '../../../shared/texts/texts';
import { Button } from '../../components/button';
import { FactLines } from '../../components/fact-lines';
import { Dialog, DialogBody, DialogFooter } from '../../components/overlays/dialog';
import { CertificateState } from '../../components/status/certificate-state';
import { Notice } from '../../components/status/notice';
import { Spinner } from '../../components/status/spinner';
import { wordFailure } from '../../lib/error-message';
import {
  checkCertificate,
  closeCertificate,
  exportCertificate,
  loadCertificate,
  stopCheck,
  useCertificate,
  type ContentChoice,
} from '../../stores/certificates-store';
import { answerDialog } from '../../stores/window/dialogs-store';
import { openLink } from '../../stores/system-store';
import { CertificateChecks } from './certificate-checks';
import styles from './certificate-dialog.module.css';
import { factsOfCertificate } from './certificate-wording';

function dismiss(): void {
  answerDialog('certificate', null);
}

interface CertificateDialogProps {
  source: CertificateSource;
  /** Of the file. */
  name: string;
}

/** A certificate, and whether a file is the one that it is about. */
export function CertificateDialog({ source, name }: CertificateDialogProps): ReactElement {
  const facts = useCertificate((state) => state.facts);
  useEffect(() => {
    void loadCertificate(source);
    return closeCertificate;
  }, [source]);
  return (
    <Dialog title={texts().certificates.title(visibleName(name))} width="medium" onClose={dismiss}>
      <DialogBody>
        {facts.state === 'ready' ? (
          <Certificate facts={facts.value} source={source} />
        ) : facts.state === 'failed' ? (
          <Notice tone="error" title={wordFailure(facts.failure).title}>
            {wordFailure(facts.failure).text}
          </Notice>
        ) : (
          <p className={styles['waiting']}>
            <Spinner /> {texts().certificates.loading}
          </p>
        )}
      </DialogBody>
      <DialogFooter>
        {facts.state === 'ready' ? (
          <Button
            className={styles['export'] ?? ''}
            variant="ghost"
            icon={<Braces size={14} aria-hidden />}
            onClick={() => {
              void exportCertificate(source);
            }}
          >
            {texts().certificates.exportJson}
          </Button>
        ) : null}
        <Button autoFocus onClick={dismiss}>
          {texts().buttons.close}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

function Certificate({
  facts,
  source,
}: {
  facts: CertificateFacts;
  source: CertificateSource;
}): ReactElement {
  return (
    <>
      <section className={styles['facts']} aria-label={texts().certificates.says}>
        <div className={styles['state']}>
          <CertificateState state={facts.state} />
          <Button
            variant="ghost"
            icon={<ExternalLink size={14} aria-hidden />}
            onClick={() => {
              void openLink(facts.link);
            }}
          >
            {texts().certificates.openPage}
          </Button>
        </div>
        <FactLines facts={factsOfCertificate(facts)} />
      </section>
      <Comparison source={source} />
      <CertificateChecks link={facts.link} />
    </>
  );
}

/* A receipt's file is gone from its service. */
function choicesFor({ kind }: CertificateSource): readonly ContentChoice[] {
  return kind === 'entry' ? ['saved', 'download', 'chosen'] : ['saved', 'chosen'];
}

const choiceIcons = { saved: FileCheck2, download: Download, chosen: FileSearch, none: Braces } as const;

function Comparison({ source }: { source: CertificateSource }): ReactElement {
  const isChecking = useCertificate((state) => state.check.state === 'loading');
  const words = texts().certificates;
  return (
    <div role="group" aria-label={words.verify} className={styles['choices']}>
      {choicesFor(source).map((choice) => {
        const Icon = choiceIcons[choice];
        return (
          <Button
            key={choice}
            icon={<Icon size={14} aria-hidden />}
            refusal={isChecking ? words.underWay : null}
            onClick={() => {
              void checkCertificate(source, choice);
            }}
          >
            {words.choices[choice]}
          </Button>
        );
      })}
      {isChecking ? (
        <Button variant="ghost" icon={<Square size={12} aria-hidden />} onClick={stopCheck}>
          {texts().buttons.stop}
        </Button>
      ) : null}
    </div>
  );
}
