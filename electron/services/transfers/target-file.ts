import { constants } from 'node:fs';
import {
  link,
  lstat,
  open,
  realpath,
  rename,
  rm,
  stat,
  statfs,
  unlink,
  type FileHandle,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../../../shared/errors';
import { systemCodeOf, toDiskError } from '../../storage/disk-errors';

/* No system follows a link with O_EXCL; O_NOFOLLOW says it again where it exists (it is undefined, hence 0, on Windows). */
const createNew = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW;

/** Left free on the disk beside the file. */
const spareBytes = 1024 * 1024;

/** How disks without hard links (FAT, exFAT, some network drives) refuse to make one. */
const linkRefusals = new Set([
  'EPERM',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EMLINK',
  'EISDIR',
  'EINVAL',
  'UNKNOWN',
]);
/** How systems that cannot sync a folder (Windows, some network drives) refuse to. */
const folderSyncRefusals = new Set(['EPERM', 'EISDIR', 'EACCES', 'EINVAL', 'ENOTSUP', 'EBADF']);

/**
 * A file on its way to disk: bytes go to a temporary name in the target folder, and only `placeAs` gives it its real one.
 * Every method rejects with what `toDiskError` says.
 */
export class TargetFile {
  private constructor(
    readonly handle: FileHandle,
    /** Real path of the folder: links on the way to it are resolved once, here. */
    readonly folder: string,
    private readonly chosenFolder: string,
    private readonly partPath: string,
  ) {}

  /** Creates the temporary file. `not-writable` with `missing` when the folder is not there, `outside` when the name is a path. */
  static async create(chosenFolder: string, partName: string): Promise<TargetFile> {
    return translated(chosenFolder, async () => {
      const folder = await realFolder(chosenFolder);
      const partPath = pathInside(folder, partName);
      return new TargetFile(await open(partPath, createNew), folder, chosenFolder, partPath);
    });
  }

  /** Everything written so far is on the disk, and it is `size` bytes. `integrity` otherwise. */
  async sync(size: number): Promise<void> {
    await translated(this.chosenFolder, async () => {
      await this.handle.sync();
      const actual = (await this.handle.stat()).size;
      if (actual !== size) throw wrongSizeOnDisk(size, actual);
    });
  }

  /**
   * Gives the file its real name. False when something of that name exists: nothing is ever overwritten.
   * `not-writable` with `outside` when the folder is no longer the one that was chosen, or the temporary file was replaced.
   */
  async placeAs(name: string): Promise<boolean> {
    return translated(this.chosenFolder, async () => {
      const path = pathInside(this.folder, name);
      await this.#provePlace();
      if (!(await placeByLink(this.partPath, path))) return false;
      await this.handle.close();
      await makeNamesDurable(this.folder);
      return true;
    });
  }

  /** Where the file is once `placeAs` gave it this name. */
  pathOf(name: string): string {
    return pathInside(this.folder, name);
  }

  /** Removes the temporary file. Never rejects: it runs after a failure, which is the one to report. */
  async abandon(): Promise<void> {
    await this.handle.close().catch(ignore);
    await rm(this.partPath, { force: true }).catch(ignore);
  }

  async #provePlace(): Promise<void> {
    const [folder, part, ours] = await Promise.all([
      realpath(this.chosenFolder),
      lstat(this.partPath),
      this.handle.stat(),
    ]);
    if (folder !== this.folder || part.ino !== ours.ino || part.dev !== ours.dev)
      throw outside(this.chosenFolder);
  }
}

/** False when `path` is taken. In one step on disks with hard links; elsewhere by `placeByRename`. */
export async function placeByLink(partPath: string, path: string): Promise<boolean> {
  try {
    await link(partPath, path);
  } catch (error) {
    if (systemCodeOf(error) === 'EEXIST') return false;
    if (!linkRefusals.has(systemCodeOf(error) ?? '')) throw error;
    return placeByRename(partPath, path);
  }
  /* The file is whole under its name now; a temporary name that cannot be removed does not take that back. */
  await unlink(partPath).catch(ignore);
  return true;
}

/**
 * For disks without hard links: takes the name with an empty file of ours, then renames over that. A program that
 * replaces the empty file between our check and the rename would lose what it wrote; there is no call that excludes it.
 */
export async function placeByRename(partPath: string, path: string): Promise<boolean> {
  const placeholder = await open(path, createNew).catch((error: unknown) => {
    if (systemCodeOf(error) === 'EEXIST') return null;
    throw error;
  });
  if (placeholder === null) return false;
  const ours = await placeholder.stat().finally(() => placeholder.close());
  try {
    const now = await lstat(path);
    if (now.ino !== ours.ino || now.size !== 0) return false;
    await rename(partPath, path);
    return true;
  } catch (error) {
    await unlink(path).catch(ignore);
    throw error;
  }
}

/** `disk-full` when the disk says that it has no room for `bytes`. A disk that does not say is given the benefit of the doubt. */
export async function assertRoomFor(folder: string, bytes: number): Promise<void> {
  const free = await freeBytesIn(folder);
  if (free === null || free >= bytes + spareBytes) return;
  throw new AppError('disk-full', `${free} bytes free, ${bytes} needed`, {
    details: { folder, neededBytes: bytes },
  });
}

/** Does anything, be it a dangling link, have this name in the folder? */
export async function isTaken(folder: string, name: string): Promise<boolean> {
  try {
    await lstat(join(folder, name));
    return true;
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return false;
    throw toDiskError(error, { folder });
  }
}

async function freeBytesIn(folder: string): Promise<number | null> {
  try {
    const disk = await statfs(folder);
    return disk.blocks === 0 ? null : disk.bavail * disk.bsize;
  } catch {
    return null;
  }
}

async function realFolder(chosen: string): Promise<string> {
  const folder = await realpath(chosen);
  if ((await stat(folder)).isDirectory()) return folder;
  throw new AppError('not-writable', 'the target is no folder', {
    details: { folder: chosen, reason: 'missing' },
  });
}

function pathInside(folder: string, name: string): string {
  const path = join(folder, name);
  if (dirname(path) !== folder || basename(path) !== name) throw outside(folder);
  return path;
}

function outside(folder: string): AppError {
  return new AppError('not-writable', 'the file would land outside the folder', {
    details: { folder, reason: 'outside' },
  });
}

function wrongSizeOnDisk(expected: number, actual: number): AppError {
  return new AppError('integrity', 'the disk holds another number of bytes than were written', {
    details: { check: 'size', expected: String(expected), actual: String(actual) },
  });
}

async function makeNamesDurable(folder: string): Promise<void> {
  try {
    const handle = await open(folder, constants.O_RDONLY);
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    if (!folderSyncRefusals.has(systemCodeOf(error) ?? '')) throw error;
  }
}

async function translated<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toDiskError(error, { folder });
  }
}

function ignore(): void {
  /* See the callers: what happened before is what counts. */
}
