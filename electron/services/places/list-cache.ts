import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type {
  CachedList,
  Entry,
  FolderRef,
  listRequestSchema,
  PackedList,
  Page,
} from '../../../shared/files';
import type { JsonFolder } from '../../storage/json-folder';
import { entriesOf, keep, type KeptList } from './kept-list';

/** The first entries of the folders that were visited last, so that a window has something to show before the service answers. */
export interface ListCache {
  /** Null when none are kept. Never rejects. */
  find(folder: FolderRef): Promise<PackedList | null>;
  /** It will soon be asked for: reads it beforehand, for whoever asks first. */
  prepare(folder: FolderRef): void;
  /** Takes in a page that the service has sent; what is kept is written once the list, or enough of it, has come. */
  note(request: z.output<typeof listRequestSchema>, page: Page): void;
  /** They are gone for good. */
  dropEntries(accountId: string, ids: readonly string[]): void;
  /** Forgets everything of an account. */
  dropAccount(accountId: string): Promise<void>;
  /** Resolves when nothing is left to write. */
  settled(): Promise<void>;
}

export interface ListCacheLimits {
  entries: number;
  folders: number;
}

const usualLimits: ListCacheLimits = { entries: 2000, folders: 50 };

interface ListCacheDependencies {
  files: JsonFolder<KeptList>;
  /** May lists of the account be written to disk? False for the demo's, and for one that is gone. */
  isKept: (accountId: string) => boolean;
  now: () => number;
  onFailure: (error: unknown) => void;
  limits?: ListCacheLimits;
}

interface Gathered {
  entries: Entry[];
  isWritten: boolean;
}

export function createListCache(dependencies: ListCacheDependencies): ListCache {
  const { files, isKept, now, onFailure, limits = usualLimits } = dependencies;
  const gathering = new Map<string, Gathered>();
  let writing = Promise.resolve();

  function inTurn(work: () => Promise<void>): void {
    writing = writing.then(work).catch(onFailure);
  }

  async function save(folder: FolderRef, list: CachedList): Promise<void> {
    if (!isKept(folder.accountId)) return;
    await files.write(nameOf(folder), keep(list));
    const names = await files.names();
    for (const name of names.slice(0, Math.max(names.length - limits.folders, 0))) await files.remove(name);
  }

  function note({ accountId, folderId, cursor }: z.output<typeof listRequestSchema>, page: Page): void {
    const folder = { accountId, folderId };
    const key = nameOf(folder);
    const gathered = cursor === null ? { entries: [], isWritten: false } : gathering.get(key);
    if (gathered === undefined || !isKept(accountId)) return;
    const room = limits.entries - gathered.entries.length;
    gathered.entries.push(...page.entries.slice(0, room).map(withoutLinks));
    const isAll = page.cursor === null && page.entries.length <= room;
    if (page.cursor === null) gathering.delete(key);
    else gathering.set(key, gathered);
    if (gathered.isWritten || !(page.cursor === null || gathered.entries.length === limits.entries)) return;
    gathered.isWritten = true;
    const list = { entries: gathered.entries, savedAt: now(), complete: isAll && page.partial === null };
    inTurn(() => save(folder, list));
  }

  async function dropFrom(name: string, ids: ReadonlySet<string>): Promise<void> {
    const list = await files.read(name);
    if (list === undefined) return;
    const entries = entriesOf(list);
    const left = entries.filter(({ id }) => !ids.has(id));
    if (left.length < entries.length) await files.write(name, keep({ ...list, entries: left }));
  }

  /* Deletes come one by one; what comes while others are under way is dropped together. */
  const removed = new Map<string, Set<string>>();
  function dropEntries(accountId: string, ids: readonly string[]): void {
    const waiting = removed.get(accountId);
    if (waiting !== undefined) {
      for (const id of ids) waiting.add(id);
      return;
    }
    removed.set(accountId, new Set(ids));
    inTurn(async () => {
      const all = removed.get(accountId) ?? new Set();
      removed.delete(accountId);
      for (const name of await files.names())
        if (name.startsWith(prefixOf(accountId))) await dropFrom(name, all);
    });
  }

  async function read(name: string): Promise<PackedList | null> {
    try {
      return toPacked(await files.read(name));
    } catch (error) {
      onFailure(error);
      return null;
    }
  }

  const prepared = new Map<string, Promise<PackedList | null>>();
  function find(folder: FolderRef): Promise<PackedList | null> {
    const name = nameOf(folder);
    const list = prepared.get(name) ?? read(name);
    prepared.delete(name);
    return list;
  }

  return {
    note,
    dropEntries,
    find,
    prepare: (folder) => {
      prepared.set(nameOf(folder), read(nameOf(folder)));
    },
    dropAccount: (accountId) => {
      for (const key of [...gathering.keys()]) if (key.startsWith(prefixOf(accountId))) gathering.delete(key);
      inTurn(() => files.removeAll(prefixOf(accountId)));
      return writing;
    },
    settled: () => writing,
  };
}

function toPacked(list: KeptList | undefined): PackedList | null {
  if (list === undefined) return null;
  const { entries, savedAt, complete } = list;
  return { entries, savedAt, complete };
}

/** A link leads to the file whoever has it, so none is kept. */
function withoutLinks(entry: Entry): Entry {
  const { certificate } = entry;
  return certificate === null ? entry : { ...entry, certificate: { ...certificate, link: '' } };
}

/* Ids may be anything; file names may not. */
function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24);
}

function prefixOf(accountId: string): string {
  return `${hashOf(accountId)}-`;
}

function nameOf({ accountId, folderId }: FolderRef): string {
  return `${prefixOf(accountId)}${folderId === null ? 'root' : hashOf(folderId)}`;
}
