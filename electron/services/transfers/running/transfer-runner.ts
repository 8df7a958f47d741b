import { isAppError, toFailure } from '../../../../shared/errors';
import type { Settings } from '../../../../shared/settings';
import type { Log } from '../../../logging/log';
import { reportedError } from '../../../logging/reported-error';
import type { Clock, Provider } from '../../../providers/provider';
import type { ProviderSource } from '../../service-dependencies';
import type { downloadFile, DownloadTools, SavedFile } from '../../downloads/run/download-file';
import type { PartialFile } from '../../downloads/run/partial-file';
import type { TransferBook } from '../queue/transfer-book';
import type { TransferChange } from '../queue/transfer-machine';
import { TransferQueue } from '../queue/transfer-queue';
import { isAhead } from '../queue/transfer-retry';
import { hasEnded, isRunning, type TransferRecord } from '../queue/transfer-record';
import { AccountHolds } from './account-holds';
import { requestLimitOf } from './request-limit';
import { Alarm } from './alarm';
import type { LiveProgress } from './live-progress';
import { concernsAccount, outcomeOf, withoutSignIn, type StopReason } from './try-outcome';
import { isSmall, observe, taskOf, TransferTry } from './transfer-try';

/** A connection that has outlived a sleep sends something within this time. */
const signOfLifeMs = 5000;

export interface RunnerDependencies {
  accounts: ProviderSource;
  settings: { get(): Pick<Settings, 'transfersAtOnce'> };
  clock: Clock;
  random: () => number;
  log: Pick<Log, 'report'>;
  book: TransferBook;
  live: LiveProgress;
  downloadFile: typeof downloadFile;
  discardPartial: (partial: PartialFile) => Promise<void>;
  downloadTools: Pick<DownloadTools, 'claims' | 'openHasher' | 'markOrigin'>;
}

/** To one file. */
const mostConnections = 8;

/**
 * Runs what is queued, within the limits and in its order, and decides what becomes of each try. What a record's state says is what is so: whoever changes
 * one calls `follow`.
 */
export class TransferRunner {
  readonly #deps: RunnerDependencies;
  readonly #queue = new TransferQueue();
  readonly #holds: AccountHolds;
  readonly #alarm: Alarm;
  readonly #tries = new Map<string, TransferTry>();
  /** When those are due that wait for their next try. */
  readonly #due = new Map<string, number>();
  /** Temporary files that are being removed. */
  readonly #tidying = new Set<Promise<void>>();
  #isSuspended = false;

