import { Copy, ExternalLink, ShieldCheck } from 'lucide-react';
import type { ReactElement } from 'react';
import type { EntryCertificate } from '../../../shared/files';
import { verifyCertificate } from '../../commands/certificates-commands';
import { runCommand } from '../../commands/command';
import { copyCertificateLink, openCertificatePage } from '../../commands/files-commands';
import { Button } from '../../components/button';
import { CertificateState } from '../../components/status/certificate-state';
import { formatDateTime } from '../../lib/format/format-date';
import { useLocale } from '../../stores/system-store';
import styles from './details-pane.module.css';

function stateText({ state, notarizedAt }: EntryCertificate, locale: string | undefined): string {
  if (state === 'pending') return 'On its way to the blockchain; this can take a while.';
  if (notarizedAt === null) return 'Written to the blockchain.';
  return `Written to the blockchain on ${formatDateTime(notarizedAt, locale)}.`;
}

/** The proof that a file has outside of us. */
export function CertificateCard({ certificate }: { certificate: EntryCertificate }): ReactElement {
  return (
    <section aria-label="Certificate" className={styles['certificate']}>
      <p className={styles['certificateState']}>
        <CertificateState state={certificate.state} />
      </p>
      <p className={styles['muted']}>{stateText(certificate, useLocale())}</p>
      <div className={styles['buttons']}>
        <Button
          icon={<ShieldCheck size={14} strokeWidth={1.75} aria-hidden />}
          onClick={() => {
            runCommand(verifyCertificate);
          }}
        >
          Verify…
        </Button>
        <Button
          icon={<Copy size={14} strokeWidth={1.75} aria-hidden />}
          onClick={() => {
            runCommand(copyCertificateLink);
          }}
        >
          Copy link
        </Button>
        <Button
          icon={<ExternalLink size={14} strokeWidth={1.75} aria-hidden />}
          onClick={() => {
            runCommand(openCertificatePage);
          }}
        >
          Open page
        </Button>
      </div>
    </section>
  );
}
