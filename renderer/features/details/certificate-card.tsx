import { Copy, ExternalLink, ShieldCheck } from 'lucide-react';
import type { ReactElement } from 'react';
import type { EntryCertificate } from '../../../shared/files';
import { texts } from '../../../shared/texts/texts';
import { verifyCertificate } from '../../commands/actions/certificates-commands';
import { runCommand } from '../../commands/command';
import { copyCertificateLink, openCertificatePage } from '../../commands/actions/files-commands';
import { Button } from '../../components/button';
import { CertificateState } from '../../components/status/certificate-state';
import { findCertificateLink } from '../../lib/certificate-link';
import { formatDateTime } from '../../lib/format/format-date';
import styles from './details-pane.module.css';

function stateText({ state, notarizedAt }: EntryCertificate): string {
  const words = texts().details.certificate;
  if (state === 'pending') return words.pending;
  return notarizedAt === null ? words.written : words.writtenOn(formatDateTime(notarizedAt));
}

/** The proof that a file has outside of us. */
export function CertificateCard({ certificate }: { certificate: EntryCertificate }): ReactElement {
  const words = texts().details.certificate;
  return (
    <section aria-label={words.title} className={styles['certificate']}>
      <p className={styles['certificateState']}>
        <CertificateState state={certificate.state} />
      </p>
      <p className={styles['muted']}>{stateText(certificate)}</p>
      <div className={styles['buttons']}>
        <Button
          icon={<ShieldCheck size={14} strokeWidth={1.75} aria-hidden />}
          onClick={() => {
            runCommand(verifyCertificate);
          }}
        >
          {words.verify}
        </Button>
        {findCertificateLink(certificate) === null ? null : <LinkButtons />}
      </div>
    </section>
  );
}

function LinkButtons(): ReactElement {
  const words = texts().details.certificate;
  return (
    <>
      <Button
        icon={<Copy size={14} strokeWidth={1.75} aria-hidden />}
        onClick={() => {
          runCommand(copyCertificateLink);
        }}
      >
        {words.copyLink}
      </Button>
      <Button
        icon={<ExternalLink size={14} strokeWidth={1.75} aria-hidden />}
        onClick={() => {
          runCommand(openCertificatePage);
        }}
      >
        {words.openPage}
      </Button>
    </>
  );
}
