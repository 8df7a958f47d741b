import { Braces, Download, ExternalLink, FileCheck2, FileSearch, Square } from 'lucide-react';
import { useEffect, type ReactElement } from 'react';
import type { CertificateFacts, CertificateSource } from '../../../shared/certificates';
import { visibleName } from '../../../shared/names';
import { Button } from '../../components/button';
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
import { answerDialog } from '../../stores/dialogs-store';
import { openLink, useLocale } from '../../stores/system-store';
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
    <Dialog title={`Certificate of ${visibleName(name)}`} width="medium" onClose={dismiss}>
      <DialogBody>
        {facts.state === 'ready' ? (
          <Certificate facts={facts.value} source={source} />
        ) : facts.state === 'failed' ? (
          <Notice tone="error" title={wordFailure(facts.failure).title}>
            {wordFailure(facts.failure).text}
          </Notice>
        ) : (
          <p className={styles['waiting']}>
            <Spinner /> Loading the certificate…
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
            Export as JSON…
          </Button>
        ) : null}
        <Button autoFocus onClick={dismiss}>
          Close
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
  const locale = useLocale();
  return (
    <>
      <section className={styles['facts']} aria-label="What the certificate says">
        <div className={styles['state']}>
          <CertificateState state={facts.state} />
          <Button
            variant="ghost"
            icon={<ExternalLink size={14} aria-hidden />}
            onClick={() => {
              void openLink(facts.link);
            }}
          >
            Open public page
          </Button>
        </div>
        <dl className={styles['list']}>
          {factsOfCertificate(facts, locale).map(({ name, value, code }) => (
            <div key={name} className={styles['fact']}>
              <dt>{name}</dt>
              <dd title={value} className={code === true ? styles['code'] : undefined}>
                {value}
              </dd>
            </div>
          ))}
        </dl>
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

const choiceLooks = {
  saved: { label: 'Check the saved copy', Icon: FileCheck2 },
  download: { label: 'Download and check', Icon: Download },
  chosen: { label: 'Choose a file…', Icon: FileSearch },
  none: { label: 'Check the proof alone', Icon: Braces },
} as const;

function Comparison({ source }: { source: CertificateSource }): ReactElement {
  const isChecking = useCertificate((state) => state.check.state === 'loading');
  return (
    <div role="group" aria-label="Verify" className={styles['choices']}>
      {choicesFor(source).map((choice) => {
        const { label, Icon } = choiceLooks[choice];
        return (
          <Button
            key={choice}
            icon={<Icon size={14} aria-hidden />}
            refusal={isChecking ? 'A check is under way.' : null}
            onClick={() => {
              void checkCertificate(source, choice);
            }}
          >
            {label}
          </Button>
        );
      })}
      {isChecking ? (
        <Button variant="ghost" icon={<Square size={12} aria-hidden />} onClick={stopCheck}>
          Stop
        </Button>
      ) : null}
    </div>
  );
}
