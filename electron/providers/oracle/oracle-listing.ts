import { AppError } from '../../../shared/errors';
import type { Entry, Page, PartialReason } from '../../../shared/files';

/** One page as the server gave it. */
export interface FetchedPage {
  entries: readonly Entry[];
  /** How many items the server says there are in all; undefined when it does not. */
  total: number | undefined;
  hasMore: boolean;
}

export interface PageRange {
  offset: number;
  limit: number;
}

export type FetchPage = (range: PageRange, signal: AbortSignal) => Promise<FetchedPage>;

/** Entries that are asked for at once. */
export const pageSize = 500;
const maxPages = 2000;

/** What is known of one listing that is under way. */
interface Progress {
  /** Made new for each listing, so that cursors of an older one are told apart. */
  number: number;
  fetch: FetchPage;
  /** Ids handed out so far. */
  given: Set<string>;
  pages: number;
  pass: Pass;
  /** Started over once already. */
  again: boolean;
  /** Cursor of the page that is due; null for the first. */
  due: string | null;
}

/** One run through all pages. */
interface Pass {
  ids: Set<string>;
  /** Items received: the next offset. */
  received: number;
  total: number | undefined;
  /** The total has moved, or does not agree with what came. */
  shifted: boolean;
}

/**
 * The listings of an account by key (a folder, say). Offsets count items, so a folder that changes between two pages may hide one: then
 * the listing starts over once, behind the pages already handed out, and after a second change says that it may be incomplete.
 */
export class OracleListing {
  readonly #listings = new Map<string, Progress>();
  #count = 0;

  /** See `Provider.list`. A null cursor starts over with `fetch`; a cursor goes on with that of its listing. */
  async next(
    { key, cursor }: { key: string; cursor: string | null },
    fetch: FetchPage,
    signal: AbortSignal,
  ): Promise<Page> {
    const progress = cursor === null ? this.#start(key, fetch) : this.#findDue(key, cursor);
    const { entries, stop } = await this.#fetchNew(key, progress, signal);
    if (stop !== undefined) {
      this.#listings.delete(key);
      return { entries, cursor: null, partial: stop };
    }
    progress.due = `${progress.number}:${progress.pages}`;
    return { entries, cursor: progress.due, partial: null };
  }

  #start(key: string, fetch: FetchPage): Progress {
    this.#count += 1;
    const base = { number: this.#count, fetch, given: new Set<string>(), pages: 0, again: false };
    const progress = { ...base, pass: newPass(), due: null };
    this.#listings.set(key, progress);
    return progress;
  }

  #findDue(key: string, cursor: string): Progress {
    const progress = this.#listings.get(key);
    if (progress?.due !== cursor) throw overtaken();
    return progress;
  }

  /** Fetches until there is something new to hand out or nothing more to come; `stop` is set then. */
  async #fetchNew(
    key: string,
    progress: Progress,
    signal: AbortSignal,
  ): Promise<{ entries: Entry[]; stop?: PartialReason | null }> {
    for (;;) {
      const asked = progress.pages;
      const range = { offset: progress.pass.received, limit: pageSize };
      const fetched = await progress.fetch(range, signal);
      if (this.#listings.get(key) !== progress || progress.pages !== asked) throw overtaken();
      const { entries, stop } = take(progress, fetched);
      if (stop !== undefined) return { entries, stop };
      if (entries.length > 0) return { entries };
    }
  }
}

/** Takes a page in. `stop` is undefined to go on, null at the end of a whole listing. */
function take(
  progress: Progress,
  fetched: FetchedPage,
): { entries: Entry[]; stop: PartialReason | null | undefined } {
  const { pass } = progress;
  progress.pages += 1;
  const known = pass.ids.size;
  const entries = fetched.entries.filter(({ id }) => {
    const isNew = !progress.given.has(id);
    pass.ids.add(id);
    progress.given.add(id);
    return isNew;
  });
  pass.received += fetched.entries.length;
  if ((fetched.total ?? pass.total) !== (pass.total ?? fetched.total)) pass.shifted = true;
  pass.total ??= fetched.total;
  if (pass.shifted && !progress.again) {
    startOver(progress);
    return { entries, stop: undefined };
  }
  if (progress.pages >= maxPages) return { entries, stop: 'too-many-pages' };
  const more = fetched.hasMore || fetched.entries.length >= pageSize;
  if (more && pass.ids.size > known) return { entries, stop: undefined };
  return { entries, stop: finish(progress, fetched) };
}

/** The end of a pass: null when all is there, undefined to go through it once more, else why it may not be all. */
function finish(progress: Progress, { hasMore, entries }: FetchedPage): PartialReason | null | undefined {
  const { pass, again, given } = progress;
  const fewer = pass.total !== undefined && pass.ids.size < pass.total;
  if (fewer && !again) {
    startOver(progress);
    return undefined;
  }
  if (fewer || pass.shifted || given.size > pass.ids.size) return 'changing';
  if (!hasMore || pass.total !== undefined) return null;
  return entries.length === 0 ? 'empty-page' : 'nothing-new';
}

function startOver(progress: Progress): void {
  progress.again = true;
  progress.pass = newPass();
}

function newPass(): Pass {
  return { ids: new Set(), received: 0, total: undefined, shifted: false };
}

function overtaken(): AppError {
  return new AppError('changed', 'This listing was ended by a newer one', { details: { what: 'entry' } });
}
