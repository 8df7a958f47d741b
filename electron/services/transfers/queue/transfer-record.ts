import { z } from 'zod';
import { transferEventSchema, transferSchema, type Transfer } from '../../../../shared/transfers';
import { doneBytes, partialFileSchema, type PartialFile } from '../../downloads/run/partial-file';

const fileIdentitySchema = z.object({ size: z.number(), modifiedMs: z.number(), inode: z.number() });

const conflictRuleSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('keep-both') }),
  z.object({ kind: z.literal('skip') }),
  z.object({ kind: z.literal('replace'), seen: fileIdentitySchema }),
]);

/** All that is known of one transfer: what the window sees of it, and what it takes to go on after a restart. Holds no address and no secret. */
export const transferRecordSchema = z.object({
  row: transferSchema,
  /** Ascending: the order of the turns. */
  position: z.number(),
  /** Safe name that was decided before the start; null: from the service's name. */
  wantedName: z.string().nullable(),
  conflict: conflictRuleSchema,
  partial: partialFileSchema.nullable(),
  /** Noted before the file gets this name, so that a crash right there is understood. */
  placing: z.string().nullable(),
  /** Where the finished file is. */
  path: z.string().nullable(),
  /** Saved, but its receipt is not kept yet. */
  receiptDue: z.boolean(),
  /** Tries in a row that failed in a passing way and came no further than those before; and how far the furthest came. */
  strikes: z.number().int(),
  reachedBytes: z.number(),
  events: z.array(transferEventSchema),
});
export type TransferRecord = z.output<typeof transferRecordSchema>;

type RowFacts = Pick<
  Transfer,
  'id' | 'batchId' | 'accountId' | 'accountName' | 'entryId' | 'name' | 'folder' | 'subfolders' | 'size'
>;

/** A transfer that has not begun, as it comes into the queue at `at`. */
export interface NewTransfer {
  row: RowFacts & { version?: string | undefined };
  position: number;
  wantedName: string | null;
  conflict: TransferRecord['conflict'];
  at: number;
}

export function createRecord({ row, at, ...rest }: NewTransfer): TransferRecord {
  const { version, ...facts } = row;
  return {
    ...rest,
    row: { ...facts, ...(version === undefined ? {} : { version }), ...freshRow(at) },
    partial: null,
    placing: null,
    path: null,
    receiptDue: false,
    strikes: 0,
    reachedBytes: 0,
    events: [{ at, kind: 'queued', receivedBytes: 0, failure: null }],
  };
}

function freshRow(startedAt: number) {
  return {
    fileName: null,
    state: 'queued',
    receivedBytes: 0,
    bytesPerSecond: null,
    proof: null,
    failure: null,
    attempt: 0,
    retryAt: null,
    startedAt,
    finishedAt: null,
    checked: null,
  } as const;
}

/** With another temporary file: its durable bytes are what the row shows. */
export function withPartial(record: TransferRecord, partial: PartialFile | null): TransferRecord {
  const receivedBytes = partial === null ? 0 : doneBytes(partial);
  return { ...record, partial, row: { ...record.row, receivedBytes } };
}

/** Over, whichever way; only the user may begin it again. */
export function hasEnded({ row: { state } }: TransferRecord): boolean {
  return state === 'done' || state === 'skipped' || state === 'failed' || state === 'cancelled';
}

/** Under way, or going to be by itself. */
export function isGoing({ row: { state } }: TransferRecord): boolean {
  return state === 'queued' || state === 'retrying' || isRunning(state);
}

export function isRunning(state: Transfer['state']): boolean {
  return state === 'running' || state === 'verifying';
}
