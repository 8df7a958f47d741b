import { z } from 'zod';
import type { Journal } from '../../../storage/journal-file';
import { partialFileSchema, type PartialFile } from '../../downloads/run/partial-file';
import type { ChangeKind } from './transfer-machine';
import { transferRecordSchema, withPartial, type TransferRecord } from './transfer-record';

/** Goes up when older apps could not make sense of the lines any more; they set them aside then. */
const v = z.literal(1);
const ids = z.array(z.string());

/** One fact of the transfers, in the order in which they came true. The later one counts. */
export const transferLineSchema = z.union([
  z.object({ v, row: transferRecordSchema }),
  z.object({ v, id: z.string(), partial: partialFileSchema.nullable() }),
  z.object({ v, receipts: ids }),
  z.object({ v, positions: z.array(z.tuple([z.string(), z.number()])) }),
  z.object({ v, removed: ids }),
]);
export type TransferLine = z.output<typeof transferLineSchema>;

/** Opens the file; the snapshot is what it is written anew from. */
export type OpenTransferJournal = (snapshot: () => Iterable<TransferLine>) => Journal<TransferLine>;

/** These say too little to be worth a line: a restart finds the transfer as it was queued, and begins it. */
const unnoted: ReadonlySet<ChangeKind> = new Set(['begin', 'plan', 'verify']);

/** The transfers on disk, so that they outlive the app. */
export class TransferJournal {
  readonly #journal: Journal<TransferLine>;

  constructor(open: OpenTransferJournal, records: () => Iterable<TransferRecord>) {
    this.#journal = open(function* () {
      for (const row of records()) yield { v: 1, row };
    });
  }

  /** The transfers of the last run as they were noted, in their order. */
  restored(): TransferRecord[] {
    const records = new Map<string, TransferRecord>();
    for (const line of this.#journal.initial) applyLine(records, line);
    return [...records.values()].sort((one, other) => one.position - other.position);
  }

  noteNew(row: TransferRecord): void {
    this.#journal.note({ v: 1, row });
  }

  /** In as few bytes as it takes: checkpoints come often. */
  noteChange(before: TransferRecord, after: TransferRecord, kind: ChangeKind): void {
    const { id } = after.row;
    if (unnoted.has(kind)) return;
    if (kind === 'checkpoint' || kind === 'open') {
      if (before.partial !== after.partial) this.#journal.note({ v: 1, id, partial: after.partial });
    } else if (kind === 'receipt' && after.row.failure === null) {
      this.#journal.note({ v: 1, receipts: [id] });
    } else {
      this.#journal.note({ v: 1, row: after });
    }
  }

  notePositions(positions: ReadonlyMap<string, number>): void {
    this.#journal.note({ v: 1, positions: [...positions] });
  }

  noteRemoved(removed: readonly string[]): void {
    this.#journal.note({ v: 1, removed: [...removed] });
  }

  /** Resolves when all that was noted before is durable; rejects as `Journal.flush`. */
  flush(): Promise<void> {
    return this.#journal.flush();
  }

  close(): Promise<void> {
    return this.#journal.close();
  }
}

function applyLine(records: Map<string, TransferRecord>, line: TransferLine): void {
  if ('row' in line) records.set(line.row.row.id, line.row);
  else if ('partial' in line) setPartial(records, line.id, line.partial);
  else if ('receipts' in line) for (const id of line.receipts) patch(records, id, { receiptDue: false });
  else if ('positions' in line) for (const [id, position] of line.positions) patch(records, id, { position });
  else for (const id of line.removed) records.delete(id);
}

function setPartial(records: Map<string, TransferRecord>, id: string, partial: PartialFile | null): void {
  const record = records.get(id);
  if (record !== undefined) records.set(id, withPartial(record, partial));
}

function patch(records: Map<string, TransferRecord>, id: string, change: Partial<TransferRecord>): void {
  const record = records.get(id);
  if (record !== undefined) records.set(id, { ...record, ...change });
}
