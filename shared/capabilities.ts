import { z } from 'zod';

/** Optional operations of a provider. Present or absent is the whole capability system. */
export const optionalOperations = [
  'removeMany',
  'versions',
  'write',
  'createFolder',
  'move',
  'copy',
  'search',
  'quota',
  'certificate',
] as const;

/** What is true of a place, as plain data beside its operations. */
const providerFactsSchema = z.object({
  /** Where a removed entry goes: `trash` on the server, or nowhere (`gone`). */
  trash: z.enum(['trash', 'gone']),
  folders: z.boolean(),
  /** Does the server honour a `Range` request for file content? */
  rangeReads: z.boolean(),
  /** The hash that the service itself gives for contents; null when it gives none. */
  contentHash: z.enum(['sha256', 'md5']).nullable(),
  /** Largest file that the service takes, in bytes; null when there is no limit known. */
  maxFileSize: z.number().nullable(),
  /** Requests that the service bears at once for one account. */
  parallelRequests: z.number().int().positive(),
  /** Contents that it bears to be asked for at once; `parallelRequests` when absent. */
  parallelReads: z.number().int().positive().exactOptional(),
  /** The service bears one removal at a time, whatever else it bears at once. */
  removesInSequence: z.literal(true).exactOptional(),
  /** May one folder hold two entries of the same name? */
  duplicateNames: z.boolean(),
  /** The service's own documents disagree about how one version is removed; the user is told before. */
  versionRemovalDisputed: z.literal(true).exactOptional(),
  /** Each file that is fetched counts against a limit that the user pays for: contents are fetched only when the user asks for them. */
  meteredReads: z.literal(true).exactOptional(),
});
export type ProviderFacts = z.output<typeof providerFactsSchema>;

/** What the window sees of a provider's shape and facts. */
export const capabilitiesSchema = z.object({
  operations: z.array(z.enum(optionalOperations)),
  facts: providerFactsSchema,
});
export type Capabilities = z.output<typeof capabilitiesSchema>;
