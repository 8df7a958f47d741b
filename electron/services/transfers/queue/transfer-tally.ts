import type { EndedBatch } from '../../../../shared/transfers';
import { hasEnded, isGoing, isRunning, type TransferRecord } from './transfer-record';

interface Batch {
  readonly folder: string;
  readonly firstName: string;
  rows: number;
  /** Rows that have not ended. */
  open: number;
  done: number;
  failed: number;
  skipped: number;
  cancelled: number;
  /** Of what is, or is going to be, saved. */
  totalBytes: number;
  savedBytes: number;
  unknownSizes: number;
}

/** Sums over the transfers, kept up to date change by change, so that nobody has to count ten thousand rows ten times a second. */
export class TransferTally {
  readonly #batches = new Map<string, Batch>();
  readonly #openIds = new Set<string>();
  /** Rows that have not ended; those of them that go on by themselves; those of these that run. */
  unfinished = 0;
  going = 0;
  running = 0;

  /** Takes a change in; the batch when its last transfer has just ended. */
  change(before: TransferRecord | null, after: TransferRecord | null): EndedBatch | null {
    if (before !== null) this.#count(before, -1);
    if (after !== null) this.#count(after, 1);
    const record = after ?? before;
    return record === null ? null : this.#settle(record.row.batchId, before, after);
  }

  /** Bytes of the batches that have not ended: in all, and of them saved. Null when nobody knows. */
  openBytes(): { totalBytes: number; savedBytes: number } | null {
    let totalBytes = 0;
    let savedBytes = 0;
    for (const id of this.#openIds) {
      const batch = this.#batches.get(id);
      if (batch === undefined || batch.unknownSizes > 0) return null;
      totalBytes += batch.totalBytes;
      savedBytes += batch.savedBytes;
    }
    return totalBytes === 0 ? null : { totalBytes, savedBytes };
  }

  #count(record: TransferRecord, by: 1 | -1): void {
    const { batchId, folder, name, state } = record.row;
    const batch = this.#batches.get(batchId) ?? newBatch(folder, name);
    this.#batches.set(batchId, batch);
    batch.rows += by;
    if (isGoing(record)) this.going += by;
    if (isRunning(state)) this.running += by;
    if (hasEnded(record)) {
      if (state === 'done' || state === 'failed' || state === 'skipped' || state === 'cancelled')
        batch[state] += by;
    } else {
      this.unfinished += by;
      batch.open += by;
    }
    countBytes(batch, record, by);
  }

  #settle(batchId: string, before: TransferRecord | null, after: TransferRecord | null): EndedBatch | null {
    const batch = this.#batches.get(batchId);
    if (batch === undefined) return null;
    if (batch.rows === 0) this.#batches.delete(batchId);
    if (batch.open > 0) {
      this.#openIds.add(batchId);
      return null;
    }
    this.#openIds.delete(batchId);
    const endedNow = before !== null && !hasEnded(before) && after !== null && hasEnded(after);
    return endedNow ? endOf(batchId, batch) : null;
  }
}

function newBatch(folder: string, firstName: string): Batch {
  const none = { rows: 0, open: 0, done: 0, failed: 0, skipped: 0, cancelled: 0 };
  return { ...none, folder, firstName, totalBytes: 0, savedBytes: 0, unknownSizes: 0 };
}

/** What will not be saved does not count, so that the whole comes to its end. */
function countBytes(batch: Batch, { row }: TransferRecord, by: 1 | -1): void {
  if (row.state === 'failed' || row.state === 'skipped' || row.state === 'cancelled') return;
  if (row.size === null) batch.unknownSizes += by;
  batch.totalBytes += by * (row.size ?? 0);
  batch.savedBytes += by * row.receivedBytes;
}

function endOf(batchId: string, { folder, firstName, done, failed, skipped, cancelled }: Batch): EndedBatch {
  return { batchId, done, failed, skipped, cancelled, folder, firstName };
}
