import { join } from 'node:path';
import type { EmitEvent } from '../../shared/contract';
import { AppError, isAppError, toFailure, type ErrorCode } from '../../shared/errors';
import type { Settings } from '../../shared/settings';
import type { startTransfersRequestSchema, Transfer, WantedEntry } from '../../shared/transfers';
import type { z } from 'zod';
import type { Clock, Provider } from '../providers/provider';
import { openHasher } from './transfers/content-hasher';
import { downloadFile, type DownloadTools, type SavedFile } from './transfers/download-file';
import { NameClaims } from './transfers/download-plan';
import { HashThread } from './transfers/hash-thread';
import { savedReceipt } from './receipt-forms';
import type { ProviderSource, ReceiptBook } from './service-dependencies';
import { TransferBoard } from './transfers/transfer-board';
import { createTransferJob, type TransferJob } from './transfers/transfer-job';
import { TransferQueue } from './transfers/transfer-queue';
import { createSpeedMeter, type SpeedMeter } from './transfers/transfer-speed';

export interface TransfersDependencies {
  accounts: ProviderSource;
  history: Pick<ReceiptBook, 'append'>;
  settings: { get(): Pick<Settings, 'transfersAtOnce'>; folderOf(targetId?: string): string };
  emit: EmitEvent;
  clock: Clock;
  newId: () => string;
  shell: { showInFolder(path: string): void };
}

/** After these every other request of the account would fail too, and might count as another wrong password. */
const accountFaults: readonly ErrorCode[] = ['account-mismatch'];
/** These, too, but signing in helps. */
const signInFaults: readonly ErrorCode[] = ['signed-out', 'second-factor-required', 'access-code-required'];

const speedEveryMs = 1000;

export function createTransfersService(dependencies: TransfersDependencies): TransfersService {
  return new TransfersService(dependencies);
}

/** The downloads: queued, running, waiting for a sign-in and finished. Kept in memory. Ids that are unknown, or in another state than an action is for, are passed over. */
export class TransfersService {
  readonly #deps: TransfersDependencies;
  readonly #board: TransferBoard;
  readonly #queue = new TransferQueue();
  readonly #jobs = new Map<string, TransferJob>();
  readonly #claims = new NameClaims();
  readonly #hashThread = new HashThread();

  constructor(dependencies: TransfersDependencies) {
    this.#deps = dependencies;
    this.#board = new TransferBoard(dependencies.emit, dependencies.clock);
  }

  list(): { revision: number; transfers: Transfer[] } {
    return this.#board.list();
  }

