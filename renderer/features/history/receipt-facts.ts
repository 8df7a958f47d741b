import type { ContentHash } from '../../../shared/files';
import type { ListedReceipt } from '../../../shared/history';
import { visibleName } from '../../../shared/names';
import { formatBytes, formatCount } from '../../lib/format/format-bytes';
import { formatDateTime } from '../../lib/format/format-date';

interface ReceiptFact {
  name: string;
  value: string;
  code?: true;
}

/** All that a receipt knows, as names and values. */
export function factsOfReceipt(receipt: ListedReceipt, locale?: string): readonly ReceiptFact[] {
  const { at, accountName, host, entryId, size, version } = receipt;
  return [
    { name: 'When', value: formatDateTime(at, locale) },
    { name: 'Account', value: `${visibleName(accountName)}, ${host}` },
    { name: 'Id', value: visibleName(entryId), code: true },
    ...(version === undefined ? [] : [{ name: 'Version', value: version }]),
    ...(size === null ? [] : [{ name: 'Size', value: sizeText(size, locale) }]),
    ...hashFact(receipt.hash ?? (receipt.kind === 'saved' ? receipt.proof.hash : null)),
    ...(receipt.kind === 'saved' ? [{ name: 'Saved as', value: visibleName(receipt.path) }] : []),
    ...certificateFacts(receipt),
  ];
}

/* Rounded, and to the byte where that says more. */
function sizeText(size: number, locale?: string): string {
  const rounded = formatBytes(size, locale);
  return size < 1000 ? rounded : `${rounded} (${formatCount(size, locale)} bytes)`;
}

function hashFact(hash: ContentHash | null): readonly ReceiptFact[] {
  if (hash === null) return [];
  return [{ name: hash.algorithm === 'sha256' ? 'SHA-256' : 'MD5', value: hash.value, code: true }];
}

function certificateFacts(receipt: ListedReceipt): readonly ReceiptFact[] {
  const certificate = receipt.kind === 'deleted' ? receipt.certificate : null;
  if (certificate === null) return [];
  return [
    { name: 'Certificate', value: certificate.id, code: true },
    { name: 'Link', value: certificate.link, code: true },
  ];
}
