import { z } from 'zod';
import { accountColours, signInWays } from './choices/account-choices';
import { capabilitiesSchema } from './capabilities';
import { failureSchema } from './failures';
import { secretSchema } from './secret-field';
import { serviceIds } from './choices/services';

export const serviceIdSchema = z.enum(serviceIds);

export const accountIdSchema = z.string().min(1).max(64);

export const accountColourSchema = z.enum(accountColours);

/** `keep`: encrypted in the system's secret store. `session`: in memory until the app quits. */
const rememberSchema = z.enum(['keep', 'session']);

/** Bytes of storage and calls of this month, each with its limit; null where the service does not tell. */
export const usageSchema = z.object({
  storage: z.object({ used: z.number(), limit: z.number().nullable() }).nullable(),
  calls: z.object({ used: z.number(), limit: z.number() }).nullable(),
});
export type Usage = z.output<typeof usageSchema>;

/**
 * May the service's bulk delete be used? `off` until the user asks for it; `suspended`: the user has, but it failed in this session, and is not used
 * again before the next.
 */
const bulkDeleteSchema = z.enum(['off', 'on', 'suspended']);

export const signInWaySchema = z.enum(signInWays);

/** One account as the window sees it. Holds no secret. */
export const accountSchema = z.object({
  id: accountIdSchema,
  service: serviceIdSchema,
  /** What the user calls it; unique among the accounts is nice, not needed. */
  name: z.string(),
  colour: accountColourSchema,
  /** Who is signed in, as the service knows them: a login name or an address. */
  userName: z.string(),
  /** Origin that receives the credentials, such as `https://eu2-cloud.acronis.com`. */
  origin: z.string(),
  /** Address that the user typed; shown again when the account is edited. */
  address: z.string(),
  /** Which way the user signed in, where the service offers several; absent where it does not, or where it is not known. */
  signInWith: signInWaySchema.exactOptional(),
  /** `signed-out` waits for the user; `failing` is a passing fault, told in `failure`. */
  status: z.enum(['ready', 'connecting', 'failing', 'signed-out']),
  failure: failureSchema.nullable(),
  /** Is a password or token of it kept across restarts? */
  remembered: z.boolean(),
  /** Null until the account has been opened once since the start. */
  capabilities: capabilitiesSchema.nullable(),
  demo: z.boolean(),
  /** Read only for the user: no delete can be started. */
  locked: z.boolean(),
  bulkDelete: bulkDeleteSchema,
  /** What the service last said of storage and calls; null when it says nothing. */
  usage: usageSchema.nullable(),
});
export type Account = z.output<typeof accountSchema>;

const acronisForm = z.object({
  service: z.literal('acronis'),
  /** Router or data centre address, `https://cloud.acronis.com` when left empty. */
  cloudAddress: z.string().max(2048),
  login: z.string().max(512),
  password: secretSchema,
  /** One-time code; absent until the service asks for one. */
  verificationCode: secretSchema.exactOptional(),
  /** The origin that the user has agreed to send the password to, when it is not the typed one. */
  approvedOrigin: z.string().max(2048).exactOptional(),
});

const oracleBase = { service: z.literal('oracle'), instanceAddress: z.string().max(2048) };

const oracleForm = z.discriminatedUnion('signInWith', [
  z.object({
    ...oracleBase,
    signInWith: z.literal('password'),
    userName: z.string().max(512),
    password: secretSchema,
  }),
  z.object({ ...oracleBase, signInWith: z.literal('access-token'), accessToken: secretSchema }),
  z.object({
    ...oracleBase,
    signInWith: z.literal('public-link'),
    /** The link's id, or the address of its page, which also names the linked item. */
    linkId: z.string().max(2048),
    accessCode: secretSchema.exactOptional(),
  }),
  z.object({
    ...oracleBase,
    signInWith: z.literal('app-link'),
    /** The applink's id, or its address, which also names the linked item. */
    appLinkId: z.string().max(2048),
    appLinkAccessToken: secretSchema,
    appLinkRefreshToken: secretSchema,
  }),
]);

const sweeppeaForm = z.object({
  service: z.literal('sweeppea'),
  apiKey: secretSchema,
  /** `https://api-v3.sweeppea.com` when left empty. */
  serviceAddress: z.string().max(2048),
});

/** What the account dialog collects, by service. */
const signInFormSchema = z.discriminatedUnion('service', [acronisForm, oracleForm, sweeppeaForm]);
/** As received by the main process: secrets are `Secret`s. */
export type SignInForm = z.output<typeof signInFormSchema>;

export const signInRequestSchema = z.object({
  /** Set to sign in again to, or to edit, an account that exists. */
  accountId: accountIdSchema.exactOptional(),
  /** Empty means: the app picks one. */
  name: z.string().max(200),
  remember: rememberSchema,
  form: signInFormSchema,
});

export const accountUpdateSchema = z.object({
  accountId: accountIdSchema,
  name: z.string().trim().min(1).max(200).exactOptional(),
  colour: accountColourSchema.exactOptional(),
  locked: z.boolean().exactOptional(),
  /** Without effect where the service has no bulk delete. */
  bulkDelete: z.boolean().exactOptional(),
});
