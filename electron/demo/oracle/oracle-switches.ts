import { z } from 'zod';
import { mergeGiven, parsePatch } from '../switch-board';

/**
 * The fault switches of the local Oracle service: every row of the table in section 5.4 of its specification. All of it is our own
 * choice [assumed]. The first value of each list is the default; a flag is off by default.
 */

const oneOf = <const V extends readonly [string, ...string[]]>(...values: V) => z.enum(values);
const count = z.number().int().nonnegative();
const flag = z.boolean();

/** Which calls a fault applies to, counted since the rule was set. */
const callRule = {
  method: z.enum(['GET', 'POST', 'PUT', 'DELETE']).exactOptional(),
  /** Part of the path, `/documents/api/1.2/files/…`; empty for every path. */
  path: z.string().default(''),
  /** The first call that it applies to, counted from 1. */
  nth: z.number().int().positive().default(1),
  /** How many calls it applies to. */
  times: z.number().int().positive().default(1),
};

const callRuleSchema = z.strictObject(callRule);
export type CallRule = z.output<typeof callRuleSchema>;

/** 401 has an HTML body, 302 leads to a sign-in page, 200 is that page in place of what was asked for. */
const faultStatuses = [
  200, 302, 401, 403, 404, 408, 409, 412, 413, 423, 429, 500, 502, 503, 504, 507,
] as const;

const statusRuleSchema = z.strictObject({
  ...callRule,
  status: z.union(faultStatuses.map((status) => z.literal(status))),
  /** Value of `Retry-After`: seconds, or a date as text. */
  retryAfter: z.union([count, z.string().regex(/^[\x20-\x7e]+$/)]).exactOptional(),
  /** Where 302 leads; default: the sign-in page of this server. */
  location: z.string().exactOptional(),
  /** Has no effect on 200, 302 and 401. */
  body: z.enum(['json', 'empty', 'html']).default('json'),
});
export type StatusRule = z.output<typeof statusRuleSchema>;

const errorIn200Schema = z.strictObject({
  ...callRule,
  errorCode: z
    .string()
    .regex(/^-\d{1,2}$/)
    .default('-1'),
});
export type ErrorIn200Rule = z.output<typeof errorIn200Schema>;

/** Bytes, or a part of the body with a percent sign. */
const amountSchema = z.union([z.literal('off'), count, z.stringFormat('percentage', /^\d{1,2}%$/)], {
  error: 'Expected "off", a number of bytes or a percentage such as "60%"',
});

export const oracleSwitchesSchema = z.strictObject({
  /** Where DELETE reads the version. `by-api-version`: query or body in 1.1, query in 1.2. `none`: dropped on the way, so that the whole file goes. */
  versionFrom: oneOf('by-api-version', 'query', 'body', 'both', 'none'),
  /** What a missing version means. `latest`: the other reading of the documents' table. */
  missingVersionMeans: oneOf('all', 'latest'),
  /** Deleting the only version by its number. */
  lastVersion: oneOf('refuse', 'trash-file'),
  /** Milliseconds before each answer. */
  slow: count,
  /** Done, but never answered. */
  hangAfterDoing: z.union([z.literal('off'), callRuleSchema]),
  cutAfterBytes: amountSchema,
  /** How a download ends there. `clean-end`: orderly, without a stated length. `stall`: nothing more arrives. */
  cutHow: oneOf('close', 'clean-end', 'stall', 'reset'),
  /** Bytes per second of each download. */
  rate: z.union([z.literal('unlimited'), z.number().int().positive()]),
  status: z.array(statusRuleSchema),
  /** DELETE answers as ever, and nothing happens. */
  deleteLies: flag,
  /** Nothing happens and the answer is 200 with a non-zero `errorCode`. */
  errorIn200: z.union([z.literal('off'), errorIn200Schema]),
  /**
   * Before every further page a file arrives at the front, or the first goes; `rotate`: further pages are cut from another order, the
   * total unmoved.
   */
  listShifts: oneOf('off', 'insert', 'remove', 'rotate'),
  /** `hasMore` is always 1, and what lies behind the last page is an empty one, or the last once more. */
  endlessHasMore: oneOf('off', 'empty-page', 'repeat-page'),
  omitEmptyItems: flag,
  /** Numbers in place of strings, `mimetype`, `childitemsCount`, no `loginName`. */
  sloppyFields: flag,
  /** Version 1.2 ignores ranges too. */
  rangeAs200: flag,
  /** A part begins a byte later than asked for, and says so. */
  wrongRange: flag,
  /** A whole download is a byte longer or shorter than `size` says. */
  wrongSize: oneOf('off', 'longer', 'shorter'),
  /** Somebody adds a version whenever a file or its versions were read, or just before a file is written to. */
  injectVersion: oneOf('off', 'after-read', 'before-write'),
  /** A reservation keeps nobody out. */
  permissiveReserve: flag,
  /** Tokens handed out so far are expired: what signs requests, or refresh tokens too. Renewed ones are good. */
  expireTokens: oneOf('none', 'access', 'all'),
  requireLoginWithLinks: flag,
  /** `filterName` minds the case. */
  filterNameCase: flag,
  /** A new file is gone after its 201. */
  vanishAfterUpload: flag,
});
export type OracleSwitches = z.output<typeof oracleSwitchesSchema>;

/** Some switches. `status` is replaced as a whole. */
export const oracleSwitchesPatchSchema = oracleSwitchesSchema.partial();
export type OracleSwitchesPatch = z.input<typeof oracleSwitchesPatchSchema>;

/** Throws an error whose message lists what is wrong with the patch. */
export function mergeOracleSwitches(old: OracleSwitches, patch: unknown): OracleSwitches {
  return mergeGiven(old, parsePatch(oracleSwitchesPatchSchema, patch));
}

export function defaultOracleSwitches({ latencyMs }: { latencyMs: number }): OracleSwitches {
  return {
    versionFrom: 'by-api-version',
    missingVersionMeans: 'all',
    lastVersion: 'refuse',
    slow: latencyMs,
    hangAfterDoing: 'off',
    cutAfterBytes: 'off',
    cutHow: 'close',
    rate: 'unlimited',
    status: [],
    deleteLies: false,
    errorIn200: 'off',
    listShifts: 'off',
    endlessHasMore: 'off',
    omitEmptyItems: false,
    sloppyFields: false,
    rangeAs200: false,
    wrongRange: false,
    wrongSize: 'off',
    injectVersion: 'off',
    permissiveReserve: false,
    expireTokens: 'none',
    requireLoginWithLinks: false,
    filterNameCase: false,
    vanishAfterUpload: false,
  };
}
