import { AppError } from '../../../shared/errors';
import type { Entry, Page, PartialReason } from '../../../shared/files';

/** One page as the service gives it. */
interface FetchedPage {
  entries: Entry[];
  totalFiles: number;
  totalPages: number;
}

/** Pages count from 1. */
export type FetchPage = (page: number, signal: AbortSignal) => Promise<FetchedPage>;

const maxRestarts = 2;
const maxPages = 1000;

/** One reading from the first page to the last. Pages are cut by position, so a file that comes or goes meanwhile shifts them. */
interface Pass {
  /** Due next. */
  page: number;
  ids: Set<string>;
  /** As the pages so far had it; undefined before the first. */
  totalFiles: number | undefined;
}

interface Progress {
  /** Made new for each listing, so that cursors of an older one are told apart. */
  number: number;
  /** All that were given out, in any pass. */
  givenIds: Set<string>;
  removedIds: Set<string>;
  answers: number;
  pass: Pass;
  restarts: number;
  /** It changed once more when it was too late to start over. */
  unstable: boolean;
  isOver: boolean;
}

type Step = 'next-page' | 'changed' | 'end' | PartialReason;

/**
 * The one listing of an account. When the list changes while it is read it starts over, at most twice, giving out only what is new; after that, or
 * when a file was given out that the last reading did not have, it says `changing`.
 */
export class SweeppeaListing {
  readonly #fetchPage: FetchPage;
  #progress: Progress | undefined;
  #count = 0;

  constructor(fetchPage: FetchPage) {
    this.#fetchPage = fetchPage;
  }

  /** See `Provider.list`. A null cursor starts over; cursors of an earlier listing fail with `changed`. */
  async next(cursor: string | null, signal: AbortSignal): Promise<Page> {
    const progress = cursor === null ? this.#startOver() : this.#findDue(cursor);
    const { answers, pass } = progress;
    const fetched = await this.#fetchPage(pass.page, signal);
    if (this.#progress !== progress || progress.answers !== answers) throw overtaken();
    progress.answers += 1;
    const entries = fetched.entries.filter((entry) => isNew(progress, entry));
    const partial = progress.pass === pass ? advance(progress, fetched) : null;
    return { entries, cursor: progress.isOver ? null : toCursor(progress), partial };
  }

  /** We removed this file ourselves: a listing under way reads again from the start, which counts as no change. */
  noteRemoved(id: string): void {
    const progress = this.#progress;
    if (progress === undefined || progress.isOver) return;
    progress.removedIds.add(id);
    progress.pass = newPass();
  }

  #startOver(): Progress {
    this.#count += 1;
    this.#progress = {
      number: this.#count,
      givenIds: new Set(),
      removedIds: new Set(),
      answers: 0,
      pass: newPass(),
      restarts: 0,
      unstable: false,
      isOver: false,
    };
    return this.#progress;
  }

  #findDue(cursor: string): Progress {
    const progress = this.#progress;
    if (progress === undefined || progress.isOver || cursor !== toCursor(progress)) throw overtaken();
    return progress;
  }
}

function newPass(): Pass {
  return { page: 1, ids: new Set(), totalFiles: undefined };
}

function isNew({ givenIds, removedIds }: Progress, { id }: Entry): boolean {
  if (givenIds.has(id) || removedIds.has(id)) return false;
  givenIds.add(id);
  return true;
}

/** Decides what comes after this page. Returns why the listing ends before its end; null otherwise. */
function advance(progress: Progress, fetched: FetchedPage): PartialReason | null {
  const step = findStep(progress, fetched);
  if (step === 'changed' && progress.restarts < maxRestarts) {
    progress.restarts += 1;
    progress.pass = newPass();
    return null;
  }
  if (step === 'changed') progress.unstable = true;
  const { pass } = progress;
  const isLast = isLastPage(pass, fetched);
  if (step === 'next-page' || (step === 'changed' && !isLast)) {
    pass.page += 1;
    pass.totalFiles = fetched.totalFiles;
    return null;
  }
  progress.isOver = true;
  if (step !== 'end' && step !== 'changed') return step;
  return progress.unstable || hasGhosts(progress) ? 'changing' : null;
}

function findStep({ pass, answers }: Progress, fetched: FetchedPage): Step {
  const { entries, totalFiles } = fetched;
  const before = pass.ids.size;
  for (const { id } of entries) pass.ids.add(id);
  if (pass.totalFiles !== undefined && pass.totalFiles !== totalFiles) return 'changed';
  if (isLastPage(pass, fetched)) return pass.ids.size < totalFiles ? 'changed' : 'end';
  if (pass.ids.size === before) return 'nothing-new';
  return answers >= maxPages * (maxRestarts + 1) ? 'too-many-pages' : 'next-page';
}

function isLastPage(pass: Pass, { entries, totalPages }: FetchedPage): boolean {
  return entries.length === 0 || pass.page >= totalPages;
}

/** Was a file given out that is not there any more, and that we did not remove ourselves? */
function hasGhosts({ givenIds, removedIds, pass }: Progress): boolean {
  return [...givenIds].some((id) => !pass.ids.has(id) && !removedIds.has(id));
}

function toCursor({ number, answers }: Progress): string {
  return `${number}:${answers}`;
}

function overtaken(): AppError {
  return new AppError('changed', 'This listing was ended by a newer one', { details: { what: 'entry' } });
}
