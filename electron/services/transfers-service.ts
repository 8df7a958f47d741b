import type { EmitEvent } from '../../shared/contract';
import { AppError, isAppError, toFailure } from '../../shared/errors';
import type { Failure } from '../../shared/failures';
import type { Settings } from '../../shared/settings';
import type {
  ConflictChoice,
  EndedBatch,
  moveTransfersRequestSchema,
  Preflight,
  preflightRequestSchema,
  startTransfersRequestSchema,
  Transfer,
  TransferEvent,
  WantedEntry,
} from '../../shared/transfers';
import type { z } from 'zod';
import type { Log } from '../logging/log';
import type { Clock } from '../providers/provider';
import type { ProviderSource, ReceiptBook } from './service-dependencies';
import type { OpenHasher } from './downloads/content/content-check';
import type {
  discardPartial,
  downloadFile,
  DownloadTools,
  SavedFile,
  verifySaved,
} from './downloads/run/download-file';
import { makeEmptyFolders, reportOfUnmade, type UnmadeFolder } from './downloads/place/empty-folders';
import { NameClaims } from './downloads/place/name-claims';
import type { openTargetFolder } from './downloads/place/target-folder';
import { planFolderCopy } from './transfers/preflight/copy-plan';
import type { FoundFolder } from './transfers/preflight/folder-walk';
import type { PlannedBatch, PlannedFile } from './transfers/preflight/preflight-desk';
import { TransferBoard } from './transfers/queue/transfer-board';
import { TransferBook } from './transfers/queue/transfer-book';
import type { OpenTransferJournal } from './transfers/queue/transfer-journal';
import { createRecord, hasEnded, type TransferRecord } from './transfers/queue/transfer-record';
import { TransferTally } from './transfers/queue/transfer-tally';
import { ActivityMeter, type Activity } from './transfers/running/activity-meter';
import { CopyRuns } from './transfers/running/copy-runs';
import { ExpressFetch } from './transfers/running/express-fetch';
import { LiveProgress } from './transfers/running/live-progress';
import { ReceiptDesk } from './transfers/running/receipt-desk';
import { needsRecovery, recoverTransfer } from './transfers/running/transfer-restore';
import { TransferRunner } from './transfers/running/transfer-runner';

export interface TransfersDependencies {
  accounts: ProviderSource;
  history: Pick<ReceiptBook, 'append'>;
  settings: { get(): Pick<Settings, 'transfersAtOnce'>; folderOf(targetId?: string): string };
  preflights: {
    check(request: z.output<typeof preflightRequestSchema>, signal: AbortSignal): Promise<Preflight>;
    take(preflightId: string, conflict: ConflictChoice | undefined): PlannedBatch;
    discard(preflightId: string): void;
  };
  /** How files come to disk. */
  files: {
    downloadFile: typeof downloadFile;
    discardPartial: typeof discardPartial;
    verifySaved: typeof verifySaved;
    openTargetFolder: typeof openTargetFolder;
  };
  openHasher: OpenHasher;
  /** Marks a file as one from the network. */
  markOrigin: DownloadTools['markOrigin'];
  openJournal: OpenTransferJournal;
  emit: EmitEvent;
  clock: Clock;
  newId: () => string;
  /** From 0 up to, but without, 1. */
  random: () => number;
  log: Pick<Log, 'report'>;
  shell: { showInFolder(path: string): void };
}

/** May take another place in the order. */
const movable: readonly Transfer['state'][] = ['queued', 'paused', 'retrying', 'waiting'];

export function createTransfersService(dependencies: TransfersDependencies): TransfersService {
  return new TransfersService(dependencies);
}

/**
 * The downloads, from the question before a batch to the receipt after each file. They outlive the app: `restore` brings them back. Ids that are unknown, or in
 * another state than an action is for, are passed over.
 */
export class TransfersService {
  readonly #deps: TransfersDependencies;
  readonly #book: TransferBook;
  readonly #tally = new TransferTally();
  readonly #live: LiveProgress;
  readonly #board: TransferBoard;
  readonly #runner: TransferRunner;
  readonly #express: ExpressFetch;
  readonly #copies: CopyRuns;
  readonly #receipts: ReceiptDesk;
  readonly #activity: ActivityMeter;
  readonly #batchListeners: ((batch: EndedBatch) => void)[] = [];

