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
