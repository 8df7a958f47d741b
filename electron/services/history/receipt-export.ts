import type { Receipt } from '../../../shared/history';

const columns = [
  'when',
  'what',
  'account',
  'service',
  'host',
  'name',
  'version',
  'id',
  'bytes',
  'hash',
  'proof',
  'result',
  'reason',
  'certificate',
  'certificate link',
  'path',
] as const;
type Row = Readonly<Record<(typeof columns)[number], string>>;

/**
 * Receipts as a table by RFC 4180, with a byte-order mark, so that spreadsheets read it as UTF-8. A cell that a spreadsheet would
 * take for a formula begins with an apostrophe; the JSON export has every text as it is.
 */
export function toCsv(receipts: readonly Receipt[]): string {
  const rows = receipts.map(toRow).map((row) => columns.map((column) => row[column]));
  return `\uFEFF${[[...columns], ...rows].map((cells) => `${cells.map(toCell).join(',')}\r\n`).join('')}`;
}

/** Receipts as they are kept, with their certificates in full. */
export function toJson(receipts: readonly Receipt[], exportedAt: number): string {
  const document = { format: 'longshore-receipts', version: 1, exportedAt: iso(exportedAt), receipts };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function toRow(receipt: Receipt): Row {
  const { at, kind, accountName, service, host, name, version, entryId, size } = receipt;
  const saved = receipt.kind === 'saved' ? receipt : null;
  const deleted = receipt.kind === 'deleted' ? receipt : null;
  const hash = receipt.hash ?? saved?.proof.hash ?? null;
  return {
    when: iso(at),
    what: kind,
    account: accountName,
    service,
    host,
    name,
    version: version ?? '',
    id: entryId,
    bytes: size === null ? '' : String(size),
    hash: hash === null ? '' : `${hash.algorithm}:${hash.value}`,
    proof: saved?.proof.kind ?? '',
    result: deleted === null ? '' : (deleted.result?.kind ?? 'unclear'),
    reason: reasonOf(deleted),
    certificate: deleted?.certificate?.id ?? '',
    'certificate link': deleted?.certificate?.link ?? '',
    path: saved?.path ?? '',
  };
}

function reasonOf(deleted: Extract<Receipt, { kind: 'deleted' }> | null): string {
  const result = deleted?.result ?? null;
  return result !== null && 'failure' in result ? result.failure.code : '';
}

/* What spreadsheets look at to tell a formula from text; some of them skip leading blanks first. */
const formulaLike = /^[\s\u00A0]*[=+\-@\t\r|%＝＋－＠]/u;

function toCell(text: string): string {
  const plain = formulaLike.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(plain) || plain !== plain.trim() ? `"${plain.replaceAll('"', '""')}"` : plain;
}

function iso(at: number): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}
