import type { EntryCertificate } from '../../shared/files';

/** The certificate's page; null without a certificate, and as long as only the list of the last visit shows, which keeps no links. */
export function findCertificateLink(certificate: EntryCertificate | null): string | null {
  return certificate === null || certificate.link === '' ? null : certificate.link;
}
