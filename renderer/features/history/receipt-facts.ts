import type { ContentHash } from '../../../shared/files';
import type { ListedReceipt } from '../../../shared/history';
import { visibleName } from '../../../shared/names';
import { texts } from '../../../shared/texts/texts';
import type { FactLine } from '../../components/fact-lines';
import { formatBytes } from '../../lib/format/format-bytes';
import { formatDateTime } from '../../lib/format/format-date';

/** All that a receipt knows, as names and values. */
export function factsOfReceipt(receipt: ListedReceipt): readonly FactLine[] {
  const { at, accountName, host, entryId, size, version } = receipt;
  const { facts: names, accountAt } = texts().history;
  return [
    { name: names.when, value: formatDateTime(at) },
    { name: names.account, value: accountAt(visibleName(accountName), host) },
    { name: names.id, value: visibleName(entryId), code: true },
    ...(version === undefined ? [] : [{ name: names.version, value: version }]),
    ...(size === null ? [] : [{ name: names.size, value: sizeText(size) }]),
    ...hashFact(receipt.hash ?? (receipt.kind === 'saved' ? receipt.proof.hash : null)),
    ...(receipt.kind === 'saved' ? [{ name: names.savedAs, value: visibleName(receipt.path) }] : []),
    ...certificateFacts(receipt),
  ];
}

/* Rounded, and to the byte where that says more. */
function sizeText(size: number): string {
  const rounded = formatBytes(size);
  return size < 1000 ? rounded : texts().history.exactly(rounded, texts().units.bytes(size));
}

function hashFact(hash: ContentHash | null): readonly FactLine[] {
  if (hash === null) return [];
  return [{ name: hash.algorithm === 'sha256' ? 'SHA-256' : 'MD5', value: hash.value, code: true }];
}

function certificateFacts(receipt: ListedReceipt): readonly FactLine[] {
  const certificate = receipt.kind === 'deleted' ? receipt.certificate : null;
  if (certificate === null) return [];
  const { facts: names } = texts().history;
  return [
    { name: names.certificate, value: certificate.id, code: true },
    { name: names.link, value: certificate.link, code: true },
  ];
}
