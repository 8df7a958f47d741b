import { z } from 'zod';
import { accountIdSchema, serviceIdSchema } from './accounts';
import { deletionResultSchema } from './deletions';
import { contentHashSchema, entryIdSchema } from './files';
import { proofSchema } from './transfers';

/** What is kept of a file's certificate: enough to find and check it when the file is gone. */
const receiptCertificateSchema = z.object({
  id: z.string(),
  link: z.string(),
  /** The certificate as the service gave it, JSON text; null when it could not be had. */
  json: z.string().nullable(),
});

const receiptBase = {
  id: z.string(),
  /** Epoch milliseconds. */
  at: z.number(),
  accountId: accountIdSchema,
  accountName: z.string(),
  service: serviceIdSchema,
  host: z.string(),
  entryId: entryIdSchema,
  name: z.string(),
  size: z.number().nullable(),
  hash: contentHashSchema.nullable(),
  /** Set when it was one kept version of the file: the only one that was saved, or that was to go. */
  version: z.string().exactOptional(),
};

/** What remains of a file that was saved or deleted. */
export const receiptSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), ...receiptBase, path: z.string(), proof: proofSchema }),
  z.object({
    kind: z.literal('deleted'),
    ...receiptBase,
    certificate: receiptCertificateSchema.nullable(),
    /** Null from just before the request until its outcome is known. */
    result: deletionResultSchema.nullable(),
  }),
]);
export type Receipt = z.output<typeof receiptSchema>;

/** A receipt as the window lists it: of a kept certificate it only knows that it can be checked. */
const listedReceiptSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), ...receiptBase, path: z.string(), proof: proofSchema }),
  z.object({
    kind: z.literal('deleted'),
    ...receiptBase,
    certificate: z.object({ id: z.string(), link: z.string(), checkable: z.boolean() }).nullable(),
    result: deletionResultSchema.nullable(),
  }),
]);
export type ListedReceipt = z.output<typeof listedReceiptSchema>;

/** Which receipts are wanted; null and the empty text leave that side open. */
export const receiptFilterSchema = z.object({
  /** Every word of it has to occur in name, id, account, host, hash, path, certificate id or outcome; case does not matter. */
  text: z.string().max(500),
  accountId: accountIdSchema.nullable(),
  kind: z.enum(['saved', 'deleted']).nullable(),
  /** Epoch milliseconds; `from` included, `until` not. */
  from: z.number().nullable(),
  until: z.number().nullable(),
});
export type ReceiptFilter = z.output<typeof receiptFilterSchema>;

export const listReceiptsRequestSchema = receiptFilterSchema.extend({
  offset: z.number().int().nonnegative(),
  limit: z.number().int().min(1).max(500),
});

export const receiptPageSchema = z.object({
  revision: z.number().int(),
  /** How many receipts the filter lets through, and how many there are in all. */
  total: z.number().int(),
  all: z.number().int(),
  /** Newest first. */
  receipts: z.array(listedReceiptSchema),
  /** Accounts that have receipts, removed ones included, with the name they had last. */
  accounts: z.array(z.object({ id: accountIdSchema, name: z.string() })),
});
export type ReceiptPage = z.output<typeof receiptPageSchema>;

export const exportReceiptsRequestSchema = receiptFilterSchema.extend({ format: z.enum(['csv', 'json']) });