  /** Queues one transfer per entry, in order. `not-found` when an account or the save target is unknown; nothing is queued then. */
  start(request: z.output<typeof startTransfersRequestSchema>): { transferIds: string[] } {
    const folder = this.#deps.settings.folderOf(request.targetId);
    const transfers = request.entries.map((entry) => this.#transferOf(entry, folder));
    for (const transfer of transfers) this.#enqueue(transfer, createTransferJob(true));
    this.#startNext();
    return { transferIds: transfers.map(({ id }) => id) };
  }

  /** Stops transfers; what they had written is removed. */
  cancel(ids: readonly string[]): void {
    for (const id of ids) this.#cancelOne(id);
    this.#startNext();
  }

  /** Queues failed and cancelled transfers again, from their beginning. */
  retry(ids: readonly string[]): void {
    for (const id of ids) {
      const transfer = this.#board.find(id);
      if (transfer?.state === 'failed' || transfer?.state === 'cancelled')
        this.#enqueue(this.#renewed(transfer), createTransferJob(true));
    }
    this.#startNext();
  }

  clearFinished(): void {
    for (const { id } of this.#board.list().transfers) {
      if (!this.#jobs.has(id)) this.#board.remove(id);
    }
  }

  /** `not-found` unless the transfer is done. */
  showInFolder(id: string): void {
    const { state, folder, fileName } = this.#board.get(id);
    if (state !== 'done' || fileName === null) {
      throw new AppError('not-found', 'the transfer has no file', { details: { what: 'transfer' } });
    }
    this.#deps.shell.showInFolder(join(folder, fileName));
  }

  /** The account can be used again: its transfers that waited for that go on, from their beginning. */
  resumeAccount(accountId: string): void {
    for (const transfer of this.#board.list().transfers) {
      if (transfer.accountId === accountId && transfer.state === 'waiting') this.#requeue(transfer.id);
    }
    this.#startNext();
  }

  /** Cancels every transfer of the account; resolves when none of them touches the disk any more. */
  async stopAccount(accountId: string): Promise<void> {
    await this.#stop((transfer) => transfer.accountId === accountId);
  }

  /** Cancels every transfer; resolves when no temporary file is left. */
  async stopAll(): Promise<void> {
    await this.#stop(() => true);
  }

  /**
   * Saves one entry and resolves to its transfer when that has ended, well or not; an abort cancels it.
   * Takes its turn among the other transfers; fails where others wait for a sign-in. The folder is the current save target when none is given.
   */
  async saveCopy(entry: WantedEntry, folder: string | undefined, signal: AbortSignal): Promise<Transfer> {
    const transfer = this.#transferOf(entry, folder ?? this.#deps.settings.folderOf());
    const job = createTransferJob(false);
    this.#enqueue(transfer, job);
    const cancel = () => {
      this.cancel([transfer.id]);
    };
    signal.addEventListener('abort', cancel, { once: true });
    if (signal.aborted) cancel();
    this.#startNext();
    await job.ended;
    signal.removeEventListener('abort', cancel);
    return this.#board.get(transfer.id);
  }

  /** Transfers that are not finished, waiting ones included. */
  runningCount(): number {
    return this.#jobs.size;
  }

  #transferOf(entry: WantedEntry, folder: string): Transfer {
    return {
      id: this.#deps.newId(),
      accountId: entry.accountId,
      accountName: this.#deps.accounts.get(entry.accountId).name,
      entryId: entry.id,
      ...(entry.version === undefined ? {} : { version: entry.version }),
      name: entry.name ?? entry.id,
      folder,
      size: entry.size ?? null,
      ...this.#fresh(),
    };
  }

  #renewed(transfer: Transfer): Transfer {
    return { ...transfer, ...this.#fresh() };
  }

  #fresh() {
    return {
      fileName: null,
      state: 'queued' as const,
      receivedBytes: 0,
      bytesPerSecond: null,
      proof: null,
      failure: null,
      startedAt: this.#deps.clock.now(),
      finishedAt: null,
    };
  }

