import { z } from 'zod';
import { mergeGiven, parsePatch } from '../switch-board';

/**
 * The fault switches of the local Acronis service: every row of the table in section 5 of its specification. All of
 * it is our own choice [assumed]; the first value of each is the default. What a value does is written beside it.
 */

const oneOf = <const V extends readonly [string, ...string[]]>(...values: V) => z.enum(values);
const count = z.number().int().nonnegative();

/** Names of the routes, for faults of one route alone. */
const routeNames = [
  'discovery',
  'token',
  'user',
  'usages',
  'list',
  'info',
  'download',
  'delete',
  'bulk-delete',
  'certificate',
  'upload',
  'page',
  'ticket',
] as const;
export type RouteName = (typeof routeNames)[number];
const routeSchema = z.enum(routeNames);

const accountsSchema = z.strictObject({
  /** `http`: a plain http address beyond this machine. `other-host`: the service's second origin, which answers too. */
  serverUrl: oneOf('normal', 'trailing-slash', 'missing', 'path', 'http', 'other-host'),
});

const authSchema = z.strictObject({
  /**
   * Every password sign-in fails so; the right one-time code still passes `totp_required` and `code-1037`. `code-1037` has the
   * error shape of the other account calls.
   */
  factorError: oneOf('none', 'totp_setup_required', 'totp_required', 'invalid_totp', 'code-1037'),
  factorStatus: z.union([z.literal(401), z.literal(400), z.literal(403)]),
  /** Life of new tokens. */
  ttlSeconds: count,
  /** `skewed`: the server's clock is 3 hours slow, in `expires_on` and in the `Date` header alike. */
  expiresOn: oneOf('present', 'missing', 'skewed'),
  /** Refresh tokens, for sign-ins with the scope `offline_access`. `rejected`: handed out, then refused as `invalid_grant`. */
  refresh: oneOf('none', 'issued', 'rotating', 'rejected'),
  /** After so many wrong passwords in a row the right one is refused too; 0 for never. */
  lockAfter: count,
  body401: oneOf('empty', 'json', 'html'),
});

const listSchema = z.strictObject({
  /**
   * `forward-only`: no `before`. `unknown-400`: 400 for parameters other than the three. `limit-with-after-400` and `after-400`:
   * 400 for that combination, for any `after`.
   */
  params: oneOf('full', 'forward-only', 'unknown-400', 'limit-with-after-400', 'after-400'),
  /**
   * `loop`: the last page leads back to the second. `repeat-page`: every further page has the files of the first, under a new
   * cursor. `empty-page`: every further page is empty and has a new cursor. `missing-paging`: no `paging` at all.
   */
  cursor: oneOf('normal', 'loop', 'repeat-page', 'empty-page', 'missing-paging'),
  order: oneOf('newest', 'shuffled'),
  /** Before every further page a file arrives, or the newest goes, and the pages shift by one. */
  between: oneOf('none', 'insert', 'delete'),
});

const fileSchema = z.strictObject({
  shape: oneOf('full', 'no-name', 'no-size', 'no-certificate', 'file_id-key', 'extra-keys', 'bad-json'),
  times: oneOf('micros-z', 'no-zone', 'no-fraction', 'nanos'),
});

const certSchema = z.strictObject({
  /** Form of the fields that a pending certificate has no values for; `no-certificate`: neither id nor certificate. */
  pending: oneOf('missing', 'null', 'empty-string', 'no-certificate'),
  /** Milliseconds that new uploads stay pending. */
  delay: count,
  body: oneOf('bare', 'wrapped'),
  /**
   * `array`: not a string. `patricia`: hex strings without a side. `empty`: no steps, the root is the leaf. `raw-leaf`: the leaf is the
   * decoded eTag. `wrong-root`: one digit differs.
   */
  proof: oneOf('string', 'array', 'patricia', 'broken-json', 'wrong-root', 'empty', 'raw-leaf'),
  /** Proofs are true to the eTag that is shown. `other`: neither SHA-256 nor MD5. `mismatch`: of other content. */
  etag: oneOf('sha256', 'uppercase', 'md5', 'other', 'mismatch'),
});

