import { toFailure } from '../../../../shared/errors';
import type { Failure } from '../../../../shared/failures';
import type { Receipt } from '../../../../shared/history';
import type { Clock } from '../../../providers/provider';
import { createProgressPulse, type ProgressPulse } from '../../progress-pulse';
import { savedReceipt } from '../../receipt-forms';
import type { ProviderSource, ReceiptBook } from '../../service-dependencies';
import type { TransferRecord } from '../queue/transfer-record';

interface ReceiptDeskDependencies {
  accounts: Pick<ProviderSource, 'get'>;
  history: Pick<ReceiptBook, 'append'>;
  clock: Clock;
  /** The receipt is kept, or why it could not be. */
  onKept: (transferId: string, failure: Failure | null) => void;
}

/**
 * Keeps the receipts of finished transfers, those of a moment together: a synced write each would hold up thousands of small files. A receipt has the id of its
 * transfer, so that one kept twice (a crash in between) is one.
 */
export class ReceiptDesk {
  readonly #deps: ReceiptDeskDependencies;
  readonly #pulse: ProgressPulse;
  #due: TransferRecord[] = [];
  #keeping: Promise<unknown> = Promise.resolve();

  constructor(dependencies: ReceiptDeskDependencies) {
    this.#deps = dependencies;
    this.#pulse = createProgressPulse(dependencies.clock, () => {
      void this.flush();
    });
  }

  add(record: TransferRecord): void {
    this.#due.push(record);
    this.#pulse.mark();
  }

  /** Keeps all that are due, now; resolves when these, and those before them, are kept or are known not to be. */
  async flush(): Promise<void> {
    const due = this.#due;
    this.#due = [];
    if (due.length > 0) this.#keeping = Promise.all([this.#keeping, this.#keep(due)]);
    await this.#keeping;
  }

  async #keep(due: readonly TransferRecord[]): Promise<void> {
    const failure = await this.#append(due);
    for (const { row } of due) this.#deps.onKept(row.id, failure);
  }

  async #append(due: readonly TransferRecord[]): Promise<Failure | null> {
    try {
      await this.#deps.history.append(due.flatMap((record) => this.#receiptOf(record)));
      return null;
    } catch (error) {
      return toFailure(error);
    }
  }

  /** None when the account was removed meanwhile. */
  #receiptOf({ row, path }: TransferRecord): Receipt[] {
    const { id, accountId, entryId, name, version, size, proof, finishedAt } = row;
    if (path === null || proof === null) return [];
    const account = accountOf(this.#deps.accounts, accountId);
    if (account === null) return [];
    const head = { id, at: finishedAt ?? this.#deps.clock.now(), account };
    return [savedReceipt(head, { entryId, name, version, size, path, proof })];
  }
}

function accountOf(accounts: Pick<ProviderSource, 'get'>, accountId: string) {
  try {
    return accounts.get(accountId);
  } catch {
    return null;
  }
}
