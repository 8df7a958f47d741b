import { create } from 'zustand';
import type { EventOf } from '../../shared/contract';
import { toFailure, type Failure } from '../../shared/errors';
import type { Entry, Page, PartialReason } from '../../shared/files';
import { call } from '../ipc/ipc-client';

/** How far a listing is. What it holds so far is shown all the while. */
export type ListingProgress =
  | { readonly state: 'loading' }
  | { readonly state: 'complete' }
  /** The service had more but it could not be read; "Load again" starts over. */
  | { readonly state: 'partial'; readonly reason: PartialReason }
  | { readonly state: 'failed'; readonly failure: Failure };

/** The files of one account, as far as they have arrived. */
export interface Listing {
  readonly byId: ReadonlyMap<string, Entry>;
  /** In the service's order. */
  readonly ids: readonly string[];
  /** Entries that have arrived of the listing under way; differs from `ids.length` while a refresh awaits its first page. */
  readonly soFar: number;
  readonly progress: ListingProgress;
}

interface FilesState {
  /** By account id. */
  readonly listings: ReadonlyMap<string, Listing>;
}

export const useFiles = create<FilesState>()(() => ({ listings: new Map() }));

/*
 * Pages are shown in bundles: the first at once, then each time that the list has grown by half, so that all sorting and
 * drawing together costs no more than a few times the last one. The count goes on in between.
 */
const growth = 1.5;
const countMs = 200;
const under = new Map<string, AbortController>();

export function findListing(accountId: string): Listing | null {
  return useFiles.getState().listings.get(accountId) ?? null;
}

export function findEntry(accountId: string, id: string): Entry | null {
  return findListing(accountId)?.byId.get(id) ?? null;
}

function setListing(accountId: string, listing: Listing): void {
  useFiles.setState(({ listings }) => ({ listings: new Map(listings).set(accountId, listing) }));
}

function setProgress(accountId: string, progress: ListingProgress): void {
  const known = findListing(accountId) ?? { byId: new Map(), ids: [], soFar: 0 };
  setListing(accountId, { ...known, progress });
}

function endOf({ partial }: Page): ListingProgress {
  return partial === null ? { state: 'complete' } : { state: 'partial', reason: partial };
}

function show(accountId: string, gathered: ReadonlyMap<string, Entry>, progress: ListingProgress): void {
  const byId = new Map(gathered);
  setListing(accountId, { byId, ids: [...byId.keys()], soFar: byId.size, progress });
}

function count(accountId: string, soFar: number): void {
  const listing = findListing(accountId);
  if (listing !== null) setListing(accountId, { ...listing, soFar });
}

/** Entries that were removed while their listing was still arriving; a page read before may bring them once more. */
const removedMeanwhile = new Map<string, Set<string>>();

function gather(into: Map<string, Entry>, { entries }: Page, accountId: string): void {
  const removed = removedMeanwhile.get(accountId);
  for (const id of removed ?? []) into.delete(id);
  for (const entry of entries) if (removed?.has(entry.id) !== true) into.set(entry.id, entry);
}

async function readPages(accountId: string, signal: AbortSignal): Promise<void> {
  const gathered = new Map<string, Entry>();
  let cursor: string | null = null;
  let shown = 0;
  let countedAt = performance.now();
  do {
    const page: Page = await call('files.list', { accountId, folderId: null, cursor }, signal);
    signal.throwIfAborted();
    gather(gathered, page, accountId);
    cursor = page.cursor;
    if (cursor === null) show(accountId, gathered, endOf(page));
    else if (gathered.size >= shown * growth) {
      show(accountId, gathered, { state: 'loading' });
      shown = gathered.size;
    } else if (performance.now() - countedAt >= countMs) {
      count(accountId, gathered.size);
      countedAt = performance.now();
    }
  } while (cursor !== null);
}

function giveUp(accountId: string): void {
  under.get(accountId)?.abort();
  under.delete(accountId);
}

/**
 * Reads the whole list of an account anew. The old list stays until the first page of the new one is in; a reading under way
 * is given up. A failure keeps what has arrived and is told in `progress`.
 */
export async function loadFiles(accountId: string): Promise<void> {
  giveUp(accountId);
  const mine = new AbortController();
  under.set(accountId, mine);
  removedMeanwhile.set(accountId, new Set());
  setProgress(accountId, { state: 'loading' });
  try {
    await readPages(accountId, mine.signal);
  } catch (error) {
    if (under.get(accountId) === mine) setProgress(accountId, outcomeOf(error));
  } finally {
    if (under.get(accountId) === mine) under.delete(accountId);
  }
}

function outcomeOf(error: unknown): ListingProgress {
  return { state: 'failed', failure: toFailure(error) };
}

/** Reads the lists that have not been read yet. */
export function loadMissingFiles(accountIds: readonly string[]): void {
  for (const accountId of accountIds) if (findListing(accountId) === null) void loadFiles(accountId);
}

/** Entries were removed from the account. */
export function dropEntries({ accountId, removedIds }: EventOf<'files.changed'>): void {
  const meanwhile = removedMeanwhile.get(accountId);
  for (const id of removedIds) meanwhile?.add(id);
  const listing = findListing(accountId);
  if (listing === null) return;
  const byId = new Map(listing.byId);
  for (const id of removedIds) byId.delete(id);
  setListing(accountId, { ...listing, byId, ids: [...byId.keys()], soFar: byId.size });
}

/** Forgets the lists of accounts that are gone and stops reading them. */
export function keepFilesOf(accountIds: readonly string[]): void {
  const kept = new Set(accountIds);
  const { listings } = useFiles.getState();
  for (const accountId of listings.keys()) if (!kept.has(accountId)) giveUp(accountId);
  if ([...listings.keys()].every((id) => kept.has(id))) return;
  useFiles.setState({ listings: new Map([...listings].filter(([id]) => kept.has(id))) });
}
