import { z } from 'zod';
import { accountIdSchema } from './accounts';
import { failureSchema } from './errors';
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

/** A frozen list of what one confirmation covers. Lives in the main process; the window refers to it by id. */
export const deletionPlanSchema = z.object({
  id: planIdSchema,
  accountId: accountIdSchema,
  accountName: z.string(),
  /** Host that the delete requests go to. */
  host: z.string(),
  items: z.array(plannedItemSchema),
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

export const deletionResultSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('deleted') }),
  /** It was not there any more; nothing was sent. */
  z.object({ kind: z.literal('already-gone') }),
  /** Differs from what the user saw; nothing was sent. */
  z.object({ kind: z.literal('changed') }),
  /** Not deleted, and why. */
  z.object({ kind: z.literal('refused'), failure: failureSchema }),
  /** Sent, but neither the answer nor a look afterwards says what happened. */
  z.object({ kind: z.literal('unclear'), failure: failureSchema }),
  /** Only one version was to go, but the service put the whole file into its trash. */
  z.object({ kind: z.literal('whole-file-trashed'), failure: failureSchema }),
  /** Stopped before its turn, by the user or because a version removal before it went wrong; nothing was sent. */
  z.object({ kind: z.literal('cancelled') }),
]);
export type DeletionResult = z.output<typeof deletionResultSchema>;

/** A confirmed plan being carried out, or done. */
export const deletionRunSchema = z.object({
  planId: planIdSchema,
  accountId: accountIdSchema,
  accountName: z.string(),
  state: z.enum(['running', 'done']),
  total: z.number(),
  /** One per finished item, in the order of finishing. */
  results: z.array(
    z.object({
      id: entryIdSchema,
      name: z.string(),
      /** Set when only this version was to go. */
      version: z.string().exactOptional(),
      result: deletionResultSchema,
    }),
  ),
});
export type DeletionRun = z.output<typeof deletionRunSchema>;

export const planDeletionRequestSchema = z.object({
  accountId: accountIdSchema,
  /** The entries as the window shows them; what is deleted is compared with this. */
  items: z.array(plannedItemSchema).min(1).max(100_000),
  /** The selection is everything that the place holds. */
  wholePlace: z.boolean(),
});

export const runDeletionRequestSchema = z.object({
  planId: planIdSchema,
  /** As typed by the user; must equal `numberToType` where the plan has one. */
  typedNumber: z.number().nullable(),
  saveCopyFirst: z.boolean(),
});
