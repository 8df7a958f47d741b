import type { DeletionResult, DeletionRun } from '../../../shared/deletions';
import { fromFailure, isAppError } from '../../../shared/errors';
import type { Failure } from '../../../shared/failures';
import type { Transfer, WantedEntry } from '../../../shared/transfers';
import type { Log } from '../../logging/log';
import { reportedFailure } from '../../logging/reported-error';
import type { Clock } from '../../providers/provider';
import type { ProviderSource, ReceiptBook } from '../service-dependencies';
import type { AccountTurns } from './account-turns';
import type { BulkDelete } from './bulk-deletion';
import { FolderCopy, type FolderCopyMaker } from './copies/folder-copy';
import type { DeletionBoard } from './deletion-board';
import { assertDeletable, type FrozenPlan } from './deletion-plan';
import { runPlan } from './deletion-run';
import type { ItemDeletionTools } from './deletion-steps';
import { deleteGroup, type WorkShape } from './deletion-work';
import { outwaitGrace } from './grace-wait';
import { createItemLooks } from './item-looks';
import { SignInWait } from './sign-in-wait';
import type { VersionGate } from './version-gate';

/** Where copies are made. */
export interface CopyMaker extends FolderCopyMaker {
  saveCopy(entry: WantedEntry, folder: string | undefined, signal: AbortSignal): Promise<Transfer>;
}

export interface LiveDeletionTools {
  accounts: ProviderSource;
  history: ReceiptBook;
  transfers: CopyMaker;
  clock: Clock;
  newId: () => string;
  log: Pick<Log, 'report'>;
  gate: VersionGate;
  board: DeletionBoard;
  bulkTurns: AccountTurns;
}

export interface ConfirmedPlan {
  frozen: FrozenPlan;
  shape: WorkShape;
  saveCopyFirst: boolean;
  /** Time in which it can be undone; 0 for none. */
  graceMs: number;
}

/**
 * One confirmed plan on its way: held, carried out, done. While it is held nothing happens at all: nothing is sent, looked at, saved or written
 * down, so that taking it back leaves nothing behind; copies, too, are saved only after that.
 */
export class LiveDeletion {
  /** Resolves when it is over, or was taken back. Never rejects. */
  readonly done: Promise<void>;
  readonly #confirmed: ConfirmedPlan;
  readonly #tools: LiveDeletionTools;
  readonly #stopping = new AbortController();
  readonly #signIn: SignInWait;
  #isHeld: boolean;

