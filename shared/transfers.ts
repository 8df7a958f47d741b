import { z } from 'zod';
import { accountIdSchema } from './accounts';
import { failureSchema } from './failures';
import { contentHashSchema, entryIdSchema, entryRefSchema } from './files';
import { saveTargetIdSchema } from './settings';

export const transferIdSchema = z.string().min(1).max(64);
const batchIdSchema = z.string().min(1).max(64);

/** What proves that a finished download is whole. */
export const proofSchema = z.discriminatedUnion('kind', [
  /** Size and content hash agree with what the service states. */
  z.object({ kind: z.literal('hash'), hash: contentHashSchema }),
  /** The service gives no hash (yet); the size agrees. `hash` is what we computed, null when we did not. */
  z.object({ kind: z.literal('size'), hash: contentHashSchema.nullable() }),
  /** The service states neither size nor hash. `hash` is what we computed, null when we did not. */
  z.object({ kind: z.literal('none'), hash: contentHashSchema.nullable() }),
]);
export type Proof = z.output<typeof proofSchema>;

const transferStateSchema = z.enum([
  'queued',
  'running',
  'verifying',
  /** Stopped by the user; goes on from `receivedBytes` when resumed. */
  'paused',
  /** Failed in a way that passes; tried again by itself at `retryAt`. `failure` says what happened. */
  'retrying',
  /** Goes on by itself once the account is signed in again; `failure` says what it waits for. */
  'waiting',
  'done',
  /** Not saved, because the user wanted a file of that name that is there already to stay. */
  'skipped',
  'failed',
  'cancelled',
]);
export type TransferState = z.output<typeof transferStateSchema>;

/** One download as the window sees it. */
export const transferSchema = z.object({
  id: transferIdSchema,
  /** Transfers that were started together. */
  batchId: batchIdSchema,
  accountId: accountIdSchema,
  accountName: z.string(),
  entryId: entryIdSchema,
  /** A kept version in place of the newest. */
  version: z.string().exactOptional(),
  /** As the service names it. */
  name: z.string(),
  /** Folder on disk that the user chose. */
  folder: z.string(),
  /** Folders below `folder` that lead to the file, outermost first; safe names. Empty for a file that is saved by itself. */
  subfolders: z.array(z.string()),
  /** Name on disk once it is decided; null before. */
  fileName: z.string().nullable(),
  state: transferStateSchema,
  /** Bytes; null when the service does not say. */
  size: z.number().nullable(),
  /** Bytes that are written; after a restart, those that are known to be durably on disk. */
  receivedBytes: z.number(),
  /** Of the last few seconds; null while not running. */
  bytesPerSecond: z.number().nullable(),
  proof: proofSchema.nullable(),
  failure: failureSchema.nullable(),
  /** Tries so far, the running one included; 0 before the first. Starts anew when the user asks for another. */
  attempt: z.number().int(),
  /** Epoch milliseconds; set in state `retrying` only. */
  retryAt: z.number().nullable(),
  /** Epoch milliseconds. */
  startedAt: z.number(),
  finishedAt: z.number().nullable(),
  /** When "Verify again" last found the file on disk as it was saved, or what it found instead; null before the first time. */
  checked: z.object({ at: z.number(), failure: failureSchema.nullable() }).nullable(),
});
export type Transfer = z.output<typeof transferSchema>;

/** How transfers that were started together have ended: how many in which way. */
export interface EndedBatch {
  batchId: string;
  done: number;
  failed: number;
  skipped: number;
  cancelled: number;
  /** Folder on disk. */
  folder: string;
  /** Of the first file. */
  firstName: string;
}

/** Something that happened to a transfer, for the row's history. */
export const transferEventSchema = z.object({
  /** Epoch milliseconds. */
  at: z.number(),
  kind: z.enum([
    'queued',
    'started',
    'resumed',
    /** Began again at the first byte, because nothing proved that it was still the same content. */
    'restarted',
    'paused',
    'stalled',
    'failed-passing',
    'waiting',
    'recovered',
    'verifying',
    'done',
    'skipped',
    'failed',
    'cancelled',
    'checked',
  ]),
  /** Bytes at that time. */
  receivedBytes: z.number(),
  failure: failureSchema.nullable(),
});
export type TransferEvent = z.output<typeof transferEventSchema>;

