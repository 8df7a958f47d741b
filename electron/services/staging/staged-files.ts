import { access } from 'node:fs/promises';
import { AppError, toFailure } from '../../../shared/errors';
import type { Staging } from '../../../shared/staging';
import type { WantedEntry } from '../../../shared/transfers';
import { removeTree } from './staging-root';

/**
 * Saves one entry into the folder, verified, under a name that is safe and free there; told how many bytes are written as they come.
 * Rejects as downloads do, with `cancelled` once the signal is aborted; nothing of the file remains then.
 */
export type FetchTo = (
  entry: WantedEntry,
  folder: string,
  signal: AbortSignal,
  onProgress: (receivedBytes: number) => void,
) => Promise<{ path: string; size: number }>;

interface StagedFilesTools {
  fetchTo: FetchTo;
  makeFolder: (name: string) => Promise<string>;
  /** Bytes have come, or it is over. */
  onChange: () => void;
}

/** Copies of some entries, all of them or none, in a folder of their own. Begins to fetch at once. */
export class StagedFiles {
  /** Resolves to the files in the order of the entries when all are there; rejects when one cannot be had, or with `cancelled`. */
  readonly whenReady: Promise<readonly string[]>;
  readonly #id: string;
  readonly #entries: readonly WantedEntry[];
  readonly #tools: StagedFilesTools;
  readonly #stop = new AbortController();
  readonly #received = new Map<WantedEntry, number>();
  #folder: string | undefined;
  #state: Staging['state'] = 'preparing';
  #failure: Staging['failure'] = null;

  constructor(id: string, entries: readonly WantedEntry[], tools: StagedFilesTools) {
    this.#id = id;
    this.#entries = entries;
    this.#tools = tools;
    this.whenReady = this.#run();
    this.whenReady.catch(() => undefined);
  }

  get state(): Staging['state'] {
    return this.#state;
  }

  snapshot(): Staging {
    const received = [...this.#received.values()].reduce((sum, bytes) => sum + bytes, 0);
    const wanted = this.#entries.reduce((sum, { size }) => sum + (size ?? 0), 0);
    return {
      id: this.#id,
      entries: this.#entries.map(({ accountId, id }) => ({ accountId, id })),
      state: this.#state,
      totalBytes: this.#state === 'ready' ? received : Math.max(wanted, received),
      receivedBytes: received,
      failure: this.#failure,
    };
  }

  concerns(accountId: string): boolean {
    return this.#entries.some((entry) => entry.accountId === accountId);
  }

  /** The files as they are on disk. `not-found` when somebody has removed one of them. */
  async paths(): Promise<readonly string[]> {
    const paths = await this.whenReady;
    try {
      await Promise.all(paths.map((path) => access(path)));
      return paths;
    } catch (error) {
      throw new AppError('not-found', 'a staged copy is gone', { details: { what: 'entry' }, cause: error });
    }
  }

  /** Stops fetching and deletes the copies. Never rejects. */
  async remove(): Promise<void> {
    this.#stop.abort();
    await this.whenReady.catch(() => undefined);
    if (this.#folder !== undefined) await removeTree(this.#folder);
  }

  async #run(): Promise<readonly string[]> {
    try {
      const paths = await this.#fetchAll();
      this.#state = 'ready';
      return paths;
    } catch (error) {
      this.#state = 'failed';
      this.#failure = toFailure(error);
      throw error;
    } finally {
      this.#tools.onChange();
    }
  }

  async #fetchAll(): Promise<string[]> {
    const folder = await this.#tools.makeFolder(this.#id);
    this.#folder = folder;
    if (this.#stop.signal.aborted) throw new AppError('cancelled', 'removed before it began');
    const fetches = this.#entries.map((entry) => this.#fetch(entry, folder));
    try {
      return await Promise.all(fetches);
    } catch (error) {
      this.#stop.abort();
      await Promise.allSettled(fetches);
      throw error;
    }
  }

  async #fetch(entry: WantedEntry, folder: string): Promise<string> {
    const note = (bytes: number) => {
      this.#received.set(entry, bytes);
      this.#tools.onChange();
    };
    const { path, size } = await this.#tools.fetchTo(entry, folder, this.#stop.signal, note);
    note(size);
    return path;
  }
}
