import { CertificateRegistry, type Certificate } from './certificate-registry';
import type { FileContent } from '../../content/file-content';
import type { SeededRandom } from '../../content/seeded-random';

export interface StoredFile {
  readonly id: string;
  /** Login of the account that may read and delete it. */
  readonly owner: string;
  readonly name: string;
  readonly size: number;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** Orders the files as they were stored. */
  readonly sequence: number;
  /** Null for a file that is only up for signing. */
  readonly certificateId: string | null;
  /** Id of the e-sign document; null when the file is not for signing. */
  readonly documentId: string | null;
  readonly content: FileContent;
}

export interface NotaryAccount {
  readonly login: string;
  readonly password: string;
  /** One-time code that this account needs; null for none. */
  readonly code: string | null;
  readonly userId: string;
  readonly tenantId: string;
  /** What its list shows, oldest first. May hold a file of somebody else. */
  readonly files: StoredFile[];
  /** Bytes. */
  storageUsed: number;
  storageQuota: number;
  notarizationsUsed: number;
  notarizationQuota: number;
}

export interface NewFile {
  name: string;
  content: FileContent;
  createdAt: number;
  /** Milliseconds until the certificate may be written. */
  pendingMs: number;
  /** Up for signing: an e-sign document instead of a certificate. */
  forSigning?: boolean;
  /** Somebody else, who alone may read it although `login` sees it listed. */
  owner?: string;
}

/** Accounts, their files and the certificates. Deleting lowers storage only [given]: certificates and notarizations stay. */
export class NotaryStore {
  readonly accounts = new Map<string, NotaryAccount>();
  readonly certificates: CertificateRegistry;
  readonly #files = new Map<string, StoredFile>();
  #sequence = 0;

  constructor(readonly random: SeededRandom) {
    this.certificates = new CertificateRegistry(random);
  }

  addAccount(login: string, signIn: { password: string; code: string | null }): void {
    this.accounts.set(login, {
      login,
      ...signIn,
      userId: this.random.uuid(),
      tenantId: this.random.uuid(),
      files: [],
      storageUsed: 0,
      storageQuota: 0,
      notarizationsUsed: 0,
      notarizationQuota: 0,
    });
  }

  /** Throws for an unknown login. */
  account(login: string): NotaryAccount {
    const account = this.accounts.get(login);
    if (account === undefined) throw new Error(`There is no account ${login}.`);
    return account;
  }

  add(login: string, file: NewFile): StoredFile {
    const account = this.account(login);
    this.#sequence += 1;
    const stored: StoredFile = {
      id: this.random.uuid(),
      owner: file.owner ?? login,
      name: file.name,
      size: file.content.size,
      createdAt: file.createdAt,
      sequence: this.#sequence,
      certificateId: file.forSigning === true ? null : this.#certify(file).id,
      documentId: file.forSigning === true ? this.random.hex(64) : null,
      content: file.content,
    };
    this.#files.set(stored.id, stored);
    account.files.push(stored);
    if (stored.owner === login) charge(account, stored);
    return stored;
  }

  find(id: string): StoredFile | undefined {
    return this.#files.get(id);
  }

  /** The certificate of a file as of `now`; undefined when it has none. */
  certificateOf(file: StoredFile, now: number): Certificate | undefined {
    this.certificates.settle(now);
    return file.certificateId === null ? undefined : this.certificates.find(file.certificateId);
  }

  /** Harmless for an id that is not there. */
  remove(id: string): void {
    const file = this.#files.get(id);
    if (file === undefined) return;
    this.#files.delete(id);
    for (const account of this.accounts.values()) {
      const place = placeOf(account.files, file.sequence);
      if (account.files[place] !== file) continue;
      account.files.splice(place, 1);
      if (file.owner === account.login) account.storageUsed -= file.size;
    }
  }

  #certify(file: NewFile): Certificate {
    return this.certificates.add({
      id: this.random.hex(64),
      fileName: file.name,
      content: file.content,
      sequence: this.#sequence,
      dueAt: file.createdAt + file.pendingMs,
    });
  }
}

function charge(account: NotaryAccount, file: StoredFile): void {
  account.storageUsed += file.size;
  if (file.certificateId !== null) account.notarizationsUsed += 1;
}

/** Index of the first file whose sequence is not below `sequence`; files are in order of their sequence. */
function placeOf(files: readonly StoredFile[], sequence: number): number {
  let low = 0;
  let high = files.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const file = files[middle];
    if (file !== undefined && file.sequence < sequence) low = middle + 1;
    else high = middle;
  }
  return low;
}
