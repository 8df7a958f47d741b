import type { Account } from '../../shared/accounts';
import type { Entry } from '../../shared/files';
import type { Receipt } from '../../shared/history';
import type { SavedFile } from './transfers/download-file';

type DeletedReceipt = Extract<Receipt, { kind: 'deleted' }>;

/** Who, when, and the receipt's own id. */
export interface ReceiptHead {
  id: string;
  at: number;
  account: Account;
}

/** What remains of a download. */
export function savedReceipt(head: ReceiptHead, saved: SavedFile): Receipt {
  const { entry, path, proof, size } = saved;
  return { kind: 'saved', ...commonFacts(head, entry), size, path, proof };
}

/** What is kept of a file before its delete is sent; the outcome is added later. */
export function deletedReceipt(
  head: ReceiptHead,
  entry: Entry,
  certificate: DeletedReceipt['certificate'],
): Receipt {
  return { kind: 'deleted', ...commonFacts(head, entry), size: entry.size, certificate, result: null };
}

/** Host and port that the account's requests go to. */
export function hostOf(account: Account): string {
  return new URL(account.origin).host;
}

function commonFacts({ id, at, account }: ReceiptHead, entry: Entry) {
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
