import { z } from 'zod';
import { mergeGiven, parsePatch } from '../switch-board';

/**
 * The fault switches of the local Sweeppea service: every row of the table in section 6 of its specification. All of it is our own
 * choice [assumed]. A fault is on as long as it stands in `faults`, for the calls that its scope names.
 */

const count = z.number().int().nonnegative();
const positive = z.number().int().positive();
const flag = z.boolean();

/** The calls of the API; a name is the path without its first slash. */
export const driveEndpoints = [
  'files/fetch',
  'files/getFileUrl',
  'files/delete',
  'files/upload',
  'files/send',
  'account/health-check',
  'account/plan',
  'account/profile',
] as const;
export type DriveEndpoint = (typeof driveEndpoints)[number];
/** What a fault can be aimed at. `storage` is the second hop of downloads. */
export type DriveTarget = DriveEndpoint | 'storage';

const scope = {
  /** `any`: wherever the fault has a meaning. */
  at: z.enum(['any', 'storage', ...driveEndpoints]).default('any'),
  /** Name of the account; `any` goes for calls of nobody too. */
  account: z.string().default('any'),
  /** The first call of that scope that it applies to, counted from 1 since the switch was set. */
  start: positive.default(1),
  /** How many calls it applies to. */
  count: z.union([positive, z.literal('always')]).default('always'),
};

/** Faults that need no further word. */
const plainFaults = z.enum([
  'account-off',
  'domain-restricted',
  'module-off',
  'month-used-up',
  /** 401, 403 and 500 in the words of newer calls. */
  'newer-wording',
  /** Calls that overlap are served. */
  'no-busy',
  'invalid-json',
  /** The body ends in the middle, in good order. */
  'cut-json',
  /** `Response:false` with status 200. */
  'response-false',
  'extra-fields',
  'no-telemetry',
  /** Before every further page a file arrives, or the newest goes, and the pages shift by one. */
  'insert-between-pages',
  'delete-between-pages',
  /** Every further page begins with the last file of the page before. */
  'repeated-item',
  /** `TotalPages` is 1 for no file. */
  'one-page-for-none',
  /** 400 for `Page` and `Limit` out of range, which otherwise are clamped. */
  'strict-paging',
  /** Illegal `Mode` and `ExpiresIn` become legal ones, which otherwise are refused. */
  'clamp-link-values',
  'link-expired',
  /** Links lead to a server of this machine whose certificate nobody vouches for. */
  'untrusted-certificate',
  /** Chunked. */
  'no-length',
  'ignore-range',
  /** A part begins a byte later than asked for, and says so. */
  'wrong-range',
  /** Another `ETag` in every answer. */
  'changed-etag',
  'wrong-content-type',
  'storage-full',
  /** An upload overwrites, and drops characters that it otherwise replaces. */
  'legacy-upload',
  /** The answer of an upload tells one byte more. */
  'wrong-size',
  /** An upload is stored, and told, under another name. */
  'other-stored-name',
  /** 404 for the first delete of each file; nothing is done. */
  'delete-404-first',
  /** 200, and nothing is done. */
  'delete-still-listed',
  /** Done, but the answer has another token. */
  'delete-other-token',
]);

const plainFaultSchema = z.strictObject({ fault: plainFaults, ...scope });

/** `retryAfter`, in seconds, adds the header; as a date it counts from the clock of the service. */
const loadFault = <const N extends string>(name: N) =>
  z.strictObject({
    fault: z.literal(name),
    retryAfter: count.exactOptional(),
    retryAfterForm: z.enum(['seconds', 'date']).default('seconds'),
    ...scope,
  });

/** `done`: the work is done before it fails. */
const failure = <const N extends string>(name: N) =>
  z.strictObject({ fault: z.literal(name), done: flag.default(false), ...scope });

const bodyFailure = <const N extends string>(name: N) =>
  z.strictObject({
    fault: z.literal(name),
    status: z.number().int().min(200).max(599).default(200),
    done: flag.default(false),
    ...scope,
  });

/** `field` is a path such as `Data.Files.FileInfo.Size`, which means that of every file. */
const fieldFault = <const N extends string>(name: N) =>
  z.strictObject({ fault: z.literal(name), field: z.string().min(1).default('Data'), ...scope });

