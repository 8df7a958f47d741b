import { lstat, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCodeOf, toDiskError } from '../../storage/disk-errors';

const prefix = 'longshore-staging-';
/** Holds the number of the process that made the folder. A folder without it is none of ours. */
const ownerFile = '.longshore-owner';

interface StagingRootOptions {
  /** The system's folder for temporary files, which may be shared by all users. */
  temporaryFolder: string;
  processId: number;
  isRunning: (processId: number) => boolean;
}

/** The private folder in which copies wait to be handed over. Made at the first use. */
export class StagingRoot {
  readonly #options: StagingRootOptions;
  #folder: Promise<string> | undefined;

  constructor(options: StagingRootOptions) {
    this.#options = options;
  }

  /** A new folder that only this user can look into. Rejects as `toDiskError` says. */
  async makeFolder(name: string): Promise<string> {
    const { temporaryFolder } = this.#options;
    try {
      const folder = join(await this.#root(), name);
      await mkdir(folder, { mode: 0o700 });
      return folder;
    } catch (error) {
      throw toDiskError(error, { folder: temporaryFolder });
    }
  }

  /** Removes everything of this process. Never rejects: what cannot be removed is left to the next start. */
  async remove(): Promise<void> {
    const folder = await this.#folder?.catch(() => undefined);
    this.#folder = undefined;
    if (folder !== undefined) await removeTree(folder);
  }

  /** Removes what runs that ended badly have left. Never rejects. */
  async removeLeftovers(): Promise<void> {
    const { temporaryFolder } = this.#options;
    const names = await readdir(temporaryFolder).catch(() => []);
    for (const name of names.filter((one) => one.startsWith(prefix))) {
      const folder = join(temporaryFolder, name);
      if (await this.#isLeftover(folder).catch(() => false)) await removeTree(folder);
    }
  }

  async #root(): Promise<string> {
    this.#folder ??= this.#makeRoot();
    try {
      return await this.#folder;
    } catch (error) {
      this.#folder = undefined;
      throw error;
    }
  }

  async #makeRoot(): Promise<string> {
    const folder = await mkdtemp(join(this.#options.temporaryFolder, prefix));
    await writeFile(join(folder, ownerFile), String(this.#options.processId), { mode: 0o600 });
    return folder;
  }

  /** A real folder of this very user, made by a process that is gone. */
  async #isLeftover(folder: string): Promise<boolean> {
    const { processId, isRunning } = this.#options;
    const stats = await lstat(folder);
    if (!stats.isDirectory() || (process.getuid !== undefined && stats.uid !== process.getuid()))
      return false;
    const owner = Number(await readFile(join(folder, ownerFile), 'utf8'));
    return Number.isInteger(owner) && owner > 0 && owner !== processId && !isRunning(owner);
  }
}

/** Is there a process of that number, whoever's it is? */
export function isProcessRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    return systemCodeOf(error) === 'EPERM';
  }
}

/** Deletes a folder with all that is in it; what cannot be deleted stays. Never rejects. */
export async function removeTree(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true }).catch(() => undefined);
}
