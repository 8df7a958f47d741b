import { z } from 'zod';
import { accountIdSchema } from './accounts';
import { failureSchema } from './failures';
import { entryIdSchema } from './files';

export const planIdSchema = z.string().min(1).max(64);

/** One entry as the user saw it when asked; what is deleted is compared with this. */
const plannedItemSchema = z.object({
  id: entryIdSchema,
  name: z.string(),
  kind: z.enum(['file', 'folder']),
  size: z.number().nullable(),
  modifiedAt: z.number().nullable(),
  version: z.string().nullable(),
  hasCertificate: z.boolean(),
  forSigning: z.boolean(),
  /** Set when only this version goes and the file stays; `version` is the newest one that the user saw. */
  onlyVersion: z.string().exactOptional(),
  owner: z.string().exactOptional(),
});
export type PlannedItem = z.output<typeof plannedItemSchema>;

export const plannedItemsSchema = z.array(plannedItemSchema).max(100_000);

/**
 * What one confirmation covers. The frozen items themselves stay in the main process, where the plan is carried out; the window refers to
 * them by the plan's id and shows those that it sent.
 */
export const deletionPlanSchema = z.object({
  id: planIdSchema,
  accountId: accountIdSchema,
  accountName: z.string(),
  /** Host that the delete requests go to. */
  host: z.string(),
  /** Frozen items. */
  count: z.number().int(),
  /** Sum of the known sizes in bytes, and how many items have none. */
  totalSize: z.number(),
  unknownSizes: z.number(),
  /** What becomes of deleted entries here. */
  trash: z.enum(['trash', 'gone']),
  /** Certificates stay valid after the delete and their links are kept in the receipts. */
  certificatesStay: z.boolean(),
  /** See `ProviderFacts`. */
  versionRemovalDisputed: z.literal(true).exactOptional(),
  /** More than 50 items, or all of a place: the user types this number. Null when no number is needed. */
  numberToType: z.number().nullable(),
});
export type DeletionPlan = z.output<typeof deletionPlanSchema>;

/** Why the copy of a folder is not all of it, by the first entry at fault. */
const shortCopySchema = z.object({
  why: z.enum([
    /** Not saved whole, or not proven to be. */
    'not-saved',
    /** A folder that could not be read; and one that the service, or a limit of Longshore, ends too early. */
    'not-listed',
    'listed-in-part',
    /** Found by the look after the copy: new there, another content than was saved, not there any more. */
    'added',
    'changed',
    'missing',
  ]),
  /** The service's names on the way to it from the folder, joined by `/`; empty for the folder itself. */
  path: z.string(),
  /** How many others are at fault. */
  others: z.number().int(),
});
export type ShortCopy = z.output<typeof shortCopySchema>;

export const deletionResultSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('deleted'),
    /** Bytes of storage that the service says it freed. */
    freedBytes: z.number().exactOptional(),
  }),
  /** It was not there any more; nothing was sent. */
  z.object({ kind: z.literal('already-gone') }),
  /** Differs from what the user saw; nothing was sent. */
  z.object({ kind: z.literal('changed') }),
  /** Not deleted, and why. */
  z.object({
    kind: z.literal('refused'),
    failure: failureSchema,
    /** Set when a copy of a folder was wanted first and is not all of it. */
    shortCopy: shortCopySchema.exactOptional(),
  }),
  /** Sent, but neither the answer nor a look afterwards says what happened. */
  z.object({ kind: z.literal('unclear'), failure: failureSchema }),
  /** Only one version was to go, but the service put the whole file into its trash. */
  z.object({ kind: z.literal('whole-file-trashed'), failure: failureSchema }),
  /** Stopped before its turn, by the user or because a version removal before it went wrong; nothing was sent. */
  z.object({ kind: z.literal('cancelled') }),
]);
export type DeletionResult = z.output<typeof deletionResultSchema>;

const resultKindSchema = z.enum([
  'deleted',
  'already-gone',
  'changed',
  'refused',
  'unclear',
  'whole-file-trashed',
  'cancelled',
]);

/** What became of one item. */
const itemResultSchema = z.object({
  id: entryIdSchema,
  name: z.string(),
  kind: z.enum(['file', 'folder']),
  /** Set when only this version was to go. */
  version: z.string().exactOptional(),
  result: deletionResultSchema,
});
export type ItemResult = z.output<typeof itemResultSchema>;

const deletionStateSchema = z.enum([
  /** Confirmed; nothing is sent before `heldUntil`, and nothing at all when it is undone. */
  'held',
  'running',
  /** The account has to be signed in to again; goes on by itself then, with the same items. */
  'waiting',
  'done',
]);

const deletionRunShape = {
  planId: planIdSchema,
  accountId: accountIdSchema,
  accountName: z.string(),
  /** What all of its items can be called. */
  noun: z.enum(['file', 'folder', 'version', 'item']),
  state: deletionStateSchema,
  /** Epoch milliseconds; set in state `held` only. */
  heldUntil: z.number().nullable(),
  /** What it waits for; set in state `waiting` only. */
  failure: failureSchema.nullable(),
  total: z.number().int(),
  /** Results so far by their kind; all of them, also where not all are told. */
  counts: z.record(resultKindSchema, z.number().int()),
  /** Sum of what the service says it freed; null while it says nothing. */
  freedBytes: z.number().nullable(),
};

/** A confirmed plan: held, being carried out, or done. */
export const deletionRunSchema = z.object({
  ...deletionRunShape,
  /** One per finished item, in the order of finishing. */
  results: z.array(itemResultSchema),
});
export type DeletionRun = z.output<typeof deletionRunSchema>;

/** A run as it stands, with the results that have come since it was last told. */
export const deletionChangeSchema = z.object({
  ...deletionRunShape,
  /** How many results came before these. */
  from: z.number().int(),
  results: z.array(itemResultSchema),
});
export type DeletionChange = z.output<typeof deletionChangeSchema>;

export const planDeletionRequestSchema = z.object({
  accountId: accountIdSchema,
  /** The entries as the window shows them; what is deleted is compared with this. */
  items: plannedItemsSchema.min(1),
  /** The selection is everything that the place holds. */
  wholePlace: z.boolean(),
});

export const runDeletionRequestSchema = z.object({
  planId: planIdSchema,
  /** As typed by the user; must equal `numberToType` where the plan has one. */
  typedNumber: z.number().nullable(),
  saveCopyFirst: z.boolean(),
});
