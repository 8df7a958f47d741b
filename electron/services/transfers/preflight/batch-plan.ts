import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '../../../../shared/errors';
import type { ContentHash } from '../../../../shared/files';
import type { WantedEntry } from '../../../../shared/transfers';
import { DiskFolder, type TakenName } from './disk-collisions';
import type { FolderGap, FoundFolder } from './folder-walk';
import { planNames, type Sibling } from './name-plan';

/** One file of the batch and what was found about its place on disk. */
export interface DraftFile {
  wanted: WantedEntry;
  /** Safe names of the folders that lead to it. */
  subfolders: readonly string[];
  /** Null when only the service's answer will tell. */
  fileName: string | null;
  place: { kind: 'free' } | { kind: 'identical' } | ({ kind: 'taken' } & TakenName);
}

/** All that a batch would do. */
export interface BatchPlan {
  files: DraftFile[];
  folders: number;
  /** Safe names on the way to each folder that holds nothing at all. */
  emptyFolders: string[][];
  renamed: { name: string; fileName: string }[];
  /** By the service's names on the way to it. */
  unread: { name: string; gap: FolderGap }[];
}

export interface PlanTools {
  /** Does the file hold the content with this hash? It has `size` bytes. */
  isSame: (file: { path: string; size: number; hash: ContentHash }, signal: AbortSignal) => Promise<boolean>;
}

/**
 * Gives every file and folder below `found` its name in the folder `path` on disk, which exists, and looks at what is there already.
 * Writes nothing. Rejects with `cancelled`, and as `toDiskError` says when a folder on disk cannot be read.
 */
export async function planBatch(
  found: FoundFolder,
  path: string,
  tools: PlanTools,
  signal: AbortSignal,
): Promise<BatchPlan> {
  const planner = new BatchPlanner(tools, signal);
  await planner.add({ found, disk: await DiskFolder.read(path), names: [], given: [] });
  return planner.plan;
}

/** One folder of the batch, and where it goes. */
interface Spot {
  found: FoundFolder;
  disk: DiskFolder;
  /** Safe names below the target, and what the service calls them. */
  names: readonly string[];
  given: readonly string[];
}

class BatchPlanner {
  readonly plan: BatchPlan = { files: [], folders: 0, emptyFolders: [], renamed: [], unread: [] };
  readonly #tools: PlanTools;
  readonly #signal: AbortSignal;

  constructor(tools: PlanTools, signal: AbortSignal) {
    this.#tools = tools;
    this.#signal = signal;
  }

  /** Everybody else has a turn between two folders. */
  async add(spot: Spot): Promise<void> {
    await nextTurn();
    this.#stopIfAborted();
    const { folders, files } = spot.found;
    const named = files.filter(hasName);
    const siblings = [...folders.map(toFolderSibling), ...named.map(toFileSibling)];
    const names = planNames(siblings, spot.disk.withoutFolders);
    this.#noteRenamed(siblings, names);
    for (const [index, folder] of folders.entries()) await this.#addFolder(folder, names[index] ?? '', spot);
    for (const [index, file] of named.entries())
      await this.#addFile(file, names[folders.length + index] ?? '', spot);
    for (const file of files) if (!hasName(file)) this.#addNameless(file, spot);
  }

  async #addFolder(found: FoundFolder, name: string, above: Spot): Promise<void> {
    const names = [...above.names, name];
    const given = [...above.given, found.name];
    this.plan.folders += 1;
    if (found.gap !== null) this.plan.unread.push({ name: given.join('/'), gap: found.gap });
    else if (found.files.length + found.folders.length === 0) this.plan.emptyFolders.push(names);
    await this.add({ found, disk: await above.disk.child(name), names, given });
  }

  async #addFile(wanted: WantedEntry, fileName: string, { disk, names }: Spot): Promise<void> {
    const taken = await disk.find(fileName);
    const place = await this.#placeOf(wanted, join(disk.path, fileName), taken);
    this.plan.files.push({ wanted, subfolders: names, fileName, place });
  }

  #addNameless(wanted: WantedEntry, { names }: Spot): void {
    this.plan.files.push({ wanted, subfolders: names, fileName: null, place: { kind: 'free' } });
  }

  async #placeOf(
    { size, hash }: WantedEntry,
    path: string,
    taken: TakenName | null,
  ): Promise<DraftFile['place']> {
    if (taken === null) return { kind: 'free' };
    this.#stopIfAborted();
    const { seen } = taken;
    const mayBeSame = seen !== null && seen.size === size && hash !== undefined && hash !== null;
    if (mayBeSame && (await this.#tools.isSame({ path, size: seen.size, hash }, this.#signal)))
      return { kind: 'identical' };
    return { kind: 'taken', seen };
  }

  #noteRenamed(siblings: readonly Sibling[], names: readonly string[]): void {
    for (const [index, { name }] of siblings.entries()) {
      const fileName = names[index] ?? '';
      if (fileName !== name) this.plan.renamed.push({ name, fileName });
    }
  }

  #stopIfAborted(): void {
    if (this.#signal.aborted) throw new AppError('cancelled', 'the check was cancelled');
  }
}

/** A service that knows no name of a file gives its id. */
function hasName(file: WantedEntry): file is WantedEntry & { name: string } {
  return file.name !== undefined && file.name !== '' && file.name !== file.id;
}

function toFolderSibling({ id, name }: FoundFolder): Sibling {
  return { kind: 'folder', id, name };
}

function toFileSibling({ id, name }: WantedEntry & { name: string }): Sibling {
  return { kind: 'file', id, name };
}
