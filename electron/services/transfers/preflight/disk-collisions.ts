import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { collisionKey } from '../../../../shared/names';
import { systemCodeOf, toDiskError } from '../../../storage/disk-errors';
import { identityOf, type FileIdentity } from '../../downloads/place/file-identity';

/** Something on disk that has a wanted name. `seen` is null for all but plain files: nothing else is ever replaced. */
export interface TakenName {
  seen: FileIdentity | null;
}

/** What a folder on disk holds, read at once. */
export class DiskFolder {
  readonly #found = new Map<string, Dirent[]>();

  private constructor(
    readonly path: string,
    found: readonly Dirent[],
  ) {
    for (const one of found) {
      const key = collisionKey(one.name);
      const same = this.#found.get(key);
      if (same === undefined) this.#found.set(key, [one]);
      else same.push(one);
    }
  }

  /** Empty when there is no such folder. Rejects as `toDiskError` says when it cannot be read. */
  static async read(path: string): Promise<DiskFolder> {
    try {
      return new DiskFolder(path, await readdir(path, { withFileTypes: true }));
    } catch (error) {
      if (systemCodeOf(error) === 'ENOENT') return DiskFolder.absent(path);
      throw toDiskError(error, { folder: path });
    }
  }

  static absent(path: string): DiskFolder {
    return new DiskFolder(path, []);
  }

  /** The folder of that name in this one. A link is not followed: nothing is saved through one. */
  async child(name: string): Promise<DiskFolder> {
    const path = join(this.path, name);
    const mayBe = this.#found.get(collisionKey(name))?.some((one) => one.isDirectory()) === true;
    return mayBe ? DiskFolder.read(path) : DiskFolder.absent(path);
  }

  /** Collision keys of what is neither a folder nor a link. */
  get withoutFolders(): ReadonlySet<string> {
    const isNeither = (one: Dirent): boolean => !one.isDirectory() && !one.isSymbolicLink();
    return new Set([...this.#found].filter(([, same]) => same.some(isNeither)).map(([key]) => key));
  }

  /** Null when the name is free. Where names are alike but not the same, the disk itself decides: not every disk takes them for one. */
  async find(name: string): Promise<TakenName | null> {
    const alike = this.#found.get(collisionKey(name));
    if (alike === undefined) return null;
    const path = join(this.path, name);
    const seen = await identityOf(path);
    return seen !== null || alike.some((one) => one.name === name) ? { seen } : null;
  }
}
