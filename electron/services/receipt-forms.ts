import type { Account } from '../../shared/accounts';
import type { Entry, EntryVersion } from '../../shared/files';
import type { Receipt } from '../../shared/history';
import type { Proof } from '../../shared/transfers';

type DeletedReceipt = Extract<Receipt, { kind: 'deleted' }>;

/** Who, when, and the receipt's own id. */
export interface ReceiptHead {
  id: string;
  at: number;
  account: Account;
}

/** A download that is in its place. */
interface SavedContent {
  entryId: string;
  name: string;
  version: string | undefined;
  size: number | null;
  path: string;
  proof: Proof;
}

/** What remains of a download. */
export function savedReceipt(head: ReceiptHead, saved: SavedContent): Receipt {
  const { entryId, name, version, size, path, proof } = saved;
  const hash = proof.kind === 'hash' ? proof.hash : null;
  const facts = commonFacts(head, { id: entryId, name, hash });
  return { kind: 'saved', ...facts, ...onlyOf(version), size, path, proof };
}

/** What is kept of a file before its delete is sent; the outcome is added later. */
export function deletedReceipt(
  head: ReceiptHead,
  entry: Entry,
  certificate: DeletedReceipt['certificate'],
): Receipt {
  return { kind: 'deleted', ...commonFacts(head, entry), size: entry.size, certificate, result: null };
}

/** The same for one version of a file. */
export function deletedVersionReceipt(
  head: ReceiptHead,
  file: Pick<Entry, 'id' | 'name'>,
  { version, size }: EntryVersion,
): Receipt {
  const facts = commonFacts(head, { ...file, hash: null });
  return { kind: 'deleted', ...facts, ...onlyOf(version), size, certificate: null, result: null };
}

/** Host and port that the account's requests go to. */
export function hostOf(account: Account): string {
  return new URL(account.origin).host;
}

function commonFacts({ id, at, account }: ReceiptHead, entry: Pick<Entry, 'id' | 'name' | 'hash'>) {
  return {
    id,
    at,
    accountId: account.id,
    accountName: account.name,
    service: account.service,
    host: hostOf(account),
    entryId: entry.id,
    name: entry.name,
    hash: entry.hash,
  };
}

function onlyOf(version: string | undefined): { version?: string } {
  return version === undefined ? {} : { version };
}
