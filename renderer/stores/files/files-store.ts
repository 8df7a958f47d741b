import { create } from 'zustand';
import type { EventOf } from '../../../shared/contract';
import { toFailure, type Failure } from '../../../shared/errors';
import type { Entry, Page, PartialReason } from '../../../shared/files';
import { call } from '../../ipc/ipc-client';
import { isRoot, rootOf, sourceKey, type ListSource } from '../../lib/place/place';

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

function show(source: ListSource, gathered: ReadonlyMap<string, Entry>, progress: ListingProgress): void {
  const byId = new Map(gathered);
  setListing({ source, byId, ids: [...byId.keys()], soFar: byId.size, progress });
}

function count(source: ListSource, soFar: number): void {
  const listing = findListing(source);
  if (listing !== null) setListing({ ...listing, soFar });
}

function gather(into: Map<string, Entry>, { entries }: Page, removed: ReadonlySet<string>): void {
  for (const id of removed) into.delete(id);
  for (const entry of entries) if (!removed.has(entry.id)) into.set(entry.id, entry);
}

function askPage(source: ListSource, cursor: string | null, signal: AbortSignal): Promise<Page> {
  return 'query' in source
    ? call('files.search', { ...source, folderId: null, cursor }, signal)
    : call('files.list', { ...source, cursor }, signal);
}

async function readPages({ source, stop: { signal }, removed }: Reading): Promise<void> {
  const gathered = new Map<string, Entry>();
  let cursor: string | null = null;
  let shown = 0;
  let countedAt = performance.now();
  do {
    const page = await askPage(source, cursor, signal);
    signal.throwIfAborted();
    gather(gathered, page, removed);
    cursor = page.cursor;
    if (cursor === null) show(source, gathered, endOf(page));
    else if (gathered.size >= shown * growth) {
      show(source, gathered, { state: 'loading' });
      shown = gathered.size;
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
 * Reads a list anew. The old one stays until the first page of the new one is in; a reading under way is given up. A failure keeps
 * what has arrived and is told in `progress`.
 */
export async function readList(source: ListSource): Promise<void> {
  const key = sourceKey(source);
  giveUp(key);
  const mine: Reading = { source, stop: new AbortController(), removed: new Set() };
  under.set(key, mine);
  setProgress(source, { state: 'loading' });
  try {
    await readPages(mine);
  } catch (error) {
    if (under.get(key) === mine) setProgress(source, { state: 'failed', failure: toFailure(error) });
  } finally {
    if (under.get(key) === mine) under.delete(key);
  }
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