/** `reset-at-N` and `stall-at-N`, N in bytes or, with a percent sign, in parts of the body. A reset may take the last bytes along. */
const cutError = {
  error:
    'Expected one of "none"|"clean-end-short"|"corrupt-byte"|"reset-at-N"|"stall-at-N" (N in bytes, or a part as N%)',
};
const cutAtSchema = z.stringFormat('cut', /^(?:reset|stall)-at-\d+%?$/, cutError);

const downloadSchema = z.strictObject({
  name: oneOf('raw', 'quoted', 'star', 'latin1', 'traversal', 'reserved', 'absent'),
  length: oneOf('present', 'chunked', 'until-close'),
  /** `clean-end-short`: an orderly end after 60 % of the body. `corrupt-byte`: the middle byte is wrong. */
  cut: z.union([oneOf('none', 'clean-end-short', 'corrupt-byte'), cutAtSchema], {
    error:
      'Expected one of "none"|"clean-end-short"|"corrupt-byte"|"reset-at-N"|"stall-at-N" (N bytes, or N%)',
  }),
  /** Bytes per second of each download. */
  rate: z.union([z.literal('unlimited'), z.number().int().positive()]),
  /** `206`: ranges are honoured, with an `ETag` to prove what they belong to. */
  range: oneOf('ignored', '206'),
  /** `other-origin`: the service's second origin, where the way needs no token. `http`: plain http beyond this machine. */
  redirect: oneOf('none', 'same-origin', 'other-origin', 'http', 'endless'),
});

const deleteSchema = z.strictObject({
  /** `dropped-after-delete`: done, then the connection is cut. `slow`: done, answered after 3 s. */
  single: oneOf('normal', 'dropped-after-delete', '200-body', 'slow'),
  /** `partial`: only the first half. `body-ignored`: 400 as if the body had not arrived. `extra-ids`: names one id more. `dropped-after-delete`: as of a single one. */
  bulk: oneOf(
    'normal',
    'partial',
    'all-missing',
    '400',
    '404',
    'body-ignored',
    'extra-ids',
    'dropped-after-delete',
  ),
});

const uploadSchema = z.strictObject({
  /** Largest file in bytes. */
  limit: count,
  /** When the file is larger: 413 after the body, or before it with the connection closed. */
  tooLarge: oneOf('413-late', 'early-then-close'),
  /** 402 for every upload, after the body or before it. An account at its quota gets 402 without this switch. */
  quota: oneOf('none', '402-late', '402-early'),
  quotaName: oneOf('storage', 'notarizations'),
  end: oneOf('normal', 'dropped-after-store', '401-after-body', 'bad-json'),
  /** `409`: a file of that name is there. */
  duplicate: oneOf('allow', '409'),
});

const faultRuleSchema = z.strictObject({
  route: z.union([routeSchema, z.literal('any')]).default('any'),
  /** The first call that fails, counted from 1 since the rule was set. */
  nth: z.number().int().positive().default(1),
  /** How many calls fail. */
  times: z.number().int().positive().default(1),
  /** `no-answer`: until the client has gone; `no-answer-after-delete`: the same, but what was to be deleted is. */
  status: z.union([
    ...[401, 403, 404, 409, 429, 500, 502, 503, 504].map((status) => z.literal(status)),
    z.enum(['no-answer', 'no-answer-after-delete']),
  ]),
  /** Value of `Retry-After`: seconds, or a date as text. */
  retryAfter: z.union([count, z.string().regex(/^[\x20-\x7e]+$/)]).exactOptional(),
  body: z.enum(['json', 'empty', 'html']).default('json'),
});
export type FaultRule = z.output<typeof faultRuleSchema>;

