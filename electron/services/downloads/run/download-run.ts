import { AppError, isAppError } from '../../../../shared/errors';
import { safeFileName } from '../../../../shared/names';
import { toDiskError } from '../../../storage/disk-errors';
import { spanBytes } from '../parts/byte-spans';
import { ContentIntake } from './content-intake';
import { completeContent, ContentSource, type ContentStart } from './content-source';
import { assertRoomFor } from '../place/disk-room';
import type { DownloadTask, DownloadTools, SavedFile } from './download-file';
import type { ContentFacts } from './download-plan';
import { openLeftover, type Leftover } from './leftover';
import { NameChoice } from '../place/name-choice';
import { partNameFor } from '../place/part-name';
import { TargetFile } from '../place/target-file';
import type { TargetFolder } from '../place/target-folder';

interface RunOptions {
  task: DownloadTask;
  tools: DownloadTools;
  folder: TargetFolder;
  signal: AbortSignal;
}

/** What is open of one try. */
interface OpenTry {
  start: ContentStart;
  file: TargetFile;
}

/** One try to save one file: name, temporary file, content, proof, place. */
export class DownloadRun {
  readonly #options: RunOptions;
  readonly #source: ContentSource;
  readonly #name: NameChoice;

  constructor(options: RunOptions) {
    const { task, tools, folder, signal } = options;
    const { entryId, version } = task;
    const { provider, clock } = tools;
    this.#options = options;
    this.#source = new ContentSource({ provider, clock, entryId, version }, signal);
    this.#name = new NameChoice({ folder, conflict: task.conflict, claims: tools.claims });
  }

  /** See `downloadFile`. */
  async save(): Promise<SavedFile> {
    try {
      const { start, file } = await this.#begin();
      return await this.#saveTo(file, start).finally(() => start.answer?.opened.discard());
    } finally {
      this.#name.release();
    }
  }

  /** Up to the first byte. What an earlier try has left, and is still of use, stays when this rejects. */
  async #begin(): Promise<OpenTry> {
    const { task, tools, folder } = this.#options;
    /* What is to be skipped is not even asked for. */
    if (task.fileName !== null) await this.#name.choose(task.fileName);
    const leftover = await openLeftover(task.partial, folder, tools.provider.facts.rangeReads);
    let start: ContentStart | null = null;
    try {
      start = await this.#open(leftover);
      return { start, file: await this.#prepare(start, leftover.file) };
    } catch (error) {
      start?.answer?.opened.discard();
      await leftover.file?.close();
      throw error;
    }
  }

  #open({ decision, partial }: Leftover): Promise<ContentStart> {
    if (partial === null) return this.#source.openWhole('start');
    if (decision.kind === 'complete') return Promise.resolve(completeContent(partial));
    return this.#source.openMissing(partial, decision);
  }

  async #prepare(start: ContentStart, left: TargetFile | null): Promise<TargetFile> {
    const { task, tools, folder } = this.#options;
    const { size } = start.facts;
    const name = this.#nameOf(start.facts);
    const fileName = this.#name.name ?? (await this.#name.choose(safeFileName(name, task.entryId)));
    tools.observer.onPlanned({ name, fileName, size });
    if (size !== null)
      await assertRoomFor(folder, { neededBytes: size, missingBytes: size - spanBytes(start.done) });
    return left ?? (await TargetFile.create(folder, partNameFor(fileName, task.id)));
  }

  async #saveTo(file: TargetFile, start: ContentStart): Promise<SavedFile> {
    const intake = this.#intakeOf(file, start);
    try {
      await intake.receive(this.#options.signal);
      return await this.#finish(file, intake, this.#nameOf(start.facts));
    } catch (error) {
      await intake.stop();
      const isOfUse = intake.isResumable && !isAppError(error, 'integrity', 'already-exists');
      await (isOfUse ? file.close() : file.abandon());
      throw this.#translated(error, start.facts);
    }
  }

  async #finish(file: TargetFile, intake: ContentIntake, name: string): Promise<SavedFile> {
    const { tools, task, signal, folder } = this.#options;
    tools.observer.onVerifying();
    await tools.markOrigin(file.partPath);
    const { size, proof } = await intake.prove(signal);
    if (signal.aborted) throw new AppError('cancelled', 'the download was stopped');
    const { whole } = intake;
    const fileName = await this.#name.place(file, (chosen) => tools.observer.onPlacing(chosen, whole));
    const { entryId, version } = task;
    const path = folder.pathOf(fileName);
    return { entryId, name, version, path, fileName, size, statedHash: whole.statedHash, proof };
  }

  #intakeOf(file: TargetFile, start: ContentStart): ContentIntake {
    const { provider, observer, openHasher, clock, connections } = this.#options.tools;
    const { rangeReads } = provider.facts;
    const source = this.#source;
    return new ContentIntake({ file, source, openHasher, clock, observer, rangeReads, connections }, start);
  }

  #nameOf({ name }: ContentFacts): string {
    return name ?? this.#options.task.fallbackName;
  }

  #translated(error: unknown, { size }: ContentFacts): AppError {
    const folder = this.#options.folder.shownPath;
    return toDiskError(error, size === null ? { folder } : { folder, neededBytes: size });
  }
}
