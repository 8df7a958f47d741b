import type { EmitEvent } from '../../shared/contract';
import { AppError } from '../../shared/errors';
import type { Staging } from '../../shared/staging';
import type { WantedEntry } from '../../shared/transfers';
import type { Clock } from '../providers/provider';
import { createProgressPulse, type ProgressPulse } from './progress-pulse';
import { StagedFiles, type FetchTo } from './staging/staged-files';
import type { StagingRoot } from './staging/staging-root';

export interface StagingDependencies {
  fetchTo: FetchTo;
  /** Gives complete files to the system's drag; resolves when that is over, rejects with `cancelled` when nothing is dragged any more. */
  handOver: (paths: readonly string[], signal: AbortSignal) => Promise<void>;
  /** Puts files on the clipboard. `unsupported` where the system offers no way. */
  copyFiles: (paths: readonly string[]) => Promise<void>;
  root: Pick<StagingRoot, 'makeFolder' | 'remove' | 'removeLeftovers'>;
  emit: EmitEvent;
  clock: Clock;
  newId: () => string;
}

/** How long copies wait for a drag, and after it for a program that reads them late. */
const keepMs = 10 * 60_000;

interface Held {
  readonly key: string;
  readonly files: StagedFiles;
  /** Ends the wait after which it is removed. */
  timer: AbortController;
  /** Is it on its way to the clipboard? */
  copying: boolean;
}

export function createStagingService(dependencies: StagingDependencies): StagingService {
  return new StagingService(dependencies);
}

/** Complete copies of entries, for other programs: handed over by a drag or on the clipboard. */
export class StagingService {
  readonly #deps: StagingDependencies;
  readonly #held = new Map<string, Held>();
  readonly #pulse: ProgressPulse;
  /** What the clipboard points at. */
  #onClipboard: string | undefined;
  #revision = 0;

  constructor(dependencies: StagingDependencies) {
    this.#deps = dependencies;
    this.#pulse = createProgressPulse(dependencies.clock, () => {
      this.#tell();
    });
  }

  /** Begins to fetch, unless the very same is there or under way. `unsupported` for a folder. */
  prepare({ entries }: { entries: readonly WantedEntry[] }): Staging {
    if (entries.some(({ kind }) => kind === 'folder')) {
      throw new AppError('unsupported', 'folders are not staged', { details: { operation: 'stage' } });
    }
    const key = keyOf(entries);
    const known = [...this.#held].find(([, held]) => held.key === key && held.files.state !== 'failed');
    const id = known?.[0] ?? this.#begin(key, entries);
    this.#keep(id);
    return this.#get(id).files.snapshot();
  }

  /** Hands the files over when all are there. `not-found` when it is over, else why a file could not be had; `cancelled` when the drag ended first. */
  async drag({ stagingId }: { stagingId: string }, signal: AbortSignal): Promise<void> {
    const { files } = this.#get(stagingId);
    const paths = await untilAborted(this.#pathsOf(stagingId, files), signal);
    try {
      await this.#deps.handOver(paths, signal);
    } finally {
      if (this.#held.has(stagingId)) this.#keep(stagingId);
    }
  }

  /** Puts copies on the clipboard, where they are good until others take their place or the app quits. */
  async copy({ entries }: { entries: readonly WantedEntry[] }, signal: AbortSignal): Promise<void> {
    const { id } = this.prepare({ entries });
    const held = this.#get(id);
    held.copying = true;
    try {
      await this.#deps.copyFiles(await untilAborted(this.#pathsOf(id, held.files), signal));
    } finally {
      held.copying = false;
    }
    held.timer.abort();
    const before = this.#onClipboard;
    this.#onClipboard = id;
    if (before !== undefined && before !== id && this.#held.has(before)) this.#keep(before);
  }

  /** The drag came to nothing: what is not complete is not fetched any further. */
  discard({ stagingId }: { stagingId: string }): void {
    const held = this.#held.get(stagingId);
    if (held?.files.state === 'preparing' && !held.copying) void this.#remove(stagingId);
  }

  /** The account is gone, and with it the copies of its files. */
  async dropAccount(accountId: string): Promise<void> {
    const concerned = [...this.#held].filter(([, { files }]) => files.concerns(accountId));
    await Promise.all(concerned.map(([id]) => this.#remove(id)));
  }

  /** At the start: deletes what runs that ended badly have left. */
  removeLeftovers(): Promise<void> {
    return this.#deps.root.removeLeftovers();
  }

  /** At the end: stops fetching and deletes everything. */
  async close(): Promise<void> {
    await Promise.all([...this.#held.keys()].map((id) => this.#remove(id)));
    await this.#deps.root.remove();
  }

  #begin(key: string, entries: readonly WantedEntry[]): string {
    const id = this.#deps.newId();
    const { fetchTo, root } = this.#deps;
    const files = new StagedFiles(id, entries, {
      fetchTo,
      makeFolder: (name) => root.makeFolder(name),
      onChange: () => {
        this.#pulse.mark();
      },
    });
    this.#held.set(id, { key, files, timer: new AbortController(), copying: false });
    this.#pulse.mark();
    return id;
  }

  #get(id: string): Held {
    const held = this.#held.get(id);
    if (held !== undefined) return held;
    throw new AppError('not-found', 'no such staging', { details: { what: 'entry' } });
  }

  /** Copies that somebody has removed are fetched again the next time. */
  async #pathsOf(id: string, files: StagedFiles): Promise<readonly string[]> {
    try {
      return await files.paths();
    } catch (error) {
      void this.#remove(id);
      throw error;
    }
  }

  /** Starts the time anew after which it is removed; what the clipboard points at stays. */
  #keep(id: string): void {
    const held = this.#get(id);
    held.timer.abort();
    if (id === this.#onClipboard) return;
    held.timer = new AbortController();
    void this.#removeInTime(id, held);
  }

  async #removeInTime(id: string, { files, timer: { signal } }: Held): Promise<void> {
    try {
      await files.whenReady.catch(() => undefined);
      await this.#deps.clock.sleep(keepMs, signal);
    } catch {
      return;
    }
    if (!signal.aborted) await this.#remove(id);
  }

  async #remove(id: string): Promise<void> {
    const held = this.#held.get(id);
    if (held === undefined) return;
    this.#held.delete(id);
    held.timer.abort();
    await held.files.remove();
    this.#pulse.mark();
  }

  #tell(): void {
    this.#revision += 1;
    const stagings = [...this.#held.values()].map(({ files }) => files.snapshot());
    this.#deps.emit('staging.changed', { revision: this.#revision, stagings });
  }
}

/** Equal for the same contents of the same files, in whatever order. */
function keyOf(entries: readonly WantedEntry[]): string {
  const keys = entries.map(({ accountId, id, version, size, hash }) =>
    JSON.stringify([accountId, id, version, size, hash?.value]),
  );
  return keys.sort().join('\n');
}

/** The promise's outcome, or `cancelled` once the caller has given up; what is under way goes on. */
function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = () => {
      reject(new AppError('cancelled', 'nobody waits for it any more'));
    };
    signal.addEventListener('abort', cancel, { once: true });
    if (signal.aborted) cancel();
    void promise.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', cancel);
    });
  });
}
