import { createHash } from 'node:crypto';
import type { ContentHash, Entry } from '../../../shared/files';

interface MemoryEntry {
  id: string;
  /** Null: the root. */
  folderId: string | null;
  name: string;
  /** Null for a folder. */
  content: Uint8Array | null;
  modifiedAt: number;
}

/** Folders and files that live in memory. Any name may come any number of times; entries are told apart by id. */
export class MemoryPlace {
  readonly #entries = new Map<string, MemoryEntry>();
  #count = 0;

  /** Returns the id of the new folder. */
  addFolder(folderId: string | null, name: string): string {
    return this.#add({ folderId, name, content: null });
  }

  /** Returns the id of the new file. */
  addFile(folderId: string | null, name: string, content: Uint8Array): string {
    return this.#add({ folderId, name, content });
  }

  /** The file has other contents from now on. */
  changeContent(id: string, content: Uint8Array): void {
    const entry = this.#entries.get(id);
    if (entry !== undefined) entry.content = content;
  }

  /** In the order in which they were added. */
  childrenOf(folderId: string | null): MemoryEntry[] {
    return [...this.#entries.values()].filter((entry) => entry.folderId === folderId);
  }

  find(id: string): MemoryEntry | undefined {
    return this.#entries.get(id);
  }

  /** Harmless when it is not there. */
  remove(id: string): void {
    this.#entries.delete(id);
  }

  get usedBytes(): number {
    return [...this.#entries.values()].reduce((sum, entry) => sum + (entry.content?.byteLength ?? 0), 0);
  }

  #add(entry: Omit<MemoryEntry, 'id' | 'modifiedAt'>): string {
    this.#count += 1;
    const id = `entry-${this.#count}`;
    this.#entries.set(id, { ...entry, id, modifiedAt: this.#count * 1000 });
    return id;
  }
}

export function toEntry(entry: MemoryEntry, accountId: string): Entry {
  return {
    accountId,
    id: entry.id,
    name: entry.name,
    kind: entry.content === null ? 'folder' : 'file',
    size: entry.content?.byteLength ?? null,
    modifiedAt: entry.modifiedAt,
    version: null,
    hash: entry.content === null ? null : hashOf(entry.content),
    certificate: null,
    forSigning: false,
  };
}

export function hashOf(content: Uint8Array): ContentHash {
  return { algorithm: 'sha256', value: createHash('sha256').update(content).digest('hex') };
}
