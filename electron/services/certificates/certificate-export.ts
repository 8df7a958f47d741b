import type { CertificateFacts, ProofCheck } from '../../../shared/certificates';

/** A certificate as JSON for other programs: as the service gave it, and with the proof as it was followed here. */
export function toCertificateFile(
  { facts, raw, proof }: { facts: CertificateFacts; raw: unknown; proof: ProofCheck },
  exportedAt: number,
): string {
  const document = {
    format: 'longshore-certificate',
    version: 1,
    exportedAt: new Date(exportedAt).toISOString(),
    link: facts.link,
    certificate: raw,
    proof,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