  constructor(dependencies: RunnerDependencies) {
    this.#deps = dependencies;
    this.#holds = new AccountHolds(dependencies.random);
    this.#alarm = new Alarm(dependencies.clock, () => {
      this.#wake();
    });
  }

  /** Takes the record's state in: queued ones get their turn, those that are to be tried again are waited for. Starts nothing yet. */
  follow({ row, position }: TransferRecord): void {
    const { id, accountId, state, retryAt, size } = row;
    if (this.#tries.has(id)) return;
    this.#due.delete(id);
    if (state === 'queued') this.#queue.add({ id, accountId, position, small: isSmall(size) });
    else this.#queue.remove(id);
    if (state !== 'retrying' || retryAt === null) return;
    this.#due.set(id, retryAt);
    this.#alarm.wakeAt(retryAt);
  }

  forget(id: string): void {
    this.#due.delete(id);
    this.#queue.remove(id);
  }

  move(positions: ReadonlyMap<string, number>): void {
    for (const [id, position] of positions) this.#queue.move(id, position);
  }

  startNext(): void {
    if (this.#isSuspended) return;
    const { accounts, clock, settings } = this.#deps;
    const now = clock.now();
    const ids = this.#queue.takeStartable({
      inAll: settings.get().transfersAtOnce,
      ofAccount: (accountId) =>
        this.#holds.isHeld(accountId, now) ? 0 : requestLimitOf(accounts, accountId),
    });
    for (const id of ids) void this.#run(id);
  }

  /** Pauses, cancels or takes back one transfer: at once, or as soon as its try has stopped. */
  stop(id: string, reason: StopReason): void {
    const attempt = this.#tries.get(id);
    if (attempt !== undefined) {
      attempt.stop(reason);
      return;
    }
    const partial = this.#deps.book.find(id)?.partial ?? null;
    const record = this.#deps.book.apply(id, { kind: reason });
    if (record === null) return;
    if (partial !== null && record.partial === null) this.tidy(partial);
    this.follow(record);
  }

  /** Queues one again that is paused or has ended; one that is just being paused goes on without more ado. */
  begin(id: string, kind: 'resume' | 'retry'): void {
    const attempt = this.#tries.get(id);
    if (attempt?.stopReason === 'pause') attempt.stop('requeue');
    else if (attempt === undefined) this.#change(id, { kind });
  }

  /** Removes a temporary file; `quiet` waits for that. */
  tidy(partial: PartialFile): void {
    const tidying = this.#deps.discardPartial(partial).finally(() => this.#tidying.delete(tidying));
    this.#tidying.add(tidying);
  }

  /** The account can be used again: what waited for that goes on. */
  resumeAccount(accountId: string): void {
    this.#holds.clear(accountId);
    for (const { row } of this.#ofAccount(accountId)) {
      if (row.state === 'waiting') this.#change(row.id, { kind: 'signed-in' });
      else if (row.failure?.code === 'offline') this.#change(row.id, { kind: 'due' });
    }
    this.startNext();
  }

  /**
   * The machine was asleep, or without a network, and is no longer: what waits for its next try gets it, and what runs shows soon that its connection
   * still lives, or starts anew from what it has.
   */
  async goOn(): Promise<void> {
    this.#holds.clearAll();
    for (const id of [...this.#due.keys()]) this.#change(id, { kind: 'due' });
    this.startNext();
    const before = new Map(this.#deps.live.bytes());
    await this.#deps.clock.sleep(signOfLifeMs, new AbortController().signal);
    for (const [id, bytes] of this.#deps.live.bytes()) {
      const isDead = before.get(id) === bytes && this.#deps.book.find(id)?.row.state === 'running';
      if (isDead && !this.#isSuspended) this.#tries.get(id)?.stop('requeue');
    }
  }

  /** Resolves when none of these touches network or disk any more. */
  async quiet(ids: readonly string[]): Promise<void> {
    await Promise.all(ids.flatMap((id) => this.#tries.get(id)?.ended ?? []));
    await Promise.all(this.#tidying);
  }

  /** Stops every try where it is; nothing is started any more. */
  async suspend(): Promise<void> {
    this.#isSuspended = true;
    this.#alarm.stop();
    for (const [id, attempt] of this.#tries)
      attempt.stop(attempt.stopReason ?? (this.#deps.book.isPassing(id) ? 'cancel' : 'requeue'));
    await this.quiet([...this.#tries.keys()]);
  }

  async #run(id: string): Promise<void> {
    const { accounts, book, live } = this.#deps;
    const record = book.apply(id, { kind: 'begin' });
    if (record === null) {
      this.#queue.remove(id);
      return;
    }
    const attempt = new TransferTry();
    this.#tries.set(id, attempt);
    live.begin(id, record.row.receivedBytes);
    let provider: Provider | undefined;
    try {
      provider = accounts.providerOf(record.row.accountId);
      const tools = this.#toolsFor(record, provider);
      this.#save(id, await this.#deps.downloadFile(taskOf(record), tools, attempt.signal));
    } catch (error) {
      const { stopReason } = attempt;
      const told = stopReason === null ? this.#report(error, record) : error;
      await this.#fail(id, { error: told, provider, stopReason });
    }
    this.#end(id, attempt);
  }

  #end(id: string, attempt: TransferTry): void {
    this.#tries.delete(id);
    this.#queue.remove(id);
    this.#deps.live.end(id);
    const record = this.#deps.book.find(id);
    if (record !== undefined) this.follow(record);
    attempt.end();
    this.startNext();
  }

  #toolsFor({ row: { id, accountId } }: TransferRecord, provider: Provider): DownloadTools {
    const { book, live, clock, downloadTools } = this.#deps;
    return {
      ...downloadTools,
      provider,
      clock,
      observer: observe(id, { book, live, canResume: provider.facts.rangeReads }),
      connections: this.#connectionsFor(accountId, provider),
    };
  }

  /** What the service bears, shared among the transfers that run or could run beside this one. */
  #connectionsFor(accountId: string, { facts }: Provider): number {
    if (!facts.rangeReads) return 1;
    const sharing = Math.min(this.#queue.loadOf(accountId), this.#deps.settings.get().transfersAtOnce);
    const reads = facts.parallelReads ?? facts.parallelRequests;
    return Math.max(1, Math.min(mostConnections, Math.floor(reads / Math.max(1, sharing))));
  }

  #report(error: unknown, { row: { id, attempt } }: TransferRecord): unknown {
    if (isAppError(error, 'cancelled')) return error;
    const facts = { transfer: id, attempt };
    return reportedError(error, this.#deps.log, { event: 'transfer.failed', facts });
  }

  #save(id: string, { path, fileName, size, proof }: SavedFile): void {
    const record = this.#deps.book.apply(id, { kind: 'save', path, fileName, size, proof });
    if (record !== null) this.#noteSuccess(record.row.accountId);
  }

  #noteSuccess(accountId: string): void {
    this.#holds.clear(accountId);
    this.#deps.accounts.noteSuccess(accountId);
  }

  async #fail(
    id: string,
    {
      error,
      provider,
      stopReason,
    }: { error: unknown; provider: Provider | undefined; stopReason: StopReason | null },
  ): Promise<void> {
    const { book, clock, live, random } = this.#deps;
    const record = book.get(id);
    const { accountId } = record.row;
    const isOutdated = this.#isOutdated(accountId, provider);
    const ended = { error, record, stopReason, isOutdated, patient: !book.isPassing(id), now: clock.now() };
    const change = outcomeOf({ ...ended, reachedBytes: live.end(id) }, random);
    if (change.kind === 'cancel' && record.partial !== null) await this.#deps.discardPartial(record.partial);
    book.apply(id, change);
    if (stopReason === null && change.kind !== 'requeue') this.#noteFailure(accountId, error);
  }

  #noteFailure(accountId: string, error: unknown): void {
    const { accounts, clock } = this.#deps;
    /* A link to one content may have expired while the account is well. */
    if (isAppError(error, 'cancelled', 'link-expired')) return;
    accounts.noteFailure(accountId, error);
    const heldUntil = this.#holds.note(accountId, toFailure(error), clock.now());
    if (heldUntil !== null) this.#alarm.wakeAt(heldUntil);
    if (concernsAccount(error)) this.#holdBack(accountId, error);
  }

  /** What is queued would only fail in the same way. */
  #holdBack(accountId: string, error: unknown): void {
    for (const { row } of this.#ofAccount(accountId)) {
      if (row.state !== 'queued' && row.state !== 'retrying') continue;
      const patient = !this.#deps.book.isPassing(row.id);
      this.#change(row.id, withoutSignIn({ error, isOutdated: false, patient }));
    }
  }

  /** Was it signed in to again while the old credentials failed? */
  #isOutdated(accountId: string, provider: Provider | undefined): boolean {
    try {
      return provider !== undefined && this.#deps.accounts.providerOf(accountId) !== provider;
    } catch {
      return false;
    }
  }

  /** Those that have not ended and of which no try is under way. */
  #ofAccount(accountId: string): TransferRecord[] {
    return this.#deps.book
      .all()
      .filter(
        (record) => record.row.accountId === accountId && !hasEnded(record) && !isRunning(record.row.state),
      );
  }

  #change(id: string, change: TransferChange): void {
    const record = this.#deps.book.apply(id, change);
    if (record !== null) this.follow(record);
  }

  #wake(): void {
    const now = this.#deps.clock.now();
    for (const [id, at] of [...this.#due]) {
      if (isAhead(at, now)) this.#alarm.wakeAt(at);
      else this.#change(id, { kind: 'due' });
    }
    const holdEnd = this.#holds.nextEnd(now);
    if (holdEnd !== null) this.#alarm.wakeAt(holdEnd);
    this.startNext();
  }
}
