import { z } from 'zod';
import { accountIdSchema } from './accounts';
import { failureSchema } from './errors';
import { contentHashSchema, entryIdSchema, entryRefSchema } from './files';
import { saveTargetIdSchema } from './settings';

export const transferIdSchema = z.string().min(1).max(64);

/** What proves that a finished download is whole. */
export const proofSchema = z.discriminatedUnion('kind', [
  /** Size and content hash agree with what the service states. */
  z.object({ kind: z.literal('hash'), hash: contentHashSchema }),
  /** The service gives no hash (yet); the size agrees. `hash` is what we computed. */
  z.object({ kind: z.literal('size'), hash: contentHashSchema }),
  /** The service states neither size nor hash. `hash` is what we computed. */
  z.object({ kind: z.literal('none'), hash: contentHashSchema }),
]);
export type Proof = z.output<typeof proofSchema>;

const transferStateSchema = z.enum([
  'queued',
  'running',
  'verifying',
  /** Goes on by itself once the account is signed in again; `failure` says what it waits for. */
  'waiting',
  'done',
  'failed',
  'cancelled',
]);
export type TransferState = z.output<typeof transferStateSchema>;

/** One download as the window sees it. */
export const transferSchema = z.object({
  id: transferIdSchema,
  accountId: accountIdSchema,
  accountName: z.string(),
  entryId: entryIdSchema,
  /** A kept version in place of the newest. */
  version: z.string().exactOptional(),
  /** As the service names it. */
  name: z.string(),
  /** Folder on disk that the user chose. */
  folder: z.string(),
  /** Name on disk once it is decided; null before. */
  fileName: z.string().nullable(),
  state: transferStateSchema,
  /** Bytes; null when the service does not say. */
  size: z.number().nullable(),
  receivedBytes: z.number(),
  /** Of the last few seconds; null while not running. */
  bytesPerSecond: z.number().nullable(),
  proof: proofSchema.nullable(),
  failure: failureSchema.nullable(),
  /** Epoch milliseconds. */
  startedAt: z.number(),
  finishedAt: z.number().nullable(),
});
export type Transfer = z.output<typeof transferSchema>;

/** An entry to save. Name and size as the window shows them stand in the row until the service has been asked. */
const wantedEntrySchema = entryRefSchema.extend({
  name: z.string().exactOptional(),
  size: z.number().nullable().exactOptional(),
  /** A kept version in place of the newest. */
  version: z.string().exactOptional(),
});
export type WantedEntry = z.output<typeof wantedEntrySchema>;

export const startTransfersRequestSchema = z.object({
  entries: z.array(wantedEntrySchema).min(1).max(100_000),
  /** The folder to save to; the current one when absent. */
  targetId: saveTargetIdSchema.exactOptional(),
});
