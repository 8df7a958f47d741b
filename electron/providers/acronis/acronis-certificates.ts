import type { ContentHash, EntryCertificate } from '../../../shared/files';
import type { FileWire } from './acronis-wire';

/** Public page of a certificate; it works for anyone and outlives the file. */
export function certificateLink(origin: string, certificateId: string): string {
  return `${origin}/notary/certificate/${encodeURIComponent(certificateId)}`;
}

/** The id of the file's certificate; undefined when it has none. */
export function findCertificateId(file: FileWire): string | undefined {
  return file.certificate?.id ?? file.certificate_id;
}

/** What a list or an info tells of the file's certificate; null when there is none. On the blockchain once there is a well-formed `txid`. */
export function toEntryCertificate(file: FileWire, origin: string): EntryCertificate | null {
  const id = findCertificateId(file);
  if (id === undefined) return null;
  const notarized = /^0x[0-9a-f]{64}$/i.test(file.certificate?.txid ?? '');
  const timestamp = file.certificate?.timestamp;
  return {
    id,
    state: notarized ? 'notarized' : 'pending',
    notarizedAt: notarized && timestamp !== undefined ? timestamp * 1000 : null,
    link: certificateLink(origin, id),
  };
}

/** The content hash of an eTag: 64 hex digits are SHA-256, 32 (on old certificates) MD5; null for anything else. */
export function toContentHash(eTag: string | undefined): ContentHash | null {
  const value = (eTag ?? '').toLowerCase();
  if (/^[0-9a-f]{64}$/.test(value)) return { algorithm: 'sha256', value };
  return /^[0-9a-f]{32}$/.test(value) ? { algorithm: 'md5', value } : null;
}
