import type { ListedReceipt, Receipt, ReceiptFilter } from '../../../shared/history';

/** Does the filter let the receipt through? See `receiptFilterSchema`. */
export function receiptMatcher(filter: ReceiptFilter): (receipt: Receipt) => boolean {
  const words = fold(filter.text)
    .split(/\s+/u)
    .filter((word) => word !== '');
  return (receipt) => isInside(receipt, filter) && hasWords(receipt, words);
}

/** For the window: without the text of the certificate, which may be long. */
export function toListed(receipt: Receipt): ListedReceipt {
  if (receipt.kind === 'saved') return receipt;
  const { certificate } = receipt;
  if (certificate === null) return { ...receipt, certificate };
  const { id, link, json } = certificate;
  return { ...receipt, certificate: { id, link, checkable: json !== null } };
}

function isInside(receipt: Receipt, { accountId, kind, from, until }: ReceiptFilter): boolean {
  return (
    (accountId === null || receipt.accountId === accountId) &&
    (kind === null || receipt.kind === kind) &&
    (from === null || receipt.at >= from) &&
    (until === null || receipt.at < until)
  );
}

function hasWords(receipt: Receipt, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = fold(searchableText(receipt));
  return words.every((word) => text.includes(word));
}

function searchableText(receipt: Receipt): string {
  const { name, accountName, host, hash, entryId } = receipt;
  const common = [name, accountName, host, entryId, hash?.value ?? ''];
  if (receipt.kind === 'saved') {
    const { path, proof } = receipt;
    return [...common, path, proof.hash?.value ?? '', 'saved'].join('\n');
  }
  const { certificate, result } = receipt;
  return [...common, certificate?.id ?? '', result?.kind.replaceAll('-', ' ') ?? 'unclear'].join('\n');
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
