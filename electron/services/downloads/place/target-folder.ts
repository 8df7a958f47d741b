import { constants } from 'node:fs';
import { lstat, mkdir, open, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { AppError } from '../../../../shared/errors';
import { systemCodeOf, toDiskError } from '../../../storage/disk-errors';
import { claimFreeName, NameClaims } from './name-claims';

/** How systems that cannot sync a folder (Windows, some network drives) refuse to. */
const folderSyncRefusals = new Set(['EPERM', 'EISDIR', 'EACCES', 'EINVAL', 'ENOTSUP', 'EBADF']);

/** A folder that files are saved to, proven to lie where the user chose. */
export interface TargetFolder {
  /** Real path: links on the way to the chosen folder are resolved once, when it is opened. */
  readonly path: string;
  /** As the user knows it. */
  readonly shownPath: string;
  /** Path of a name in it. `not-writable` with `outside` when the name is a path, or none. */
  pathOf(name: string): string;
  /** Rejects unless it is still the same place: `not-writable` with `outside`, or `missing` when it is gone. */
  prove(): Promise<void>;
}

/**
 * The folder `subfolders` below `root`; what is missing below the root is made, one folder after the other. `not-writable`: `missing` (no root),
 * `symlink` (a link has the name of a subfolder), `outside` (a name that is a path). `already-exists`: a file has the name of a subfolder.
 */
export async function openTargetFolder(root: string, subfolders: readonly string[]): Promise<TargetFolder> {
  const shownPath = join(root, ...subfolders);
  try {
    const realRoot = await realFolder(root);
    let below = realRoot;
    for (const name of subfolders) below = await subfolder(below, name);
    const path = below === realRoot ? realRoot : await realpath(below);
    if (!contains(realRoot, path)) throw outside(shownPath);
    return {
      path,
      shownPath,
      pathOf: (name) => pathInside(path, name),
      prove: async () => {
        if ((await realpath(shownPath)) !== path) throw outside(shownPath);
      },
    };
  } catch (error) {
    throw toDiskError(error, { folder: shownPath });
  }
}

/**
 * Makes a folder that was not there, durably: `wanted`, or the first of `wanted (2)`, … that is free; its name. `not-writable` as
 * `openTargetFolder`, `already-exists` as `claimFreeName`, and others of `toDiskError`.
 */
export async function makeNewFolder(root: string, wanted: string): Promise<string> {
  try {
    const folder = await realFolder(root);
    /* Whoever makes the folder has its name: no other claim is needed. */
    const isTaken = async (parent: string, name: string) => !(await wasMade(pathInside(parent, name)));
    const name = await claimFreeName(new NameClaims(), { folder, name: wanted }, isTaken);
    await makeNamesDurable(folder);
    return name;
  } catch (error) {
    throw toDiskError(error, { folder: root });
  }
}

/** Syncs of folders that have begun, and the ones that follow them. */
const running = new Map<string, { next: Promise<void> | null; done: Promise<void> }>();

/**
 * The names in the folder are still there after a power cut. One sync serves all that ask while an earlier one runs: hundreds of small files
 * would otherwise wait for one each.
 */
export function makeNamesDurable(folder: string): Promise<void> {
  const earlier = running.get(folder);
  if (earlier === undefined) return beginSync(folder);
  /* What is under way may have missed the newest name. */
  earlier.next ??= earlier.done.catch(() => undefined).then(() => beginSync(folder));
  return earlier.next;
}

function beginSync(folder: string): Promise<void> {
  const sync = { next: null, done: syncFolder(folder) };
  running.set(folder, sync);
  const forget = (): void => {
    if (running.get(folder) === sync) running.delete(folder);
  };
  sync.done.then(forget, forget);
  return sync.done;
}

async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, constants.O_RDONLY);
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    if (!folderSyncRefusals.has(systemCodeOf(error) ?? '')) throw error;
  }
}

/** Path of a name in a folder. `not-writable` with `outside` when the name is a path, or none. */
export function pathInside(folder: string, name: string): string {
  const path = join(folder, name);
  const isName = dirname(path) === folder && basename(path) === name && !name.includes('\0');
  if (!isName) throw outside(folder);
  return path;
}

export function outside(folder: string): AppError {
  return new AppError('not-writable', 'the file would land outside the folder', {
    details: { folder, reason: 'outside' },
  });
}

async function realFolder(chosen: string): Promise<string> {
  const folder = await realpath(chosen);
  if ((await stat(folder)).isDirectory()) return folder;
  throw new AppError('not-writable', 'the target is no folder', {
    details: { folder: chosen, reason: 'missing' },
  });
}

/** What has the name already is used only if it is a folder itself: a link would lead out. */
async function subfolder(parent: string, name: string): Promise<string> {
  const path = pathInside(parent, name);
  if (await wasMade(path)) {
    await makeNamesDurable(parent);
    return path;
  }
  const found = await lstat(path);
  if (found.isDirectory()) return path;
  if (found.isSymbolicLink()) {
    throw new AppError('not-writable', 'a link has the name of a subfolder', {
      details: { folder: path, reason: 'symlink' },
    });
  }
  throw new AppError('already-exists', 'a file has the name of a subfolder', {
    details: { name, folder: parent },
  });
}

async function wasMade(path: string): Promise<boolean> {
  try {
    await mkdir(path);
    return true;
  } catch (error) {
    if (systemCodeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function contains(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
