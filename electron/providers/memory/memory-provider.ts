import { randomUUID } from 'node:crypto';
import type { ProviderFacts } from '../../../shared/capabilities';
import { AppError } from '../../../shared/errors';
import type { Entry, Page } from '../../../shared/files';
import type { ByteRange, OpenedFile, Provider, ReadOptions } from '../provider';
import { hashOf, toEntry, type MemoryPlace } from './memory-place';

const facts: ProviderFacts = {
  trash: 'gone',
  folders: true,
  rangeReads: true,
  contentHash: 'sha256',
  maxFileSize: null,
  parallelRequests: 8,
  duplicateNames: true,
};

/** Entries on a page. */
export const memoryPageSize = 20;
const chunkBytes = 64 * 1024;
/** Entries of one bulk delete. */
const bulkLimit = 100;

/** The reference implementation of `Provider`: does what the interface says in the plainest way, and nothing fails that should not. */
export function createMemoryProvider(place: MemoryPlace, accountId: string): Provider {
  const listings = new Map<string | null, Listing>();
  return {
    facts,
    connect: (signal) => answer(signal, () => ({ userId: `memory|${accountId}`, userName: accountId })),
    list: (folderId, cursor, signal) =>
      answer(signal, () => {
        if (folderId !== null) expectFolder(place, folderId);
        if (cursor === null) listings.set(folderId, startListing(place, folderId, accountId));
        return nextPage(listings.get(folderId), cursor);
      }),
    stat: (id, signal) => answer(signal, () => toEntry(expectEntry(place, id), accountId)),
    read: (id, options, signal) => answer(signal, () => openFile(place, { id, options, signal })),
    remove: (id, signal) =>
      answer(signal, () => {
        removeEntry(place, id);
        return {};
      }),
    removeMany: Object.assign(
      (ids: readonly string[], signal: AbortSignal) =>
        answer(signal, () => {
          if (ids.length > bulkLimit) throw new AppError('bad-request', 'Too many for one call');
          return ids.filter((id) => removeIfPossible(place, id));
        }),
      { limit: bulkLimit },
    ),
    quota: (signal) =>
      answer(signal, () => ({ storage: { used: place.usedBytes, limit: null }, calls: null })),
  };
}

/** Every answer comes later, as a server's does, and not to a caller who has gone. */
async function answer<T>(signal: AbortSignal, make: () => T): Promise<T> {
  await Promise.resolve();
  stopIfAborted(signal);
  return make();
}

function stopIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new AppError('cancelled', 'Cancelled');
}

/** What a folder held when its listing began. */
interface Listing {
  /** Tells its cursors from those of an earlier listing. */
  key: string;
  entries: Entry[];
  /** Cursor of the page that is due; null for the first. */
  due: string | null;
  offset: number;
}

function startListing(place: MemoryPlace, folderId: string | null, accountId: string): Listing {
  const entries = place.childrenOf(folderId).map((entry) => toEntry(entry, accountId));
  return { key: randomUUID(), entries, due: null, offset: 0 };
}

function nextPage(listing: Listing | undefined, cursor: string | null): Page {
  if (listing?.due !== cursor) {
    throw new AppError('changed', 'This listing was ended by a newer one', { details: { what: 'entry' } });
  }
  const entries = listing.entries.slice(listing.offset, listing.offset + memoryPageSize);
  listing.offset += entries.length;
  listing.due = `${listing.key}:${listing.offset}`;
  const more = listing.offset < listing.entries.length;
  return { entries, cursor: more ? listing.due : null, partial: null };
}

function expectEntry(place: MemoryPlace, id: string): NonNullable<ReturnType<MemoryPlace['find']>> {
  const entry = place.find(id);
  if (entry === undefined) throw new AppError('not-found', 'No such entry', { details: { what: 'entry' } });
  return entry;
}

function expectFolder(place: MemoryPlace, id: string): void {
  if (place.find(id)?.content !== null)
    throw new AppError('not-found', 'No such folder', { details: { what: 'folder' } });
}

interface OpenRequest {
  id: string;
  options: ReadOptions;
  signal: AbortSignal;
}

function openFile(place: MemoryPlace, { id, options, signal }: OpenRequest): OpenedFile {
  const { name, content } = expectEntry(place, id);
  if (content === null)
    throw new AppError('not-found', 'A folder has no contents', { details: { what: 'entry' } });
  const hash = hashOf(content);
  const part = partOf(content, hash.value, options.range);
  const state = { discarded: false };
  return {
    name,
    size: content.byteLength,
    from: part.from,
    end: part.end,
    validator: hash.value,
    hash,
    body: chunksOf(content.subarray(part.from, part.end ?? content.byteLength), state, signal),
    discard: () => {
      state.discarded = true;
    },
  };
}

/** The wanted part, cut at the end; the whole for other content and for a part that lies beyond the end. */
function partOf(
  content: Uint8Array,
  validator: string,
  range: ByteRange | undefined,
): Pick<OpenedFile, 'from' | 'end'> {
  if (range?.validator !== validator || range.from >= content.byteLength) return { from: 0, end: null };
  return { from: range.from, end: range.end === null ? null : Math.min(range.end, content.byteLength) };
}

async function* chunksOf(
  content: Uint8Array,
  state: { discarded: boolean },
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  for (let offset = 0; offset < content.byteLength; offset += chunkBytes) {
    await Promise.resolve();
    stopIfAborted(signal);
    if (state.discarded) throw new AppError('unavailable', 'The contents were discarded');
    yield content.subarray(offset, offset + chunkBytes);
  }
}

function removeEntry(place: MemoryPlace, id: string): void {
  expectEntry(place, id);
  if (place.childrenOf(id).length > 0) throw new AppError('not-empty', 'The folder is not empty');
  place.remove(id);
}

function removeIfPossible(place: MemoryPlace, id: string): boolean {
  const possible = place.find(id) !== undefined && place.childrenOf(id).length === 0;
  if (possible) place.remove(id);
  return possible;
}
