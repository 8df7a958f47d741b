import type { FileContent } from '../../content/file-content';
import type { SeededRandom } from '../../content/seeded-random';

/** What is known of a notarized file for ever, also after the file is gone [given]. */
export interface Certificate {
  readonly id: string;
  readonly fileName: string;
  readonly content: FileContent;
  /** Orders the certificates as they were asked for. */
  readonly sequence: number;
  /** Epoch milliseconds from which it may be written to the chain. */
  readonly dueAt: number;
  /** Null while it is pending. */
  entry: ChainEntry | null;
}

/** One writing to the blockchain: the root of a tree over up to 8 certificates, in the order of their creation. */
export interface ChainEntry {
  readonly members: readonly Certificate[];
  readonly txid: string;
  /** Unix seconds. */
  readonly timestamp: number;
}

const treeSize = 8;

/** All certificates of the service. Chain fields come from the seed; nothing is written anywhere. */
export class CertificateRegistry {
  readonly #byId = new Map<string, Certificate>();
  #pending: Certificate[] = [];

  constructor(private readonly random: SeededRandom) {}

  add(certificate: Omit<Certificate, 'entry'>): Certificate {
    const added: Certificate = { ...certificate, entry: null };
    this.#byId.set(added.id, added);
    this.#pending.push(added);
    return added;
  }

  find(id: string): Certificate | undefined {
    return this.#byId.get(id);
  }

  /** Writes what is due. A tree that is written never changes. */
  settle(now: number): void {
    if (!this.#pending.some((certificate) => certificate.dueAt <= now)) return;
    const due = this.#pending.filter((certificate) => certificate.dueAt <= now);
    this.#pending = this.#pending.filter((certificate) => certificate.dueAt > now);
    for (let first = 0; first < due.length; first += treeSize)
      this.#write(due.slice(first, first + treeSize));
  }

  #write(members: readonly Certificate[]): void {
    const lastDue = Math.max(...members.map((member) => member.dueAt));
    const entry = {
      members,
      txid: `0x${this.random.hex(64)}`,
      timestamp: Math.floor(lastDue / 1000),
    };
    for (const member of members) member.entry = entry;
  }
}
