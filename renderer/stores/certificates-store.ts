import { create } from 'zustand';
import type { CertificateCheck, CertificateFacts, CertificateSource } from '../../shared/certificates';
import type { RequestOf } from '../../shared/contract';
import { isAppError } from '../../shared/errors';
import { texts } from '../../shared/texts/texts';
import { call } from '../ipc/ipc-client';
import { failed, idle, loading, ready, type Loadable } from './loadable';
import { raiseInfo, reportFailure } from './window/notices-store';

export type ContentChoice = RequestOf<'certificates.check'>['content'];

interface CertificatesState {
  readonly facts: Loadable<CertificateFacts>;
  /** The last check of that certificate; idle before the first. */
  readonly check: Loadable<CertificateCheck>;
}

export const useCertificate = create<CertificatesState>()(() => ({ facts: idle, check: idle }));

let asking: AbortController | null = null;

/** Forgets the certificate that was shown, and gives up what was asked about it. */
export function closeCertificate(): void {
  asking?.abort();
  asking = null;
  useCertificate.setState({ facts: idle, check: idle });
}

/** Shows what a certificate says, in place of the one before. */
export async function loadCertificate(source: CertificateSource): Promise<void> {
  closeCertificate();
  const mine = new AbortController();
  asking = mine;
  useCertificate.setState({ facts: loading });
  try {
    const facts = await call('certificates.get', source, mine.signal);
    if (asking === mine) useCertificate.setState({ facts: ready(facts) });
  } catch (error) {
    if (asking === mine) useCertificate.setState({ facts: failed(error) });
  }
}

/** Checks the certificate against contents. A check that is still under way is given up. */
export async function checkCertificate(source: CertificateSource, content: ContentChoice): Promise<void> {
  asking?.abort();
  const mine = new AbortController();
  asking = mine;
  useCertificate.setState({ check: loading });
  try {
    const check = await call('certificates.check', { source, content }, mine.signal);
    if (asking === mine) useCertificate.setState({ check: ready(check) });
  } catch (error) {
    if (asking !== mine) return;
    useCertificate.setState({ check: isAppError(error, 'cancelled') ? idle : failed(error) });
  }
}

/** Gives up the check that is under way. */
export function stopCheck(): void {
  asking?.abort();
}

/** Writes certificate and proof to a file that the user chooses. */
export async function exportCertificate(source: CertificateSource): Promise<void> {
  try {
    if ((await call('certificates.exportFile', source)).saved) raiseInfo(texts().certificates.exported);
  } catch (error) {
    reportFailure(error, { subject: texts().certificates.subject });
  }
}
