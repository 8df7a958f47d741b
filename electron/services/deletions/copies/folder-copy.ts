import { join } from 'node:path';
import type { DeletionResult, PlannedItem } from '../../../../shared/deletions';
import { AppError, toFailure } from '../../../../shared/errors';
import type { Failure } from '../../../../shared/failures';
import type { Transfer } from '../../../../shared/transfers';
import { identityOf } from '../../downloads/place/file-identity';
import type { UnmadeFolder } from '../../downloads/place/empty-folders';
import type { ProviderSource } from '../../service-dependencies';
import { findEntries } from '../../transfers/preflight/found-entries';
import type { FoundFolder } from '../../transfers/preflight/folder-walk';
import type { PlannedBatch, PlannedFile } from '../../transfers/preflight/preflight-desk';
import { signInCodes } from '../sign-in-codes';
import { contentsOf, differencesBetween, gapsIn, type Fault, type FolderContents } from './folder-contents';
import { proofOf } from './proven-copy';

/** Where copies of folders are made; see `TransfersService`. */
export interface FolderCopyMaker {
  planFolderCopy(found: FoundFolder, signal: AbortSignal): Promise<PlannedBatch>;
  saveFolderCopy(
    batch: PlannedBatch,
    signal: AbortSignal,
  ): Promise<{ rows: Transfer[]; unmade: UnmadeFolder[] }>;
}

interface FolderCopyTools {
  accounts: ProviderSource;
  transfers: FolderCopyMaker;
}

/** What was found in the folder, and where each file of it goes. */
interface Layout {
  contents: FolderContents;
  batch: PlannedBatch;
  /** The service's paths of the files. */
  paths: ReadonlyMap<string, string>;
}

type Shortfall = Extract<DeletionResult, { kind: 'refused' }>;

/** The copy of one folder, which is all of it or a reason not to delete the folder. It can be gone on with when a sign-in has ended it half-way. */
export class FolderCopy {
  readonly #tools: FolderCopyTools;
  readonly #accountId: string;
  readonly #item: Pick<PlannedItem, 'id' | 'name'>;
  readonly #saved = new Map<PlannedFile, Transfer>();
  #layout: Layout | null = null;

  constructor(item: Pick<PlannedItem, 'id' | 'name'>, accountId: string, tools: FolderCopyTools) {
    this.#item = item;
    this.#accountId = accountId;
    this.#tools = tools;
  }

  /**
   * Saves every file that is not saved yet; null when all of them are, each proven to be whole. Rejects with `cancelled`, and as `findEntries` when
   * the folder cannot be read at all.
   */
  async save(signal: AbortSignal): Promise<Shortfall | null> {
    const found = this.#layout ?? (await this.#layOut(signal));
    if ('kind' in found) return found;
    this.#layout = found;
    return shortfallOf(await this.#saveRest(found, signal));
  }

  /** Looks at the folder and at the files on disk again; null when it holds what was saved and nothing else. Rejects as `save`. */
  async compare(signal: AbortSignal): Promise<Shortfall | null> {
    const layout = this.#layout;
    if (layout === null) throw new AppError('internal', 'nothing was saved yet');
    const now = await this.#read(signal);
    const gaps = gapsIn(now);
    if (gaps.length > 0) return shortfallOf(gaps);
    const differences = differencesBetween(layout.contents, contentsOf(now));
    return shortfallOf([...differences, ...(await this.#lostOnDisk(layout))]);
  }

  async #layOut(signal: AbortSignal): Promise<Layout | Shortfall> {
    const found = await this.#read(signal);
    const gaps = shortfallOf(gapsIn(found));
    if (gaps !== null) return gaps;
    const contents = contentsOf(found);
    const paths = new Map([...contents.values()].map(({ entry, path }) => [entry.id, path]));
    try {
      return { contents, paths, batch: await this.#tools.transfers.planFolderCopy(found, signal) };
    } catch (error) {
      if (signal.aborted) throw error;
      return refusal({ why: 'not-saved', path: '', failure: toFailure(error) }, 0);
    }
  }

  async #read(signal: AbortSignal): Promise<FoundFolder> {
    const { id, name } = this.#item;
    const wanted = { accountId: this.#accountId, id, name, kind: 'folder' } as const;
    const { folders } = await findEntries([wanted], this.#tools.accounts, signal);
    const [folder] = folders;
    if (folder === undefined) throw new AppError('internal', 'the folder was not looked for');
    return folder;
  }

  async #saveRest({ batch, paths }: Layout, signal: AbortSignal): Promise<Fault[]> {
    const files = batch.files.filter((file) => !this.#saved.has(file));
    const { rows, unmade } = await this.#tools.transfers.saveFolderCopy({ ...batch, files }, signal);
    if (signal.aborted) throw new AppError('cancelled', 'the copy was stopped');
    const faults = unmade.map(({ subfolders, failure }) => unsaved(subfolders.slice(1).join('/'), failure));
    for (const [index, file] of files.entries()) {
      const row = rows[index];
      const failure = row === undefined ? noRow() : whyUnproven(row, file);
      if (failure !== null) faults.push(unsaved(paths.get(file.wanted.id) ?? file.wanted.id, failure));
      else if (row !== undefined) this.#saved.set(file, row);
    }
    return faults;
  }

  /** The user, or another program, may have taken a file away while the others were saved. */
  async #lostOnDisk({ paths }: Layout): Promise<Fault[]> {
    const lost: Fault[] = [];
    for (const [{ wanted }, { folder, subfolders, fileName, size }] of this.#saved) {
      const path = join(folder, ...subfolders, fileName ?? '');
      const found = await identityOf(path).catch(() => null);
      if (found?.size !== size) lost.push(unsaved(paths.get(wanted.id) ?? wanted.id, noFile()));
    }
    return lost;
  }
}

/** Null unless the file is there, whole and proven, in the size that the list told. */
function whyUnproven(row: Transfer, { wanted }: PlannedFile): Failure | null {
  try {
    proofOf(row);
  } catch (error) {
    return toFailure(error);
  }
  const isListed = wanted.size === null || wanted.size === undefined || wanted.size === row.size;
  return isListed ? null : toFailure(new AppError('changed', 'not the size that was listed'));
}

/** One that a sign-in helps is told first, so that it is waited for. */
function shortfallOf(faults: readonly Fault[]): Shortfall | null {
  const helped = faults.find(({ failure }) => signInCodes.includes(failure.code));
  const first = helped ?? faults[0];
  return first === undefined ? null : refusal(first, faults.length - 1);
}

function refusal({ why, path, failure }: Fault, others: number): Shortfall {
  return { kind: 'refused', failure, shortCopy: { why, path, others } };
}

function unsaved(path: string, failure: Failure): Fault {
  return { why: 'not-saved', path, failure };
}

function noFile(): Failure {
  return toFailure(new AppError('not-found', 'the copy is gone', { details: { what: 'file' } }));
}

function noRow(): Failure {
  return toFailure(new AppError('internal', 'no transfer for a file'));
}
