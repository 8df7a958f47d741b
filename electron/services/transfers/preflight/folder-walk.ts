import { isAppError, toFailure } from '../../../../shared/errors';
import type { ErrorCode, Failure } from '../../../../shared/failures';
import type { Entry } from '../../../../shared/files';
import type { WantedEntry } from '../../../../shared/transfers';
import type { Provider } from '../../../providers/provider';

/** A folder of a service with all that was found in it. */
export interface FoundFolder {
  readonly id: string;
  /** As the service gives it. */
  readonly name: string;
  readonly files: WantedEntry[];
  readonly folders: FoundFolder[];
  /** The same as the service lists them. */
  readonly entries: Entry[];
  /** Set when something in this very folder is missing here. */
  gap: FolderGap | null;
}

/** Why a folder could not be read to its end; `failure` is null where the listing itself stopped short, or a limit of the walk did. */
export interface FolderGap {
  failure: Failure | null;
}

export interface WalkTools {
  list: Provider['list'];
  /** Listings that are under way at once. */
  atOnce: number;
  limits?: WalkLimits;
}

/** What is beyond is not walked into, and is told as a gap. */
export interface WalkLimits {
  /** Of folders within folders. */
  levels: number;
  /** Files and folders in all. */
  entries: number;
}

const usualLimits: WalkLimits = { levels: 64, entries: 200_000 };

/** These are about the account or the line, not about one folder: nothing would come of going on. */
const endingCodes: readonly ErrorCode[] = [
  'cancelled',
  'signed-out',
  'second-factor-required',
  'access-code-required',
  'account-mismatch',
  'offline',
];

/** Times that a listing is begun when another one of the same folder keeps ending it. */
const mostTries = 3;

export function emptyFolder(id: string, name: string): FoundFolder {
  return { id, name, files: [], folders: [], entries: [], gap: null };
}

/**
 * Reads folders of one account and all that is below them, level by level, each to its last page. A folder within a root is entered once,
 * so that no loop has no end. What cannot be read is told in the `gap` of its folder and the rest goes on; but it rejects
 * with `cancelled`, `offline`, and whatever asks the user to sign in.
 */
export async function walkFolders(
  roots: readonly FoundFolder[],
  tools: WalkTools,
  signal: AbortSignal,
): Promise<void> {
  const walk = new FolderWalk(tools, signal);
  const { levels } = tools.limits ?? usualLimits;
  let level = roots.map((folder): Step => ({ folder, seen: new Set([folder.id]) }));
  for (let depth = 1; level.length > 0 && depth <= levels; depth += 1) {
    await walk.readLevel(level);
    level = level.flatMap(stepsBelow);
  }
  for (const { folder } of level) folder.gap = { failure: null };
}

/** One folder to read, and the ids of the folders that its tree holds so far. */
interface Step {
  folder: FoundFolder;
  seen: Set<string>;
}

function stepsBelow({ folder, seen }: Step): Step[] {
  return folder.folders.map((child) => ({ folder: child, seen }));
}

class FolderWalk {
  readonly #tools: WalkTools;
  readonly #signal: AbortSignal;
  #left: number;
  #ended = false;

  constructor(tools: WalkTools, signal: AbortSignal) {
    this.#tools = tools;
    this.#signal = signal;
    this.#left = (tools.limits ?? usualLimits).entries;
  }

  /** All lanes draw from the one iterator, so each folder is read once. */
  async readLevel(level: readonly Step[]): Promise<void> {
    const waiting = level.values();
    const lane = async (): Promise<void> => {
      for (const step of waiting) if (!this.#ended) await this.#read(step);
    };
    await Promise.all(Array.from({ length: Math.min(this.#tools.atOnce, level.length) }, lane));
  }

  async #read(step: Step): Promise<void> {
    try {
      await this.#readToEnd(step, 1);
    } catch (error) {
      if (isAppError(error) && !isAppError(error, ...endingCodes)) {
        step.folder.gap = { failure: toFailure(error) };
        return;
      }
      this.#ended = true;
      throw error;
    }
  }

  async #readToEnd(step: Step, tries: number): Promise<void> {
    const known = new Set<string>();
    try {
      await this.#readPages(step, known);
    } catch (error) {
      if (tries >= mostTries || !isAppError(error, 'changed')) throw error;
      this.#takeBack(step, known);
      await this.#readToEnd(step, tries + 1);
    }
  }

  async #readPages(step: Step, known: Set<string>): Promise<void> {
    const { folder } = step;
    let cursor: string | null = null;
    do {
      if (this.#left <= 0) {
        folder.gap = { failure: null };
        return;
      }
      const page = await this.#tools.list(folder.id, cursor, this.#signal);
      for (const entry of page.entries) this.#take(entry, step, known);
      if (page.partial !== null) folder.gap = { failure: null };
      cursor = page.cursor;
    } while (cursor !== null);
  }

  #take(entry: Entry, { folder, seen }: Step, known: Set<string>): void {
    if (known.has(entry.id) || (entry.kind === 'folder' && seen.has(entry.id))) return;
    if (this.#left <= 0) {
      folder.gap = { failure: null };
      return;
    }
    this.#left -= 1;
    known.add(entry.id);
    folder.entries.push(entry);
    if (entry.kind === 'file') {
      folder.files.push(toWanted(entry));
      return;
    }
    seen.add(entry.id);
    folder.folders.push(emptyFolder(entry.id, entry.name));
  }

  /** What a listing has brought that is begun again. */
  #takeBack({ folder, seen }: Step, known: ReadonlySet<string>): void {
    for (const { id } of folder.folders) seen.delete(id);
    this.#left += known.size;
    folder.files.length = 0;
    folder.folders.length = 0;
    folder.entries.length = 0;
    folder.gap = null;
  }
}

function toWanted({ accountId, id, name, size, hash }: Entry): WantedEntry {
  return { accountId, id, kind: 'file', name, size, hash };
}
