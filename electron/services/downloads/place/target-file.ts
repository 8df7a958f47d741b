import { constants, type Stats } from 'node:fs';
import { lstat, open, unlink, type FileHandle } from 'node:fs/promises';
import { AppError } from '../../../../shared/errors';
import { systemCodeOf, toDiskError } from '../../../storage/disk-errors';
import type { FileIdentity } from './file-identity';
import { placeByLink, placeOver } from './file-placing';
import { makeNamesDurable, outside, type TargetFolder } from './target-folder';

/* Read as well: what was written is read back for its hash. */
const reopen = constants.O_RDWR | constants.O_NOFOLLOW;
const createNew = reopen | constants.O_CREAT | constants.O_EXCL;

/**
 * A file on its way to disk: bytes go to a temporary name in the target folder, and only `placeAs` gives it its real one.
 * Every method rejects with what `toDiskError` says, but where it says otherwise.
 */
export class TargetFile {
  #itself: { ino: number; dev: number } | null = null;

  private constructor(
    readonly handle: FileHandle,
    readonly folder: TargetFolder,
    readonly partName: string,
  ) {}

  /** A new, empty one. A leftover of the same temporary name is ours (see `partNameFor`) and goes; a link of that name is refused. */
  static async create(folder: TargetFolder, partName: string): Promise<TargetFile> {
    return translated(folder, async () => {
      const path = folder.pathOf(partName);
      const handle = await open(path, createNew).catch(async (error: unknown) => {
        if (systemCodeOf(error) !== 'EEXIST' || !(await isOurs(path))) throw error;
        await unlink(path);
        return open(path, createNew);
      });
      return new TargetFile(handle, folder, partName);
    });
  }

  /** What an earlier try has left; null when it is gone, or is no plain file with this one name. */
  static async reopen(folder: TargetFolder, partName: string): Promise<TargetFile | null> {
    return translated(folder, async () => {
      const path = folder.pathOf(partName);
      if (!(await isOurs(path))) return null;
      const file = new TargetFile(await open(path, reopen), folder, partName);
      if (await file.#isUnderItsName()) return file;
      await file.close();
      return null;
    });
  }

  /** Path of the temporary name. */
  get partPath(): string {
    return this.folder.pathOf(this.partName);
  }

  /** Bytes that it holds. */
  async size(): Promise<number> {
    return (await this.#look()).size;
  }

  /** Throws away what was written. */
  async empty(): Promise<void> {
    await translated(this.folder, () => this.handle.truncate(0));
  }

  /** Everything written so far is on the disk, and it is `size` bytes. `integrity` otherwise. */
  async sync(size: number): Promise<void> {
    await translated(this.folder, async () => {
      await this.handle.sync();
      const actual = await this.size();
      if (actual !== size) throw wrongSizeOnDisk(size, actual);
    });
  }

  /**
   * Gives the file its real name. False when something of that name exists, unless it is the very file to replace: nothing else is
   * ever overwritten. `not-writable` with `outside` when the folder is no longer the one that was chosen, or the temporary file was replaced.
   */
  async placeAs(name: string, replaces: FileIdentity | null = null): Promise<boolean> {
    return translated(this.folder, async () => {
      const path = this.folder.pathOf(name);
      await this.#provePlace();
      const placed = (await this.#placeOver(path, replaces)) || (await placeByLink(this.partPath, path));
      if (!placed) return false;
      await this.handle.close();
      await makeNamesDurable(this.folder.path);
      return true;
    });
  }

  /** Leaves the temporary file for a later try. Never rejects. */
  async close(): Promise<void> {
    await this.handle.close().catch(() => undefined);
  }

  /** Removes the temporary file. Never rejects: it runs after a failure, which is the one to report. */
  async abandon(): Promise<void> {
    await this.close();
    await unlink(this.partPath).catch(() => undefined);
  }

  #placeOver(path: string, seen: FileIdentity | null): Promise<boolean> {
    return seen === null ? Promise.resolve(false) : placeOver(this.partPath, path, seen);
  }

  async #provePlace(): Promise<void> {
    await this.folder.prove();
    if (!(await this.#isUnderItsName())) throw outside(this.folder.shownPath);
  }

  async #isUnderItsName(): Promise<boolean> {
    const ours = this.#itself ?? (await this.#look());
    const part = await lstat(this.partPath);
    return part.ino === ours.ino && part.dev === ours.dev;
  }

  async #look(): Promise<Stats> {
    const found = await this.handle.stat();
    this.#itself = { ino: found.ino, dev: found.dev };
    return found;
  }
}

/** A plain file with one name: no link, and nothing that also lies elsewhere. */
async function isOurs(path: string): Promise<boolean> {
  try {
    const found = await lstat(path);
    return found.isFile() && found.nlink === 1;
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

function wrongSizeOnDisk(expected: number, actual: number): AppError {
  return new AppError('integrity', 'the disk holds another number of bytes than were written', {
    details: { check: 'size', expected: String(expected), actual: String(actual) },
  });
}

async function translated<T>(folder: TargetFolder, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toDiskError(error, { folder: folder.shownPath });
  }
}
