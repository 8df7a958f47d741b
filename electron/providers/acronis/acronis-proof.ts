import { z } from 'zod';
import type { CertificateClaim, ClaimedProof } from '../provider';
import { toContentHash } from './acronis-certificates';

/*
 * What an Acronis certificate claims. Field names are [documented]; the form of the proof is [observed] in the vendor's published
 * verifier. A certificate comes from a server or from an old receipt, so any field may be missing or odd.
 */

const text = z.string().optional().catch(undefined);
const claimWire = z.object({
  blockchain: text,
  txid: text,
  timestamp: z.number().int().positive().optional().catch(undefined),
  merkle_root: text,
  merkle_proof: z.unknown().optional(),
  object: z
    .object({ key: text, eTag: text, size: z.number().int().nonnegative().optional().catch(undefined) })
    .optional()
    .catch(undefined),
});
type ClaimWire = z.output<typeof claimWire>;

const hash = z.string().regex(/^[0-9a-f]{64}$/i);
/** Exactly one of the two sides. */
const stepWire = z.union([z.strictObject({ left: hash }), z.strictObject({ right: hash })]);

/** A tree of 2^64 files has no longer path. */
const mostSteps = 64;
/** Longer text is no proof of 64 steps. */
const longestProof = 64 * 1024;

/** The claims of a certificate; null for anything that is no object. */
export function toCertificateClaim(raw: unknown): CertificateClaim | null {
  const parsed = claimWire.safeParse(raw);
  if (!parsed.success) return null;
  const { blockchain, txid, timestamp, object } = parsed.data;
  const notarized = /^0x[0-9a-f]{64}$/i.test(txid ?? '');
  return {
    state: notarized ? 'notarized' : 'pending',
    notarizedAt: notarized && timestamp !== undefined ? timestamp * 1000 : null,
    fileName: object?.key ?? null,
    size: object?.size ?? null,
    contentHash: toContentHash(object?.eTag),
    blockchain: blockchain === undefined || blockchain === '' ? null : blockchain,
    transactionId: notarized && txid !== undefined ? txid : null,
    proof: toProof(parsed.data, object?.eTag),
  };
}

function toProof(
  { merkle_proof: given, merkle_root: root }: ClaimWire,
  eTag: string | undefined,
): ClaimedProof {
  if (given === undefined || given === null || given === '') return { kind: 'absent' };
  if (typeof given === 'string' && given.length > longestProof)
    return { kind: 'malformed', what: 'too-long' };
  const steps = typeof given === 'string' ? parseJson(given) : given;
  if (steps === undefined) return { kind: 'malformed', what: 'not-json' };
  if (isPatricia(steps)) return { kind: 'unsupported' };
  if (Array.isArray(steps) && steps.length > mostSteps) return { kind: 'malformed', what: 'too-long' };
  const parsed = z.array(stepWire).safeParse(steps);
  if (!parsed.success) return { kind: 'malformed', what: 'not-steps' };
  if (!hash.safeParse(root).success || root === undefined) return { kind: 'malformed', what: 'no-root' };
  if (eTag === undefined || eTag === '') return { kind: 'malformed', what: 'no-content-hash' };
  return {
    kind: 'merkle',
    root: root.toLowerCase(),
    leafText: eTag,
    leafBytes: hash.safeParse(eTag).success ? eTag.toLowerCase() : null,
    steps: parsed.data.map((step) =>
      'left' in step
        ? { side: 'left', sibling: step.left.toLowerCase() }
        : { side: 'right', sibling: step.right.toLowerCase() },
    ),
  };
}

/** A list of hex texts is a proof of a Merkle-Patricia tree. */
function isPatricia(steps: unknown): boolean {
  return Array.isArray(steps) && steps.length > 0 && steps.every((step) => typeof step === 'string');
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}