/** An entry to save, as the window shows it. Nothing here is trusted: the service is asked before anything is written. */
export const wantedEntrySchema = entryRefSchema.extend({
  kind: z.enum(['file', 'folder']),
  name: z.string().exactOptional(),
  size: z.number().nullable().exactOptional(),
  hash: contentHashSchema.nullable().exactOptional(),
  /** A kept version in place of the newest. */
  version: z.string().exactOptional(),
});
export type WantedEntry = z.output<typeof wantedEntrySchema>;

/** What becomes of a file whose name is taken on disk. */
export const conflictChoiceSchema = z.enum(['keep-both', 'replace', 'skip']);
export type ConflictChoice = z.output<typeof conflictChoiceSchema>;

export const preflightRequestSchema = z.object({
  entries: z.array(wantedEntrySchema).min(1).max(100_000),
  /** The folder to save to; the current one when absent. */
  targetId: saveTargetIdSchema.exactOptional(),
});

export const preflightIdSchema = z.string().min(1).max(64);

/** How many, and the first few of their names. */
const namedCountSchema = z.object({ count: z.number().int(), names: z.array(z.string()).max(5) });

/** With why the first of them failed; null when nobody said why, or when there are none. */
const failedFoldersSchema = namedCountSchema.extend({ failure: failureSchema.nullable() });
export type FailedFolders = z.output<typeof failedFoldersSchema>;

/**
 * What a batch of downloads would do, found out before the first byte: at most one question is asked from it, and none later. Kept in the main
 * process until it is started or discarded.
 */
export const preflightSchema = z.object({
  id: preflightIdSchema,
  /** Where it saves to: path for show. */
  folder: z.string(),
  files: z.number().int(),
  folders: z.number().int(),
  /** Sum of the known sizes in bytes, without files that are skipped as identical; and how many files have none. */
  totalBytes: z.number(),
  unknownSizes: z.number().int(),
  /** Null when the disk does not say. */
  freeBytes: z.number().nullable(),
  /** Bytes that are missing on the disk; 0 when there is room, or when the disk does not say. */
  missingBytes: z.number(),
  /** Files of another content that have the name already. */
  taken: namedCountSchema,
  /** Files that are there already with the same contents, proven by hash; they are not fetched again. */
  identical: namedCountSchema,
  /**
   * Names that this computer, or another that the file may be copied to, does not allow or takes for that of another entry of the batch; with
   * what they become.
   */
  renamed: z.object({
    count: z.number().int(),
    examples: z.array(z.object({ name: z.string(), fileName: z.string() })).max(5),
  }),
  /** Folders that could not be read to their end: their files are missing from the batch. */
  unread: failedFoldersSchema,
  /** What happens to `taken` files: the user's policy, or `ask`. */
  conflict: z.union([conflictChoiceSchema, z.literal('ask')]),
});
export type Preflight = z.output<typeof preflightSchema>;

export const startTransfersRequestSchema = z.object({
  preflightId: preflightIdSchema,
  /** For this batch, in place of the policy. */
  conflict: conflictChoiceSchema.exactOptional(),
});

export const transferIdsSchema = z.object({ transferIds: z.array(transferIdSchema).max(100_000) });

export const moveTransfersRequestSchema = transferIdsSchema.extend({
  /** They go in front of this one; to the end when null. */
  before: transferIdSchema.nullable(),
});

export const startedTransfersSchema = z.object({
  batchId: batchIdSchema,
  transferIds: z.array(transferIdSchema),
  /** Folders without files that could not be made on disk, by the names on the way to them; the rest of the batch goes on. */
  unmade: failedFoldersSchema,
});
