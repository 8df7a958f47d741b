import { z } from 'zod';

const text = z.string().exactOptional();
const number = z.number().exactOptional();

/**
 * The closed list of error codes, each with the facts that may go with it. Facts are shown to the user, so they never hold
 * a secret, a URL query or a stack. Every fact is optional: the place where an error is born may not know it.
 */
export const detailsByCode = {
  'not-found': z.object({
    /** `file`: one on this computer's disk. */
    what: z.enum(['entry', 'account', 'transfer', 'plan', 'receipt', 'folder', 'file']).exactOptional(),
    name: text,
  }),
  'already-exists': z.object({ name: text, folder: text }),
  'not-empty': z.object({ name: text }),
  'name-invalid': z.object({ name: text, reason: text }),
  'too-large': z.object({ name: text, limitBytes: number }),
  'quota-exceeded': z.object({ quota: text, usage: number, limit: number, overage: number }),
  changed: z.object({
    what: z.enum(['entry', 'host']).exactOptional(),
    name: text,
    /** With `what: 'host'`: the origin that would receive the password and waits for approval. */
    origin: text,
    /** With `what: 'host'`: whether that origin lies outside the vendor's own domain. */
    foreign: z.boolean().exactOptional(),
  }),
  locked: z.object({ what: z.enum(['account', 'entry']).exactOptional(), name: text, by: text }),
  'permission-denied': z.object({ name: text, missing: text }),
  'signed-out': z.object({
    reason: z.enum(['rejected', 'expired', 'no-secret', 'unreadable-secret']).exactOptional(),
    host: text,
  }),
  'second-factor-required': z.object({
    reason: z.enum(['required', 'invalid', 'set-up']).exactOptional(),
    host: text,
  }),
  'access-code-required': z.object({ wrong: z.boolean().exactOptional() }),
  'link-expired': z.object({}),
  'account-mismatch': z.object({ expected: text, actual: text }),
  offline: z.object({ host: text }),
  timeout: z.object({ host: text, phase: z.enum(['connect', 'headers', 'idle']).exactOptional() }),
  unavailable: z.object({ host: text, status: number }),
  'rate-limited': z.object({ host: text }),
  truncated: z.object({ expectedBytes: number, receivedBytes: number }),
  integrity: z.object({
    check: z.enum(['size', 'sha256', 'md5']).exactOptional(),
    expected: text,
    actual: text,
  }),
  'disk-full': z.object({ folder: text, neededBytes: number }),
  'not-writable': z.object({
    folder: text,
    reason: z.enum(['read-only', 'denied', 'missing', 'symlink', 'outside']).exactOptional(),
  }),
  cancelled: z.object({}),
  unsupported: z.object({ operation: text }),
  'bad-request': z.object({
    /** Name of the form field at fault, as in the request. */
    field: text,
    reason: z
      .enum([
        'empty',
        'not-a-url',
        'insecure-address',
        'address-with-extras',
        'number-mismatch',
        'invalid',
        'rejected',
      ])
      .exactOptional(),
    status: number,
    serverCode: text,
  }),
  protocol: z.object({
    host: text,
    reason: z
      .enum([
        'not-json',
        'unexpected-shape',
        'redirect',
        'tls',
        'unusable-address',
        'unclear-delete',
        'range',
        'whole-file-trashed',
      ])
      .exactOptional(),
    status: number,
  }),
  internal: z.object({ what: text }),
} as const;

export type ErrorCode = keyof typeof detailsByCode;
export type ErrorDetails<C extends ErrorCode> = z.output<(typeof detailsByCode)[C]>;

/** An error as plain data, discriminated by `code`; what crosses IPC and what the window words. */
export type Failure = {
  [C in ErrorCode]: {
    code: C;
    details: ErrorDetails<C>;
    /** English, for developers and logs; users see the wording of `renderer/lib/error-message.ts`. */
    message: string;
    /** Milliseconds that the server asked us to wait. */
    retryAfterMs?: number;
    /** Finds the log line of this very failure. */
    errorId?: string;
  };
}[ErrorCode];

const failureVariants = Object.entries(detailsByCode).map(([code, details]) =>
  z.object({
    code: z.literal(code),
    details,
    message: z.string(),
    retryAfterMs: z.number().exactOptional(),
    errorId: z.string().exactOptional(),
  }),
);

/** A failure that comes over a border: IPC or a store. */
export const failureSchema = z.union(failureVariants) as unknown as z.ZodType<Failure>;
