import type { Entry } from '../../../shared/files';
import { toContentHash, toEntryCertificate } from './acronis-certificates';
import type { FileWire } from './acronis-wire';

/** A file of the service as the app sees it. The service never changes the contents of a file, so the time is that of the upload. */
export function toEntry(file: FileWire, account: { accountId: string; origin: string }): Entry {
  return {
    accountId: account.accountId,
    id: file.id,
    name: findName(file) ?? file.id,
    kind: 'file',
    size: findSize(file),
    modifiedAt: parseTime(file.created_at),
    version: null,
    hash: toContentHash(file.certificate?.object?.eTag),
    certificate: toEntryCertificate(file, account.origin),
    forSigning: isPresent(file.document) || isPresent(file.document_id),
  };
}

export function findName(file: FileWire): string | undefined {
  return file.name ?? file.certificate?.object?.key;
}

/** Bytes; null when neither the file nor its certificate says. */
export function findSize(file: FileWire): number | null {
  return file.size ?? file.certificate?.object?.size ?? null;
}

/** Epoch milliseconds of an ISO 8601 time with 0 to 9 fraction digits, in UTC when it names no zone; null for anything else. */
export function parseTime(text: string | undefined): number | null {
  const [, date, time, fraction = '', zone = 'Z'] =
    /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:\.(\d{0,9}))?(Z|[+-]\d\d:?\d\d)?$/i.exec(text ?? '') ?? [];
  if (date === undefined || time === undefined) return null;
  const offset = zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2').toUpperCase();
  const ms = Date.parse(`${date}T${time}.${fraction.slice(0, 3).padEnd(3, '0')}${offset}`);
  return Number.isNaN(ms) ? null : ms;
}

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}
