import type { Transfer } from '../../../../shared/transfers';
import type { TransferBook } from '../queue/transfer-book';
import type { TransferRecord } from '../queue/transfer-record';
import type { TransferRunner } from './transfer-runner';

/** Transfers that somebody waits for. They take their turn among the others, but outlive neither the app nor a sign-in. */
export class CopyRuns {
  readonly #book: TransferBook;
  readonly #runner: TransferRunner;
  readonly #waiting = new Map<string, (row: Transfer) => void>();

  constructor(book: TransferBook, runner: TransferRunner) {
    this.#book = book;
    this.#runner = runner;
  }

  /** The rows as they were when each had ended, well or not, in the order of the records; an abort cancels them. */
  async run(records: readonly TransferRecord[], signal: AbortSignal): Promise<Transfer[]> {
    const ended = records.map(({ row }) => this.#endOf(row.id));
    const cancel = (): void => {
      for (const { row } of records) this.#runner.stop(row.id, 'cancel');
      this.#runner.startNext();
    };
    for (const record of records) {
      this.#book.add(record, true);
      this.#runner.follow(record);
    }
    signal.addEventListener('abort', cancel, { once: true });
    if (signal.aborted) cancel();
    this.#runner.startNext();
    const rows = await Promise.all(ended);
    signal.removeEventListener('abort', cancel);
    return rows;
  }

  /** A transfer has ended, or is gone. */
  noteEnd(row: Transfer): void {
    this.#waiting.get(row.id)?.(row);
    this.#waiting.delete(row.id);
  }

  #endOf(id: string): Promise<Transfer> {
    return new Promise((resolve) => this.#waiting.set(id, resolve));
  }
}
