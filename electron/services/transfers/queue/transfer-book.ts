import { AppError } from '../../../../shared/errors';
import type { Clock } from '../../../providers/provider';
import { applyChange, type TransferChange } from './transfer-machine';
import { TransferJournal, type OpenTransferJournal } from './transfer-journal';
import { planMove } from './transfer-order';
import { hasEnded, type TransferRecord } from './transfer-record';

/** A record has come (`before` is null), changed, or gone (`after` is null). */
export type RecordListener = (before: TransferRecord | null, after: TransferRecord | null) => void;

/** Of those that are over a start takes this many over, the latest; what was saved is in the receipts anyway. */
const mostOver = 10_000;

/** Every transfer, in order. The one place where they change: by `applyChange`, noted in the journal, told to the listeners. */
export class TransferBook {
  readonly #clock: Clock;
  readonly #openJournal: OpenTransferJournal;
  readonly #listeners: RecordListener[] = [];
  /** Ids that do not outlive the app. */
  readonly #passing = new Set<string>();
  /** By ascending position. */
  #records = new Map<string, TransferRecord>();
  #lastPosition = 0;
  #journal: TransferJournal | undefined;

  constructor(clock: Clock, openJournal: OpenTransferJournal) {
    this.#clock = clock;
    this.#openJournal = openJournal;
  }

  onChange(listener: RecordListener): void {
    this.#listeners.push(listener);
  }

  /** The transfers of the last run. They are the first in the book; without effect, and empty, the next time. */
  restore(): TransferRecord[] {
    if (this.#journal !== undefined) return [];
    this.#journal = new TransferJournal(this.#openJournal, () => this.#kept());
    const found = this.#journal.restored();
    const surplus = surplusOf(found);
    if (surplus.size > 0) this.#journal.noteRemoved([...surplus]);
    const records = found.filter(({ row }) => !surplus.has(row.id));
    for (const record of records) this.#put(null, record);
    this.#lastPosition = records.at(-1)?.position ?? 0;
    return records;
  }

  /** Where the next one goes. */
  nextPosition(): number {
    this.#lastPosition += 1;
    return this.#lastPosition;
  }

  add(record: TransferRecord, passing = false): void {
    if (passing) this.#passing.add(record.row.id);
    else this.#journal?.noteNew(record);
    this.#put(null, record);
  }

  /** The changed record; null when it is unknown, or the change has no meaning in its state. */
  apply(id: string, change: TransferChange): TransferRecord | null {
    const before = this.#records.get(id);
    if (before === undefined) return null;
    const after = applyChange(before, change, this.#clock.now());
    if (after === null) return null;
    if (!this.#passing.has(id)) this.#journal?.noteChange(before, after, change.kind);
    this.#put(before, after);
    return after;
  }

  remove(ids: readonly string[]): void {
    const known = ids.filter((id) => this.#records.has(id));
    const kept = known.filter((id) => !this.#passing.has(id));
    if (kept.length > 0) this.#journal?.noteRemoved(kept);
    for (const id of known) {
      const before = this.#records.get(id) ?? null;
      this.#records.delete(id);
      this.#passing.delete(id);
      for (const listener of this.#listeners) listener(before, null);
    }
  }

  /** Puts transfers in front of another, see `planMove`; the new positions. */
  move(ids: ReadonlySet<string>, before: string | null): ReadonlyMap<string, number> {
    const placed = this.all().map(({ row: { id }, position }) => ({ id, position }));
    const positions = planMove(placed, ids, before);
    if (positions.size === 0) return positions;
    const records = this.all().map((record) => ({
      ...record,
      position: positions.get(record.row.id) ?? record.position,
    }));
    records.sort((one, other) => one.position - other.position);
    this.#records = new Map(records.map((record) => [record.row.id, record]));
    this.#lastPosition = records.at(-1)?.position ?? 0;
    this.#journal?.notePositions(positions);
    return positions;
  }

  find(id: string): TransferRecord | undefined {
    return this.#records.get(id);
  }

  /** `not-found` for an unknown id. */
  get(id: string): TransferRecord {
    const record = this.#records.get(id);
    if (record !== undefined) return record;
    throw new AppError('not-found', 'no such transfer', { details: { what: 'transfer' } });
  }

  all(): TransferRecord[] {
    return [...this.#records.values()];
  }

  isPassing(id: string): boolean {
    return this.#passing.has(id);
  }

  /** Resolves when all changes so far are durable; rejects as `Journal.flush`. */
  async flush(): Promise<void> {
    await this.#journal?.flush();
  }

  async close(): Promise<void> {
    await this.#journal?.close();
  }

  *#kept(): Generator<TransferRecord> {
    for (const id of [...this.#records.keys()]) {
      const record = this.#records.get(id);
      if (record !== undefined && !this.#passing.has(id)) yield record;
    }
  }

  #put(before: TransferRecord | null, after: TransferRecord): void {
    this.#records.set(after.row.id, after);
    for (const listener of this.#listeners) listener(before, after);
  }
}

/** The ids of those that are over, have left nothing to tidy up, and are too many. In order, oldest first. */
function surplusOf(records: readonly TransferRecord[]): ReadonlySet<string> {
  const over = records.filter((record) => hasEnded(record) && record.partial === null && !record.receiptDue);
  return new Set(over.slice(0, Math.max(0, over.length - mostOver)).map(({ row }) => row.id));
}