const rateFault = <const N extends string>(name: N) =>
  z.strictObject({ fault: z.literal(name), bytesPerSecond: positive.default(100), ...scope });

/** Bytes short of the whole or beyond it, or the place in the body. */
const bytesFault = <const N extends string>(name: N, preset: number) =>
  z.strictObject({ fault: z.literal(name), bytes: count.default(preset), ...scope });

const redirectSchema = z.strictObject({
  fault: z.literal('redirect'),
  status: z.union([301, 302, 303, 307, 308].map((status) => z.literal(status))).default(307),
  /** Default: the same path at the other of the two servers. */
  location: z.string().exactOptional(),
  done: flag.default(false),
  ...scope,
});

/** The errors of section 3.3. `RequestExpired` is an `AccessDenied` that says so. */
export const bucketErrorNames = [
  'InvalidRange',
  'RequestExpired',
  'ExpiredToken',
  'SignatureDoesNotMatch',
  'InvalidArgument',
  'NoSuchKey',
  'AccessDenied',
  'SlowDown',
  'InternalError',
] as const;
export type BucketErrorName = (typeof bucketErrorNames)[number];

const faultRuleSchema = z.discriminatedUnion('fault', [
  plainFaultSchema,
  loadFault('rate-limited'),
  loadFault('busy'),
  failure('internal-error'),
  failure('bad-gateway'),
  failure('gateway-timeout'),
  bodyFailure('html'),
  bodyFailure('empty'),
  redirectSchema,
  /** The connection is cut; `done`: after the work. */
  failure('reset'),
  failure('never-answer'),
  fieldFault('missing-field'),
  fieldFault('wrong-type'),
  z.strictObject({ fault: z.literal('delay'), ms: count.default(1000), ...scope }),
  /** Answers of the API and of the storage at that rate. */
  rateFault('trickle'),
  z.strictObject({ fault: z.literal('wrong-total-files'), by: z.number().int().default(1), ...scope }),
  z.strictObject({
    fault: z.literal('foreign-host'),
    origin: z.string().default('https://files.demo.invalid'),
    ...scope,
  }),
  z.strictObject({ fault: z.literal('storage-error'), code: z.enum(bucketErrorNames), ...scope }),
  /** So many bytes less, or more, than there are; the length that is announced agrees. */
  bytesFault('truncate', 1),
  bytesFault('extra-bytes', 1),
  /** The connection is cut, or goes quiet, after so many bytes. */
  z.strictObject({
    fault: z.literal('drop-at'),
    bytes: count.default(0),
    /** In place of `bytes`: a part of what is asked for. */
    percent: z.number().int().min(0).max(99).exactOptional(),
    ...scope,
  }),
  bytesFault('stall', 0),
  rateFault('slow'),
  /** 413 for longer requests. The preset is the most that the platform hands on [documented]. */
  bytesFault('body-limit', 6_291_456),
]);
export type FaultRule = z.output<typeof faultRuleSchema>;
export type FaultName = FaultRule['fault'];

export const sweeppeaSwitchesSchema = z.strictObject({
  /** Calls of one account in 60 seconds; 0: any number. */
  minuteLimit: count,
  /** Milliseconds before each answer begins. */
  latencyMs: count,
  /** How far the clock of the service and its storage is ahead, in seconds. */
  clockSkewSeconds: z.number().int(),
  /** Which of the two servers take no connection. */
  refuse: z.enum(['none', 'api', 'storage', 'both']),
  faults: z.array(faultRuleSchema),
});
export type SweeppeaSwitches = z.output<typeof sweeppeaSwitchesSchema>;

/** Some switches. `faults` is replaced as a whole. */
export const sweeppeaSwitchesPatchSchema = sweeppeaSwitchesSchema.partial();
export type SweeppeaSwitchesPatch = z.input<typeof sweeppeaSwitchesPatchSchema>;

/** Throws an error whose message lists what is wrong with the patch. */
export function mergeSweeppeaSwitches(old: SweeppeaSwitches, patch: unknown): SweeppeaSwitches {
  return mergeGiven(old, parsePatch(sweeppeaSwitchesPatchSchema, patch));
}

export function defaultSweeppeaSwitches({ latencyMs }: { latencyMs: number }): SweeppeaSwitches {
  return { minuteLimit: 60, latencyMs, clockSkewSeconds: 0, refuse: 'none', faults: [] };
}