  constructor(dependencies: TransfersDependencies) {
    const { accounts, history, clock, emit, openJournal } = dependencies;
    this.#deps = dependencies;
    this.#book = new TransferBook(clock, openJournal);
    this.#live = new LiveProgress(clock, (id) => {
      this.#board.changed(id);
      this.#activity.mark();
    });
    const rowOf = (id: string) => this.#rowOf(id);
    this.#board = new TransferBoard({ emit, clock, rowOf, ids: () => this.#ids() });
    this.#activity = new ActivityMeter(clock, { tally: this.#tally, live: this.#live, book: this.#book });
    const onKept = (id: string, failure: Failure | null) =>
      void this.#book.apply(id, { kind: 'receipt', failure });
    this.#receipts = new ReceiptDesk({ accounts, history, clock, onKept });
    const { openHasher, markOrigin, files } = dependencies;
    const downloadTools = { openHasher, markOrigin, claims: new NameClaims() };
    const running = { ...dependencies, ...files, downloadTools };
    this.#runner = new TransferRunner({ ...running, book: this.#book, live: this.#live });
    this.#copies = new CopyRuns(this.#book, this.#runner);
    this.#express = new ExpressFetch(running);
    this.#book.onChange((before, after) => {
      this.#onChange(before, after);
    });
  }

  /** In the order of the queue. */
  list(): { revision: number; transfers: Transfer[] } {
    return this.#board.list();
  }

  /** What a batch would do; see `PreflightDesk.check`. */
  preflight(request: z.output<typeof preflightRequestSchema>, signal: AbortSignal): Promise<Preflight> {
    return this.#deps.preflights.check(request, signal);
  }

  discard(preflightId: string): void {
    this.#deps.preflights.discard(preflightId);
  }

  /**
   * Queues a checked batch, once; durable when it resolves. Folders without files are made at once; those that cannot be made are told. Rejects as
   * `PreflightDesk.take`, and with `disk-full` or `not-writable` when the queue cannot be kept: nothing is queued then.
   */
  async start({ preflightId, conflict }: z.output<typeof startTransfersRequestSchema>) {
    this.restore();
    const batch = this.#deps.preflights.take(preflightId, conflict);
    const unmade = await this.#makeEmptyFolders(batch);
    const batchId = this.#deps.newId();
    const records = batch.files.map((file) => this.#recordOf(file, batchId, batch.folder));
    const transferIds = records.map(({ row }) => row.id);
    for (const record of records) this.#book.add(record);
    await this.#book.flush().catch((error: unknown) => {
      this.#book.remove(transferIds);
      throw error;
    });
    this.#begin(batch.files, records);
    return { batchId, transferIds, unmade: reportOfUnmade(unmade) };
  }

  /** What they have written stays. */
  pause(ids: readonly string[]): void {
    for (const id of ids) this.#runner.stop(id, 'pause');
    this.#runner.startNext();
  }

  resume(ids: readonly string[]): void {
    for (const id of ids) this.#runner.begin(id, 'resume');
    this.#runner.startNext();
  }

  pauseAll(): void {
    this.pause(this.#book.all().map(({ row }) => row.id));
  }

  resumeAll(): void {
    this.resume(this.#book.all().map(({ row }) => row.id));
  }

  /** What they had written is removed. */
  cancel(ids: readonly string[]): void {
    for (const id of ids) this.#runner.stop(id, 'cancel');
    this.#runner.startNext();
  }

  /** Queues failed and cancelled transfers again, and those that wait for their next try; from what they have written, where that can be added to. */
  retry(ids: readonly string[]): void {
    for (const id of ids) this.#runner.begin(id, 'retry');
    this.#runner.startNext();
  }

  /** Gives transfers that have not had their turn another place in the order; see `planMove`. */
  move({ transferIds, before }: z.output<typeof moveTransfersRequestSchema>): void {
    const ids = transferIds.filter((id) => movable.some((state) => state === this.#book.find(id)?.row.state));
    const positions = this.#book.move(new Set(ids), before);
    if (positions.size === 0) return;
    this.#runner.move(positions);
    this.#board.reordered();
    this.#runner.startNext();
  }

  /** Compares the file on disk with what was saved, and notes in the row what was found. `not-found` unless the transfer is done; `cancelled`. */
  async verify(id: string, signal: AbortSignal): Promise<Transfer> {
    const saved = savedFileOf(this.#book.get(id));
    const failure = await this.#deps.files.verifySaved(saved, this.#deps, signal).then(
      () => null,
      (error: unknown) => {
        if (isAppError(error, 'cancelled')) throw error;
        return toFailure(error);
      },
    );
    this.#book.apply(id, { kind: 'check', failure });
    return this.#book.get(id).row;
  }

  /** Oldest first. */
  history(id: string): { events: TransferEvent[] } {
    return { events: [...this.#book.get(id).events] };
  }

  /** Temporary files of those that failed are removed. Receipts are kept before. */
  async clearFinished(): Promise<void> {
    await this.#receipts.flush();
    const ended = this.#book.all().filter(hasEnded);
    for (const { partial } of ended) if (partial !== null) this.#runner.tidy(partial);
    this.#book.remove(ended.map(({ row }) => row.id));
  }

  /** `not-found` unless the transfer is done. */
  showInFolder(id: string): void {
    this.#deps.shell.showInFolder(savedFileOf(this.#book.get(id)).path);
  }

  /** The account can be used again: its transfers that waited for that go on. */
  resumeAccount(accountId: string): void {
    this.#runner.resumeAccount(accountId);
  }

  /** The machine is awake or online again; see `TransferRunner.goOn`. */
  goOn(): Promise<void> {
    return this.#runner.goOn();
  }

  /** Cancels every transfer of the account; resolves when none of them touches the disk any more. */
  async stopAccount(accountId: string): Promise<void> {
    const concerned = this.#book.all().filter(({ row }) => row.accountId === accountId);
    const ids = concerned.map(({ row }) => row.id);
    this.cancel(ids);
    await this.#runner.quiet(ids);
  }

  /** Brings the transfers of the last run back, once: what ran or was queued goes on, what was paused stays so. */
  restore(): void {
    const records = this.#book.restore();
    for (const record of records) if (record.receiptDue) this.#receipts.add(record);
    void this.#goOn(records.filter((record) => !hasEnded(record)));
  }

  /** Stops everything where it is, for good; resolves when disk and journal are quiet. The next `restore` goes on. */
  async suspendAll(): Promise<void> {
    for (const { row } of this.#book.all())
      if (this.#book.isPassing(row.id)) this.#runner.stop(row.id, 'cancel');
    await Promise.all([this.#runner.suspend(), this.#express.stop()]);
    await this.#receipts.flush();
    await this.#book.flush().catch(() => undefined);
    await this.#book.close();
  }

  /**
   * Saves one entry and resolves to its transfer when that has ended, well or not; an abort cancels it. Takes its turn among the others, but outlives neither the
   * app nor a sign-in: nothing is to follow from it long after the user asked. The folder is the current save target when none is given. `unsupported` for a folder.
   */
  async saveCopy(entry: WantedEntry, folder: string | undefined, signal: AbortSignal): Promise<Transfer> {
    if (entry.kind === 'folder') {
      throw new AppError('unsupported', 'no copy of a folder', { details: { operation: 'saveCopy' } });
    }
    const conflict = { kind: 'keep-both' } as const;
    const file: PlannedFile = { wanted: entry, subfolders: [], fileName: null, conflict };
    const [row] = await this.#saveFiles([file], folder ?? this.#deps.settings.folderOf(), signal);
    if (row === undefined) throw new AppError('internal', 'no row for a file');
    return row;
  }

  /** Where a copy of a folder and all in it goes, in a new folder in the current save target; see `planFolderCopy`. */
  planFolderCopy(found: FoundFolder, signal: AbortSignal): Promise<PlannedBatch> {
    return planFolderCopy(found, this.#deps.settings.folderOf(), signal);
  }

  /** Makes the empty folders and saves the files, each as `saveCopy` does; `rows` are in the order of the files. */
  async saveFolderCopy(
    batch: PlannedBatch,
    signal: AbortSignal,
  ): Promise<{ rows: Transfer[]; unmade: UnmadeFolder[] }> {
    const unmade = await this.#makeEmptyFolders(batch);
    return { rows: await this.#saveFiles(batch.files, batch.folder, signal), unmade };
  }

  /** Fetches one file to a folder, beside the queue; see `ExpressFetch.fetch`. */
  readonly fetchTo = (...request: Parameters<ExpressFetch['fetch']>): Promise<SavedFile> =>
    this.#express.fetch(...request);

  /** Transfers that run, or are going to without the user doing anything. */
  runningCount(): number {
    return this.#tally.going;
  }

  onActivity(listener: (activity: Activity) => void): void {
    this.#activity.onActivity(listener);
  }

  /** A listener is told when the last transfer of a batch has ended; again when some of it was tried again. */
  onBatchEnded(listener: (batch: EndedBatch) => void): void {
    this.#batchListeners.push(listener);
  }

  #makeEmptyFolders({ folder, emptyFolders }: PlannedBatch): Promise<UnmadeFolder[]> {
    return makeEmptyFolders(folder, emptyFolders, this.#deps.files.openTargetFolder);
  }

  #saveFiles(files: readonly PlannedFile[], folder: string, signal: AbortSignal): Promise<Transfer[]> {
    this.restore();
    const batchId = this.#deps.newId();
    const records = files.map((file) => this.#recordOf(file, batchId, folder));
    return this.#copies.run(records, signal);
  }

  #recordOf(
    { wanted, subfolders, fileName, conflict }: PlannedFile,
    batchId: string,
    folder: string,
  ): TransferRecord {
    const { accountId, id: entryId, version, name = entryId, size = null } = wanted;
    const accountName = this.#deps.accounts.get(accountId).name;
    const id = this.#deps.newId();
    const row = { id, batchId, accountId, accountName, entryId, version, name, folder, size };
    return createRecord({
      row: { ...row, subfolders: [...subfolders] },
      position: this.#book.nextPosition(),
      wantedName: fileName,
      conflict: conflict === 'identical' ? { kind: 'skip' } : conflict,
      at: this.#deps.clock.now(),
    });
  }

  #begin(files: readonly PlannedFile[], records: readonly TransferRecord[]): void {
    for (const [n, { row }] of records.entries()) {
      const record = this.#book.find(row.id);
      if (files[n]?.conflict === 'identical') this.#book.apply(row.id, { kind: 'skip' });
      else if (record !== undefined) this.#runner.follow(record);
    }
    this.#runner.startNext();
  }

  async #goOn(records: readonly TransferRecord[]): Promise<void> {
    await Promise.all(records.map((record) => this.#recover(record)));
    this.#runner.startNext();
  }

  async #recover(restored: TransferRecord): Promise<void> {
    const { id } = restored.row;
    if (needsRecovery(restored)) {
      const tools = { ...this.#deps.files, openHasher: this.#deps.openHasher };
      this.#book.apply(id, await recoverTransfer(restored, tools));
    }
    const record = this.#book.find(id);
    if (record !== undefined) this.#runner.follow(record);
  }

  #ids(): string[] {
    return this.#book.all().map(({ row }) => row.id);
  }

  #rowOf(id: string): Transfer | undefined {
    const record = this.#book.find(id);
    return record === undefined ? undefined : this.#live.over(record.row);
  }

  #onChange(before: TransferRecord | null, after: TransferRecord | null): void {
    const record = after ?? before;
    if (record === null) return;
    const { id } = record.row;
    if (after === null) this.#board.removed(id);
    else this.#board.changed(id);
    if (after === null) this.#runner.forget(id);
    if (before !== null && after?.receiptDue === true && !before.receiptDue) this.#receipts.add(after);
    const batch = this.#tally.change(before, after);
    if (batch !== null && !this.#book.isPassing(id))
      for (const listener of this.#batchListeners) listener(batch);
    if (after === null || hasEnded(after)) this.#copies.noteEnd(record.row);
    this.#activity.mark();
  }
}

/** `not-found` unless it is done. */
function savedFileOf({ row: { state, size, proof }, path }: TransferRecord) {
  if (state === 'done' && path !== null && size !== null && proof !== null) return { path, size, proof };
  throw new AppError('not-found', 'the transfer has no file', { details: { what: 'transfer' } });
}
