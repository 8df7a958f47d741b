import { AppError, isAppError } from '../../../shared/errors';
import type { Entry, Page, PartialReason } from '../../../shared/files';

/** How one page is asked for: the first bare, the others by cursor, with a limit unless the server refuses one. */
export type PageQuery = { kind: 'first' } | { kind: 'after'; after: string; limit: number | null };

interface FetchedPage {
  entries: Entry[];
  /** The server's cursor for the next page; undefined on its last one. */
  after: string | undefined;
}

export type FetchPage = (query: PageQuery, signal: AbortSignal) => Promise<FetchedPage>;

const pageSize = 20;
const maxPages = 1000;

/** What is known of the listing that is under way. */
interface Progress {
  /** Made new for each listing, so that cursors of an older one are told apart. */
  number: number;
  seenIds: Set<string>;
  usedCursors: Set<string>;
  pages: number;
  /** Null once the server has refused a limit. */
  limit: number | null;
  /** The server's cursor for the page that is due; undefined when none is. */
  due: string | undefined;
}

/** The one listing of an account: remembers what came, so that it ends for sure and tells when it is not complete. */
export class AcronisListing {
  readonly #fetchPage: FetchPage;
  #progress: Progress | undefined;
  #count = 0;

  constructor(fetchPage: FetchPage) {
    this.#fetchPage = fetchPage;
  }

  /** See `Provider.list`. A null cursor starts over; cursors of an earlier listing fail with `changed`. */
  async next(cursor: string | null, signal: AbortSignal): Promise<Page> {
    const progress = cursor === null ? this.#startOver() : this.#findDue(cursor);
    const asked = progress.pages;
    const fetched = await this.#fetch(progress, signal);
    if (this.#progress !== progress || progress.pages !== asked) throw overtaken();
    return toPage(progress, fetched);
  }

  #startOver(): Progress {
    this.#count += 1;
    this.#progress = {
      number: this.#count,
      seenIds: new Set(),
      usedCursors: new Set(),
      pages: 0,
      limit: pageSize,
      due: undefined,
    };
    return this.#progress;
  }

  #findDue(cursor: string): Progress {
    const progress = this.#progress;
    if (progress?.due === undefined || cursor !== toCursor(progress)) throw overtaken();
    return progress;
  }

  /** The page that is due; undefined when the server refuses to go on. */
  async #fetch(progress: Progress, signal: AbortSignal): Promise<FetchedPage | undefined> {
    const { due: after, limit } = progress;
    if (after === undefined) return this.#fetchPage({ kind: 'first' }, signal);
    const page = await unlessRefused(this.#fetchPage({ kind: 'after', after, limit }, signal));
    if (page !== undefined || limit === null) return page;
    progress.limit = null;
    return unlessRefused(this.#fetchPage({ kind: 'after', after, limit: null }, signal));
  }
}

/** Undefined when the server calls the request bad: it does not know the parameters that the documents lead us to expect. */
async function unlessRefused(page: Promise<FetchedPage>): Promise<FetchedPage | undefined> {
  try {
    return await page;
  } catch (error) {
    if (isAppError(error, 'bad-request') && error.details.status === 400) return undefined;
    throw error;
  }
}

function toPage(progress: Progress, fetched: FetchedPage | undefined): Page {
  if (progress.due !== undefined) progress.usedCursors.add(progress.due);
  progress.pages += 1;
  const entries = (fetched?.entries ?? []).filter((entry) => isNew(progress, entry));
  const partial = fetched === undefined ? 'refused' : findStop(progress, fetched, entries.length);
  progress.due = partial === null ? fetched?.after : undefined;
  return { entries, cursor: progress.due === undefined ? null : toCursor(progress), partial };
}

function isNew(progress: Progress, entry: Entry): boolean {
  if (progress.seenIds.has(entry.id)) return false;
  progress.seenIds.add(entry.id);
  return true;
}

/** Why to go no further although the server has a cursor; null to go on, or when it has none. */
function findStop(progress: Progress, fetched: FetchedPage, added: number): PartialReason | null {
  if (fetched.after === undefined) return null;
  if (progress.usedCursors.has(fetched.after)) return 'cursor-repeated';
  if (fetched.entries.length === 0) return 'empty-page';
  if (added === 0) return 'nothing-new';
  return progress.pages >= maxPages ? 'too-many-pages' : null;
}

function toCursor(progress: Progress): string {
  return `${progress.number}:${progress.due ?? ''}`;
}

function overtaken(): AppError {
  return new AppError('changed', 'This listing was ended by a newer one', { details: { what: 'entry' } });
}