  constructor(confirmed: ConfirmedPlan, tools: LiveDeletionTools) {
    this.#confirmed = confirmed;
    this.#tools = tools;
    this.#isHeld = confirmed.graceMs > 0;
    this.#signIn = new SignInWait(
      {
        isNeeded: () => tools.accounts.get(this.accountId).status === 'signed-out',
        onChange: (failure) => {
          this.#set({ state: failure === null ? 'running' : 'waiting', failure });
        },
      },
      this.#stopping.signal,
    );
    const heldUntil = this.#isHeld ? tools.clock.now() + confirmed.graceMs : null;
    tools.board.add(confirmed.frozen, { state: this.#isHeld ? 'held' : 'running', heldUntil });
    this.done = this.#live();
  }

  get planId(): string {
    return this.#confirmed.frozen.plan.id;
  }

  get accountId(): string {
    return this.#confirmed.frozen.plan.accountId;
  }

  /** Takes it back while it is held; stops it before the next item otherwise. What was sent is seen through to its end. True when it was taken back. */
  stop(): boolean {
    this.#stopping.abort();
    return this.#isHeld;
  }

  /** The account can be used again. */
  resume(): void {
    this.#signIn.end();
  }

  async #live(): Promise<void> {
    if (!(await this.#outlastsGrace())) {
      this.#tools.board.remove(this.planId);
      return;
    }
    const obstacle = this.#findObstacle();
    if (obstacle === null) await this.#carryOut();
    else this.#refuseAll(obstacle);
    this.#set({ state: 'done', failure: null });
    this.#tools.accounts.refreshUsage(this.accountId);
  }

  async #outlastsGrace(): Promise<boolean> {
    if (!this.#isHeld) return true;
    const { signal } = this.#stopping;
    const { graceMs } = this.#confirmed;
    const onRestart = (heldUntil: number): void => {
      this.#set({ heldUntil });
    };
    await outwaitGrace({ graceMs, clock: this.#tools.clock, onRestart }, signal).catch(() => undefined);
    if (signal.aborted) return false;
    this.#isHeld = false;
    this.#set({ state: 'running', heldUntil: null });
    return true;
  }

  /** What has come up since the user confirmed: the account was locked, say. A sign-in is waited for later. */
  #findObstacle(): Failure | null {
    const { accounts, gate } = this.#tools;
    try {
      const account = accounts.get(this.accountId);
      const provider = accounts.providerOf(this.accountId);
      const versionsShut = gate.isShut(this.accountId);
      assertDeletable(this.#confirmed.frozen.items, { account, provider, versionsShut });
      return null;
    } catch (error) {
      return isAppError(error, 'signed-out') ? null : this.#report(error);
    }
  }

  /** The same result; a failure in it has the id of its line in the log. */
  #reported(result: DeletionResult): DeletionResult {
    return 'failure' in result ? { ...result, failure: this.#report(fromFailure(result.failure)) } : result;
  }

  #report(error: unknown): Failure {
    return reportedFailure(error, this.#tools.log, {
      event: 'deletion.failed',
      facts: { plan: this.planId },
    });
  }

  #refuseAll(failure: Failure): void {
    for (const item of this.#confirmed.frozen.items)
      this.#tools.board.addResult(this.planId, item, { kind: 'refused', failure });
  }

  async #carryOut(): Promise<void> {
    const { frozen, shape, saveCopyFirst } = this.#confirmed;
    const { clock, board, accounts } = this.#tools;
    const { signal } = this.#stopping;
    const { items } = frozen;
    const looks = createItemLooks(
      items.map(({ id }) => id),
      clock,
    );
    const copying = saveCopyFirst ? this.#copying() : { saveCopy: null, folderCopyOf: null };
    const tools = { ...this.#tools, looks, ...copying };
    const account = accounts.get(this.accountId);
    const bulk = this.#bulkDelete();
    await runPlan(
      items,
      {
        parallel: shape.parallel,
        groupSize: () => (bulk.isOn() ? shape.bulkSize : 1),
        deleteGroup: (group) => deleteGroup({ items: group, account, bulk }, tools, signal),
        onResult: (item, result) => {
          board.addResult(this.planId, item, this.#reported(result));
        },
        signIn: this.#signIn,
      },
      signal,
    );
  }

  #bulkDelete(): BulkDelete {
    const { accounts, bulkTurns } = this.#tools;
    const { bulkSize, parallel } = this.#confirmed.shape;
    return {
      parallel,
      isOn: () => bulkSize > 1 && accounts.get(this.accountId).bulkDelete === 'on',
      suspend: () => {
        accounts.suspendBulkDelete(this.accountId);
      },
      inTurn: (work) => bulkTurns.inTurn(this.accountId, work),
    };
  }

  /** A copy of a folder that a sign-in has ended half-way is gone on with. */
  #copying(): Pick<ItemDeletionTools, 'saveCopy' | 'folderCopyOf'> {
    const { transfers } = this.#tools;
    const begun = new Map<string, FolderCopy>();
    return {
      saveCopy: (entry, stop) => transfers.saveCopy(entry, undefined, stop),
      folderCopyOf: (item) => {
        const copy = begun.get(item.id) ?? new FolderCopy(item, this.accountId, this.#tools);
        begun.set(item.id, copy);
        return copy;
      },
    };
  }

  #set(change: Partial<Pick<DeletionRun, 'state' | 'heldUntil' | 'failure'>>): void {
    this.#tools.board.set(this.planId, change);
  }
}
