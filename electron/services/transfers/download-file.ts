import { AppError } from '../../../shared/errors';
import type { Entry } from '../../../shared/files';
import type { Proof } from '../../../shared/transfers';
import type { OpenedFile, Provider } from '../../providers/provider';
import type { ContentHasher, HashAlgorithm } from './content-hasher';
import { toDiskError } from '../../storage/disk-errors';
import {
  assertAllReceived,
  assertNotTooLong,
  claimFreeName,
  partNameFor,
  planDownload,
  proveContent,
  type DownloadPlan,
  type NameClaims,
} from './download-plan';
import { GatheredWriter } from './gathered-writer';
import { assertRoomFor, isTaken, TargetFile } from './target-file';

export interface DownloadTask {
  /** Unique among the running downloads; becomes part of the temporary name. */
  id: string;
  entryId: string;
  /** A kept version in place of the newest. */
  version?: string | undefined;
  /** Folder on disk, as chosen by the user. */
  folder: string;
}

export interface DownloadTools {
  provider: Pick<Provider, 'stat' | 'read'>;
  claims: NameClaims;
  openHasher: (algorithms: readonly HashAlgorithm[], size: number | null) => ContentHasher;
  observer: DownloadObserver;
}

/** Told in this order: planned once, progress many times, verifying once. Calls must be cheap. */
interface DownloadObserver {
  onPlanned(facts: { name: string; fileName: string; size: number | null }): void;
  onProgress(receivedBytes: number): void;
  onVerifying(): void;
}

export interface SavedFile {
  /** The entry as it was when the download began; without size and hash when a version was wanted, as they are of the newest. */
  entry: Entry;
  version: string | undefined;
  path: string;
  fileName: string;
  size: number;
  proof: Proof;
}

/**
 * Saves one file: streams it to a temporary name in the folder, syncs and verifies it, and only then gives it a name that was free.
 * On any rejection nothing of it remains in the folder. Rejects as `Provider.stat` and `Provider.read` do, with what
 * `download-plan.ts` finds wrong with the content and `target-file.ts` with the disk, with `unsupported` for a folder, and with
 * `cancelled` once the signal is aborted.
 */
export async function downloadFile(
  task: DownloadTask,
  tools: DownloadTools,
  signal: AbortSignal,
): Promise<SavedFile> {
  try {
    const { entryId, version } = task;
    const newest = await tools.provider.stat(entryId, signal);
    if (newest.kind === 'folder') throw new AppError('unsupported', 'a folder has no contents to save');
    const entry = version === undefined ? newest : { ...newest, version, size: null, hash: null };
    const opened = await tools.provider.read(entryId, version === undefined ? {} : { version }, signal);
    try {
      return await new Download({ task, tools, entry, opened, signal }).save();
    } finally {
      opened.discard();
    }
  } catch (error) {
    if (signal.aborted) throw cancelled();
    throw error;
  }
}

interface DownloadParts {
  task: DownloadTask;
  tools: DownloadTools;
  entry: Entry;
  opened: OpenedFile;
  signal: AbortSignal;
}

class Download {
  readonly #parts: DownloadParts;
  readonly #plan: DownloadPlan;
  #receivedBytes = 0;

  constructor(parts: DownloadParts) {
    this.#parts = parts;
    this.#plan = planDownload(parts.entry, parts.opened);
  }

  async save(): Promise<SavedFile> {
    const { id, folder } = this.#parts.task;
    if (this.#plan.size !== null) await assertRoomFor(folder, this.#plan.size);
    const target = await TargetFile.create(folder, partNameFor(this.#plan.wantedName, id));
    try {
      return await this.#saveTo(target);
    } catch (error) {
      await target.abandon();
      throw this.#translated(error);
    }
  }

  async #saveTo(target: TargetFile): Promise<SavedFile> {
    const { claims } = this.#parts.tools;
    let fileName = await this.#claimName(target);
    try {
      this.#tellPlan(fileName);
      const proof = await this.#receive(target);
      while (!(await target.placeAs(fileName))) {
        claims.release(target.folder, fileName);
        fileName = await this.#claimName(target);
      }
      return this.#savedAs(target.pathOf(fileName), fileName, proof);
    } finally {
      claims.release(target.folder, fileName);
    }
  }

  /** Everything is on disk and proven when this resolves. */
  async #receive(target: TargetFile): Promise<Proof> {
    const { tools, signal } = this.#parts;
    const hasher = tools.openHasher(this.#plan.algorithms, this.#plan.size);
    try {
      await this.#stream(
        new GatheredWriter({ handle: target.handle, hasher, expectedBytes: this.#plan.size }),
      );
      assertAllReceived(this.#plan, this.#receivedBytes);
      tools.observer.onVerifying();
      await target.sync(this.#receivedBytes);
      const proof = proveContent(this.#plan, await hasher.digest());
      if (signal.aborted) throw cancelled();
      return proof;
    } finally {
      hasher.close();
    }
  }

  async #stream(writer: GatheredWriter): Promise<void> {
    const { tools, opened, signal } = this.#parts;
    try {
      for await (const chunk of opened.body) {
        if (signal.aborted) throw cancelled();
        this.#receivedBytes += chunk.length;
        assertNotTooLong(this.#plan, this.#receivedBytes);
        await writer.write(chunk);
        tools.observer.onProgress(this.#receivedBytes);
      }
      await writer.finish();
    } finally {
      await writer.settle();
    }
  }

  #claimName({ folder }: TargetFile): Promise<string> {
    return claimFreeName(this.#parts.tools.claims, { folder, name: this.#plan.wantedName }, isTaken);
  }

  #tellPlan(fileName: string): void {
    const { entry, tools } = this.#parts;
    tools.observer.onPlanned({ name: entry.name, fileName, size: this.#plan.size });
  }

  #savedAs(path: string, fileName: string, proof: Proof): SavedFile {
    const { entry, task } = this.#parts;
    return { entry, version: task.version, path, fileName, size: this.#receivedBytes, proof };
  }

  #translated(error: unknown): AppError {
    const { folder } = this.#parts.task;
    const { size } = this.#plan;
    return toDiskError(error, size === null ? { folder } : { folder, neededBytes: size });
  }
}

function cancelled(): AppError {
  return new AppError('cancelled', 'the download was cancelled');
}
