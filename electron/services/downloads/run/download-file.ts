import { AppError } from '../../../../shared/errors';
import type { ContentHash } from '../../../../shared/files';
import type { Proof } from '../../../../shared/transfers';
import { toDiskError } from '../../../storage/disk-errors';
import type { Clock, Provider } from '../../../providers/provider';
import type { OpenHasher } from '../content/content-check';
import { DownloadRun } from './download-run';
import type { FileIdentity } from '../place/file-identity';
import { discardLeftover } from './leftover';
import type { NameClaims } from '../place/name-claims';
import type { PartialFile } from './partial-file';
import { verifyPlaced } from './placed-file';
import { openTargetFolder } from '../place/target-folder';

/**
 * What becomes of a file whose name is taken. `keep-both`: it takes the next free name. `replace`: it takes the place of the very file that
 * the user was asked about; anything else there is kept as well. `skip`: it is not saved (`already-exists`).
 */
export type ConflictRule = { kind: 'keep-both' } | { kind: 'skip' } | { kind: 'replace'; seen: FileIdentity };

export interface DownloadTask {
  /** Unique among all transfers; becomes part of the temporary name. */
  id: string;
  entryId: string;
  /** A kept version in place of the newest. */
  version?: string | undefined;
  /** Folder on disk, as chosen by the user. */
  folder: string;
  /** Safe names of folders below it, outermost first; made as needed. */
  subfolders: readonly string[];
  /** Safe name that is decided already; null: made from the service's name. */
  fileName: string | null;
  /** Name for people where the service gives none. */
  fallbackName: string;
  conflict: ConflictRule;
  /** What an earlier try has left. */
  partial: PartialFile | null;
}

export interface DownloadTools {
  provider: Pick<Provider, 'read' | 'facts'>;
  claims: NameClaims;
  openHasher: OpenHasher;
  observer: DownloadObserver;
  clock: Clock;
  /** Marks a file as one that came from the network, where the system has such a mark. Never rejects. */
  markOrigin(path: string): Promise<void>;
  /** Most connections at once for this file. */
  connections: number;
}

/** Told how one try goes. Calls must be cheap. */
export interface DownloadObserver {
  /** Once, before the first byte. `fileName` may still change when that is taken meanwhile. */
  onPlanned(facts: { name: string; fileName: string; size: number | null }): void;
  /** `partial`: goes on with what is there. `start-over`: the first byte again, because that was of no use; may follow another one. */
  onBegun(from: 'start' | 'partial' | 'start-over'): void;
  /** Bytes of the whole file that have come so far, those of earlier tries included. */
  onProgress(bytes: number): void;
  /** What is durably on the disk; each second or earlier while bytes come, and when the try stops. */
  onCheckpoint(partial: PartialFile): void;
  onVerifying(): void;
  /** Everything is proven and on the disk, and the name is chosen. The file gets it only after this has resolved; again with another name when it is taken. */
  onPlacing(fileName: string, partial: PartialFile): Promise<void>;
}

export interface SavedFile {
  entryId: string;
  /** As the service names it. */
  name: string;
  version: string | undefined;
  path: string;
  fileName: string;
  size: number;
  /** Hash that the service states; null when it states none. */
  statedHash: ContentHash | null;
  proof: Proof;
}

/**
 * Saves one file: brings it, or what an earlier try did not bring, to a temporary name in the folder, syncs and verifies it, and only then gives it
 * its name. Rejects as `Provider.read` does, with `truncated` or `integrity` when the content is not what was stated, with
 * `timeout` when no byte comes for 30 s, with `already-exists` (see `ConflictRule`), with what `openTargetFolder` and `toDiskError` say, and
 * with `cancelled` once the signal is aborted. The temporary file is left for the next try if that can go on with
 * it: the place honours ranges and a checkpoint with a validator was told. Otherwise nothing remains.
 */
export async function downloadFile(
  task: DownloadTask,
  tools: DownloadTools,
  signal: AbortSignal,
): Promise<SavedFile> {
  try {
    const folder = await openTargetFolder(task.folder, task.subfolders);
    return await new DownloadRun({ task, tools, folder, signal }).save();
  } catch (error) {
    if (signal.aborted) throw new AppError('cancelled', 'the download was stopped', { cause: error });
    throw toDiskError(error, { folder: task.folder });
  }
}

/** Removes what a download has left that will not go on. Never rejects. */
export async function discardPartial(partial: PartialFile): Promise<void> {
  await discardLeftover(partial);
}

/**
 * Compares the file on the disk with what was saved. `not-found` (`file`) when it is gone; `integrity` when size or hash differ; disk
 * errors; `cancelled`.
 */
export async function verifySaved(
  saved: Pick<SavedFile, 'path' | 'size' | 'proof'>,
  tools: Pick<DownloadTools, 'openHasher'>,
  signal: AbortSignal,
): Promise<void> {
  try {
    await verifyPlaced(saved, tools.openHasher, signal);
  } catch (error) {
    throw toDiskError(error, { folder: saved.path });
  }
}