  #enqueue(transfer: Transfer, job: TransferJob): void {
    this.#jobs.set(transfer.id, job);
    this.#queue.add(transfer.id, transfer.accountId);
    this.#board.put(transfer);
  }

  #requeue(id: string): void {
    const job = this.#jobs.get(id);
    this.#queue.remove(id);
    if (job !== undefined) this.#enqueue(this.#renewed(this.#board.get(id)), job);
  }

  #startNext(): void {
    const ids = this.#queue.takeStartable({
      inAll: this.#deps.settings.get().transfersAtOnce,
      ofAccount: (accountId) => this.#limitOf(accountId),
    });
    for (const id of ids) void this.#run(this.#board.get(id));
  }

  /** An account that cannot be used still gets its turn, so that the transfer ends with the reason. */
  #limitOf(accountId: string): number {
    try {
      return this.#deps.accounts.providerOf(accountId).facts.parallelRequests;
    } catch {
      return 1;
    }
  }

  async #run({ id, accountId, entryId, folder, version }: Transfer): Promise<void> {
    const job = this.#jobs.get(id);
    if (job === undefined) return;
    const meter = createSpeedMeter();
    const over = new AbortController();
    this.#board.patch(id, { state: 'running', startedAt: this.#deps.clock.now() });
    void this.#keepSpeedTrue(id, meter, over.signal);
    let provider: Provider | undefined;
    try {
      provider = this.#deps.accounts.providerOf(accountId);
      const tools = this.#toolsFor(id, provider, meter);
      const task = { id, entryId, folder, version };
      this.#finishSaved(id, await downloadFile(task, tools, job.controller.signal));
    } catch (error) {
      this.#finishFailed(id, error, provider);
    }
    over.abort();
    this.#startNext();
  }

  #toolsFor(id: string, provider: Provider, meter: SpeedMeter): DownloadTools {
    const { clock } = this.#deps;
    return {
      provider,
      claims: this.#claims,
      openHasher: (algorithms, size) => openHasher(this.#hashThread, algorithms, size),
      observer: {
        onPlanned: (facts) => {
          this.#board.patch(id, facts);
        },
        onProgress: (receivedBytes) => {
          meter.add(clock.now(), receivedBytes);
          this.#board.patch(id, { receivedBytes, bytesPerSecond: meter.rate(clock.now()) });
        },
        onVerifying: () => {
          this.#board.patch(id, { state: 'verifying', bytesPerSecond: null });
        },
      },
    };
  }

  #finishSaved(id: string, saved: SavedFile): void {
    const { accountId } = this.#board.get(id);
    this.#deps.accounts.noteSuccess(accountId);
    const { fileName, proof, size } = saved;
    const failure = this.#keepReceipt(accountId, saved);
    this.#finish(id, { state: 'done', fileName, proof, size, receivedBytes: size, failure });
  }

  /** The file is whole and in its place: a receipt that could not be kept is told beside that, it does not undo it. */
  #keepReceipt(accountId: string, saved: SavedFile): Transfer['failure'] {
    const { accounts, clock, history, newId } = this.#deps;
    try {
      history.append(savedReceipt({ id: newId(), at: clock.now(), account: accounts.get(accountId) }, saved));
      return null;
    } catch (error) {
      return toFailure(error);
    }
  }

  #finishFailed(id: string, error: unknown, provider: Provider | undefined): void {
    const { accountId } = this.#board.get(id);
    if (isAppError(error, 'cancelled')) {
      this.#finish(id, { state: 'cancelled', fileName: null });
      return;
    }
    const needsSignIn = isAppError(error, ...signInFaults);
    if (needsSignIn && this.#hasNewProvider(accountId, provider)) {
      this.#requeue(id);
      return;
    }
    /* A link to one content may have expired while the account is well. */
    if (!isAppError(error, 'link-expired')) this.#deps.accounts.noteFailure(accountId, error);
    this.#failOrWait(id, error);
    if (needsSignIn || isAppError(error, ...accountFaults)) this.#failQueued(accountId, error);
  }

  /** Was it signed in to again while the old credentials failed? */
  #hasNewProvider(accountId: string, provider: Provider | undefined): boolean {
    try {
      return provider !== undefined && this.#deps.accounts.providerOf(accountId) !== provider;
    } catch {
      return false;
    }
  }

  #failQueued(accountId: string, error: unknown): void {
    for (const transfer of this.#board.list().transfers) {
      if (transfer.accountId === accountId && transfer.state === 'queued')
        this.#failOrWait(transfer.id, error);
    }
  }

  #failOrWait(id: string, error: unknown): void {
    const failure = toFailure(error);
    const waits = isAppError(error, ...signInFaults) && this.#jobs.get(id)?.mayWait === true;
    if (!waits) {
      this.#finish(id, { state: 'failed', fileName: null, failure });
      return;
    }
    this.#queue.remove(id);
    this.#board.put({ ...this.#renewed(this.#board.get(id)), state: 'waiting', failure });
  }

  #finish(id: string, end: Partial<Transfer>): void {
    this.#queue.remove(id);
    this.#board.patch(id, { ...end, bytesPerSecond: null, finishedAt: this.#deps.clock.now() });
    this.#jobs.get(id)?.end();
    this.#jobs.delete(id);
  }

  #cancelOne(id: string): void {
    const job = this.#jobs.get(id);
    if (job === undefined) return;
    const { state } = this.#board.get(id);
    if (state === 'queued' || state === 'waiting') this.#finish(id, { state: 'cancelled' });
    else job.controller.abort();
  }

  async #stop(concerns: (transfer: Transfer) => boolean): Promise<void> {
    const jobs = this.#board
      .list()
      .transfers.filter(concerns)
      .flatMap(({ id }) => {
        const job = this.#jobs.get(id);
        return job === undefined ? [] : [{ id, job }];
      });
    for (const { id } of jobs) this.#cancelOne(id);
    this.#startNext();
    await Promise.all(jobs.map(({ job }) => job.ended));
  }

  /** Without bytes there is no progress to report, and the last speed would stand for ever. */
  async #keepSpeedTrue(id: string, meter: SpeedMeter, over: AbortSignal): Promise<void> {
    const { clock } = this.#deps;
    for (;;) {
      await clock.sleep(speedEveryMs, over).catch(() => undefined);
      if (over.aborted) return;
      const bytesPerSecond = meter.rate(clock.now());
      const transfer = this.#board.find(id);
      if (transfer?.state === 'running' && transfer.bytesPerSecond !== bytesPerSecond) {
        this.#board.patch(id, { bytesPerSecond });
      }
    }
  }
}
