import { z } from 'zod';
import { accountIdSchema } from './accounts';
import { failureSchema } from './failures';
import { contentHashSchema, entryIdSchema } from './files';

/** Whose certificate: that of a file at its service, or the one that a receipt keeps. The second needs no network. */
export const certificateSourceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('entry'), accountId: accountIdSchema, entryId: entryIdSchema }),
  z.object({ kind: z.literal('receipt'), receiptId: z.string().min(1).max(64) }),
]);
export type CertificateSource = z.output<typeof certificateSourceSchema>;

/** What a certificate says. Null where it does not say. */
export const certificateFactsSchema = z.object({
  id: z.string(),
  /** Web page that anyone may view. */
  link: z.string(),
  state: z.enum(['pending', 'notarized']),
  /** Epoch milliseconds of the blockchain entry. */
  notarizedAt: z.number().nullable(),
  fileName: z.string().nullable(),
  /** Bytes. */
  size: z.number().nullable(),
  /** Of the contents; null when it is of no form that can be checked. */
  contentHash: contentHashSchema.nullable(),
  blockchain: z.string().nullable(),
  transactionId: z.string().nullable(),
});
export type CertificateFacts = z.output<typeof certificateFactsSchema>;

/** Which contents are compared with the certificate. */
const contentChoiceSchema = z.enum([
  /** The copy on disk that was saved last, by the history. */
  'saved',
  /** A file that the user chooses. */
  'chosen',
  /** Fetched afresh, hashed as it comes, and not kept. */
  'download',
  'none',
]);

const contentCheckSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(['equal', 'different']),
    /** What was compared: path of a file on disk; null for a fresh download. */
    path: z.string().nullable(),
    expected: contentHashSchema,
    actual: contentHashSchema,
  }),
  /** The certificate states no hash of a known form. */
  z.object({ kind: z.literal('not-checkable') }),
  /** Not compared: nothing was asked for, or no copy is known. */
  z.object({ kind: z.literal('not-compared'), reason: z.enum(['not-asked', 'no-saved-copy', 'declined']) }),
  z.object({ kind: z.literal('failed'), failure: failureSchema }),
]);
export type ContentCheck = z.output<typeof contentCheckSchema>;

const hex32 = z.string();

/** One step up a Merkle tree: the hash so far and its sibling give the next hash. Hashes in hex. */
const proofStepSchema = z.object({ side: z.enum(['left', 'right']), sibling: hex32, result: hex32 });

const proofPathSchema = {
  /** What the proof starts from: the hash of the stated content hash's text, or the content hash itself. */
  leafOf: z.enum(['text', 'bytes']),
  leaf: hex32,
  steps: z.array(proofStepSchema),
  /** As the certificate states it. */
  root: hex32,
};

export const proofCheckSchema = z.discriminatedUnion('kind', [
  /** The steps lead from the content hash to the root that the certificate states. */
  z.object({ kind: z.literal('consistent'), ...proofPathSchema }),
  /** They end elsewhere. */
  z.object({ kind: z.literal('broken'), ...proofPathSchema }),
  /** There is none yet: the certificate is pending. */
  z.object({ kind: z.literal('absent') }),
  /** A proof of another form than can be checked here; says nothing about the file. */
  z.object({ kind: z.literal('unsupported') }),
  z.object({
    kind: z.literal('malformed'),
    what: z.enum(['not-json', 'not-steps', 'too-long', 'no-root', 'no-content-hash']),
  }),
]);
export type ProofCheck = z.output<typeof proofCheckSchema>;

export const certificateCheckSchema = z.object({
  certificate: certificateFactsSchema,
  content: contentCheckSchema,
  proof: proofCheckSchema,
  /** `verified`: contents and proof both agree. `contradicted`: one of them does not. `partial`: neither is wrong, but not both were shown. */
  verdict: z.enum(['verified', 'contradicted', 'partial']),
});
export type CertificateCheck = z.output<typeof certificateCheckSchema>;

export const checkCertificateRequestSchema = z.object({
  source: certificateSourceSchema,
  content: contentChoiceSchema,
});
