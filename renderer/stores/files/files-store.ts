import { create } from 'zustand';
import type { EventOf } from '../../../shared/contract';
import { AppError, toFailure } from '../../../shared/errors';
import type { Failure } from '../../../shared/failures';
import type { Entry, Page, PartialReason } from '../../../shared/files';
import { call } from '../../ipc/ipc-client';
import { isSameEntry } from '../../lib/list/same-entry';
import { isRoot, rootOf, sourceKey, type ListSource } from '../../lib/place/place';
import { findCachedList } from './cached-list';

/** How far a listing is. What it holds so far is shown all the while. */
export type ListingProgress =
  | { readonly state: 'loading' }
  | { readonly state: 'complete' }
  /** The service had more but it could not be read; "Load again" starts over. */
  | { readonly state: 'partial'; readonly reason: PartialReason }
  | { readonly state: 'failed'; readonly failure: Failure };

/** The entries of a folder, or of a search, as far as they have arrived. */
export interface Listing {
  readonly source: ListSource;
  readonly byId: ReadonlyMap<string, Entry>;
  /** In the service's order. */
  readonly ids: readonly string[];
  /** Entries that have arrived of the listing under way; differs from `ids.length` while a refresh awaits its first page. */
  readonly soFar: number;
  readonly progress: ListingProgress;
  /** What is shown is the list of the last visit, from this moment (epoch milliseconds), as long as the new one has not come. */
  readonly cachedAt?: number;
}

interface FilesState {
  /** By `sourceKey`, those read last at the end. */
  readonly listings: ReadonlyMap<string, Listing>;
}

export const useFiles = create<FilesState>()(() => ({ listings: new Map() }));

/** Lists of folders and searches that are kept beside those of the roots. */
const mostKept = 24;

/*
 * Pages are shown in bundles: the first at once, then each time that the list has grown by half, so that all sorting and
 * drawing together costs no more than a few times the last one. The count goes on in between.
 */
const growth = 1.5;
const countMs = 200;

interface Reading {
  readonly source: ListSource;
  readonly stop: AbortController;
  /** Entries that were removed while the list was still arriving; a page read before may bring them once more. */
  readonly removed: Set<string>;
  /** Rows of the last visit that were put on screen. */
  cached: number;
  hasPages: boolean;
  /** Resolves when it is known whether there is a list of the last visit. */
  looked: Promise<void>;
}

/** By `sourceKey`. */
const under = new Map<string, Reading>();

export function findListing(source: ListSource): Listing | null {
  return useFiles.getState().listings.get(sourceKey(source)) ?? null;
}

/** The lists of an account that are kept. */
export function getListings(accountId: string): readonly Listing[] {
  return [...useFiles.getState().listings.values()].filter(({ source }) => source.accountId === accountId);
}

export function findEntry(accountId: string, id: string): Entry | null {
  for (const { byId } of getListings(accountId)) {
    const entry = byId.get(id);
    if (entry !== undefined) return entry;
  }
  return null;
}

function withoutOldest(listings: Map<string, Listing>): Map<string, Listing> {
  const extra = [...listings].filter(([key, { source }]) => !isRoot(source) && !under.has(key));
  for (const [key] of extra.slice(0, Math.max(extra.length - mostKept, 0))) listings.delete(key);
  return listings;
}

function setListing(listing: Listing): void {
  const key = sourceKey(listing.source);
  useFiles.setState(({ listings }) => ({ listings: withoutOldest(new Map(listings).set(key, listing)) }));
}

function setProgress(source: ListSource, progress: ListingProgress): void {
  const known = findListing(source) ?? { source, byId: new Map(), ids: [], soFar: 0 };
  setListing({ ...known, progress });
}

function endOf({ partial }: Page): ListingProgress {
  return partial === null ? { state: 'complete' } : { state: 'partial', reason: partial };
}

function union(known: Listing['byId'] | undefined, gathered: Listing['byId']): Listing['byId'] {
  const byId = new Map(known);
  for (const [id, entry] of gathered) byId.set(id, entry);
  return byId;
}

/* While a list is read anew the rows on screen stay, until it is known that they are gone. */
function show({ source, cached }: Reading, gathered: ReadonlyMap<string, Entry>): void {
  const before = findListing(source);
  const byId = union(before?.byId, gathered);
  const cachedAt = gathered.size < cached ? before?.cachedAt : undefined;
  setListing({
    source,
    byId,
    ids: [...byId.keys()],
    soFar: gathered.size,
    progress: { state: 'loading' },
    ...(cachedAt === undefined ? {} : { cachedAt }),
  });
}

function isShown(gathered: ReadonlyMap<string, Entry>, { byId }: Listing): boolean {
  if (byId.size !== gathered.size) return false;
  for (const [id, entry] of gathered) if (byId.get(id) !== entry) return false;
  return true;
}

/* A list in which nothing has changed stays the very same, so that nothing is sorted or drawn for it. */
function finish({ source }: Reading, gathered: ReadonlyMap<string, Entry>, page: Page): void {
  const before = findListing(source);
  const all = page.partial === null ? gathered : union(before?.byId, gathered);
  const byId = before !== null && isShown(all, before) ? before.byId : all;
  setListing({ source, byId, ids: [...byId.keys()], soFar: gathered.size, progress: endOf(page) });
}

function count(source: ListSource, soFar: number): void {
  const listing = findListing(source);
  if (listing !== null) setListing({ ...listing, soFar });
}