const netSchema = z.strictObject({
  /** `refuse`: no connection at all, on every route. `redirect`: to the same path on the second origin. */
  mode: oneOf('normal', 'refuse', 'reset-before-headers', 'redirect'),
  /** Milliseconds before each answer begins, on every route. */
  latencyMs: count,
  /** Routes that `reset-before-headers` and `redirect` apply to. */
  routes: z.union([z.literal('all'), z.array(routeSchema)]),
});

const groups = {
  accounts: accountsSchema,
  auth: authSchema,
  list: listSchema,
  file: fileSchema,
  cert: certSchema,
  dl: downloadSchema,
  del: deleteSchema,
  up: uploadSchema,
  net: netSchema,
};
const faultSchema = z.union([z.literal('none'), z.array(faultRuleSchema)]);

/** All switches with their allowed values. */
export const acronisSwitchesSchema = z.strictObject({ ...groups, fault: faultSchema });
export type AcronisSwitches = z.output<typeof acronisSwitchesSchema>;

/** Some switches of some groups. `fault` is replaced as a whole. */
export const acronisSwitchesPatchSchema = z
  .strictObject({
    accounts: accountsSchema.partial(),
    auth: authSchema.partial(),
    list: listSchema.partial(),
    file: fileSchema.partial(),
    cert: certSchema.partial(),
    dl: downloadSchema.partial(),
    del: deleteSchema.partial(),
    up: uploadSchema.partial(),
    net: netSchema.partial(),
    fault: faultSchema,
  })
  .partial();
export type AcronisSwitchesPatch = z.input<typeof acronisSwitchesPatchSchema>;

/** Of a group, only the switches that the patch names are changed. Throws an error whose message lists what is wrong with it. */
export function mergeAcronisSwitches(old: AcronisSwitches, raw: unknown): AcronisSwitches {
  const patch = parsePatch(acronisSwitchesPatchSchema, raw);
  return {
    accounts: mergeGiven(old.accounts, patch.accounts),
    auth: mergeGiven(old.auth, patch.auth),
    list: mergeGiven(old.list, patch.list),
    file: mergeGiven(old.file, patch.file),
    cert: mergeGiven(old.cert, patch.cert),
    dl: mergeGiven(old.dl, patch.dl),
    del: mergeGiven(old.del, patch.del),
    up: mergeGiven(old.up, patch.up),
    net: mergeGiven(old.net, patch.net),
    fault: patch.fault ?? old.fault,
  };
}

/** The defaults; a new upload is pending for 60 minutes, in the demo for 90 seconds. */
export function defaultAcronisSwitches(options: {
  seed: 'demo' | 'test';
  latencyMs: number;
}): AcronisSwitches {
  return {
    accounts: { serverUrl: 'normal' },
    auth: {
      factorError: 'none',
      factorStatus: 401,
      ttlSeconds: 7200,
      expiresOn: 'present',
      refresh: 'none',
      lockAfter: 0,
      body401: 'empty',
    },
    list: { params: 'full', cursor: 'normal', order: 'newest', between: 'none' },
    file: { shape: 'full', times: 'micros-z' },
    cert: {
      pending: 'missing',
      delay: options.seed === 'demo' ? 90_000 : 3_600_000,
      body: 'bare',
      proof: 'string',
      etag: 'sha256',
    },
    dl: {
      name: 'raw',
      length: 'present',
      cut: 'none',
      rate: 'unlimited',
      range: 'ignored',
      redirect: 'none',
    },
    del: { single: 'normal', bulk: 'normal' },
    up: {
      limit: 1_073_741_824,
      tooLarge: '413-late',
      quota: 'none',
      quotaName: 'storage',
      end: 'normal',
      duplicate: 'allow',
    },
    fault: 'none',
    net: { mode: 'normal', latencyMs: options.latencyMs, routes: 'all' },
  };
}