/** Adds a page to what has arrived. Is there anything in it that is not on screen? */
function gather({ source, removed }: Reading, into: Map<string, Entry>, { entries }: Page): boolean {
  const shown = findListing(source)?.byId;
  let isNews = false;
  for (const id of removed) into.delete(id);
  for (const entry of entries) {
    if (removed.has(entry.id)) continue;
    const known = shown?.get(entry.id);
    const isKnown = known !== undefined && isSameEntry(known, entry);
    into.set(entry.id, isKnown ? known : entry);
    isNews ||= !isKnown;
  }
  return isNews;
}

function askPage(source: ListSource, cursor: string | null, signal: AbortSignal): Promise<Page> {
  const { accountId } = source;
  return 'query' in source
    ? call('files.search', { accountId, query: source.query, folderId: null, cursor }, signal)
    : call('files.list', { accountId, folderId: source.folderId, cursor }, signal);
}

/* Until the service answers, or when it does not. */
async function showCached(mine: Reading): Promise<void> {
  const { source, stop, removed } = mine;
  if ((findListing(source)?.ids.length ?? 0) > 0) return;
  const list = await findCachedList(source, stop.signal);
  if (list === null || mine.hasPages || under.get(sourceKey(source)) !== mine) return;
  const entries = list.entries.filter(({ id }) => !removed.has(id));
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  mine.cached = byId.size;
  const progress = { state: 'loading' } as const;
  setListing({ source, byId, ids: [...byId.keys()], soFar: 0, progress, cachedAt: list.savedAt });
}

async function readPages(mine: Reading): Promise<void> {
  const { source, stop } = mine;
  const gathered = new Map<string, Entry>();
  let cursor: string | null = null;
  let shown = 0;
  let hasNews = false;
  let countedAt = performance.now();
  do {
    const page = await askPage(source, cursor, stop.signal);
    stop.signal.throwIfAborted();
    mine.hasPages = true;
    if (gather(mine, gathered, page)) hasNews = true;
    cursor = page.cursor;
    if (cursor === null) finish(mine, gathered, page);
    else if (hasNews && gathered.size >= shown * growth) {
      show(mine, gathered);
      shown = gathered.size;
      hasNews = false;
    } else if (performance.now() - countedAt >= countMs) {
      count(source, gathered.size);
      countedAt = performance.now();
    }
  } while (cursor !== null);
}

function giveUp(key: string): void {
  under.get(key)?.stop.abort();
  under.delete(key);
}

/**
 * Reads a list anew. What is on screen stays until it is known to be gone, which is at the end; a reading under way is given up. A
 * failure keeps what has arrived and is told in `progress`.
 */
export async function readList(source: ListSource): Promise<void> {
  const key = sourceKey(source);
  giveUp(key);
  const stop = new AbortController();
  const looked = Promise.resolve();
  const mine: Reading = { source, stop, removed: new Set(), cached: 0, hasPages: false, looked };
  under.set(key, mine);
  setProgress(source, { state: 'loading' });
  mine.looked = showCached(mine);
  try {
    await readPages(mine);
  } catch (error) {
    await mine.looked;
    if (under.get(key) === mine) setProgress(source, { state: 'failed', failure: toFailure(error) });
  } finally {
    if (under.get(key) === mine) under.delete(key);
  }
}

/** Resolves when what was kept of the last visit is on screen, for the lists that are being read. */
export async function cachedShown(): Promise<void> {
  await Promise.all([...under.values()].map(({ looked }) => looked));
}

/** Reads the root of an account anew. */
export function loadFiles(accountId: string): Promise<void> {
  return readList(rootOf(accountId));
}

/** Reads the lists that have not been read yet; with `failedToo` also those that could not be. */
export function readMissing(
  sources: readonly ListSource[],
  { failedToo = false }: { failedToo?: boolean } = {},
): void {
  for (const source of sources) {
    const state = findListing(source)?.progress.state;
    if (state === undefined || (failedToo && state === 'failed')) void readList(source);
  }
}

/** Entries were removed from the account: they leave its lists, and the lists of folders among them are forgotten. */
export function dropEntries({ accountId, removedIds }: EventOf<'files.changed'>): void {
  const removed = new Set(removedIds);
  for (const reading of under.values())
    if (reading.source.accountId === accountId) for (const id of removedIds) reading.removed.add(id);
  forgetLists(
    ({ source }) =>
      source.accountId === accountId && 'folderId' in source && removed.has(source.folderId ?? ''),
  );
  for (const listing of getListings(accountId)) {
    if (!removedIds.some((id) => listing.byId.has(id))) continue;
    const byId = new Map([...listing.byId].filter(([id]) => !removed.has(id)));
    setListing({ ...listing, byId, ids: [...byId.keys()], soFar: byId.size });
  }
}

/** Gives up reading a list; what has arrived stays, and is told to be cut short. */
export function stopReading(source: ListSource): void {
  const key = sourceKey(source);
  if (!under.has(key)) return;
  giveUp(key);
  setProgress(source, {
    state: 'failed',
    failure: toFailure(new AppError('cancelled', 'Stopped by the user')),
  });
}

/** Forgets lists, and stops reading them. */
export function forgetLists(which: (listing: Listing) => boolean): void {
  const { listings } = useFiles.getState();
  const forgotten = [...listings].filter(([, listing]) => which(listing)).map(([key]) => key);
  if (forgotten.length === 0) return;
  forgotten.forEach(giveUp);
  useFiles.setState({ listings: new Map([...listings].filter(([key]) => !forgotten.includes(key))) });
}

/** Forgets the lists of accounts that are gone and stops reading them. */
export function keepFilesOf(accountIds: readonly string[]): void {
  forgetLists(({ source }) => !accountIds.includes(source.accountId));
}
