import { z } from 'zod';
import { AppError } from '../../../shared/errors';
import { Secret } from '../../../shared/secret';
import { secretSchema } from '../../../shared/secret-field';

/** The versions of the API that are spoken here, the best first. */
export const apiVersions = ['1.2', '1.1'] as const;
export type OracleApiVersion = (typeof apiVersions)[number];

const accessSchema = z.discriminatedUnion('signInWith', [
  z.object({ signInWith: z.literal('password'), userName: z.string(), password: secretSchema }),
  z.object({ signInWith: z.literal('access-token'), accessToken: secretSchema }),
  z.object({
    signInWith: z.literal('public-link'),
    linkId: z.string(),
    /** Null for a link without a code. */
    accessCode: secretSchema.nullable(),
  }),
  z.object({
    signInWith: z.literal('app-link'),
    appLinkId: z.string(),
    /** As the user gave it; what it was renewed to lives in memory only. */
    accessToken: secretSchema,
    refreshToken: secretSchema,
  }),
]);

const placeSchema = z.object({
  apiVersion: z.enum(apiVersions),
  access: accessSchema,
  /** The linked item that a link account starts at; null is the home. */
  rootId: z.string().nullable(),
  /** The signed-in user's id at the service; null when there is none or the service does not tell. */
  ownId: z.string().nullable(),
});

/** What opens the place, in the clear. */
export type OracleAccess = z.output<typeof accessSchema>;
/** All that an account has to know of its place beside the connection. */
export type OraclePlace = z.output<typeof placeSchema>;

export function toSecret(place: OraclePlace): Secret {
  return new Secret(JSON.stringify({ ...place, access: revealed(place.access) }));
}

/** The inverse of `toSecret`. `signed-out`, reason `unreadable-secret`, for anything else. */
export function parseSecret(secret: Secret): OraclePlace {
  try {
    return placeSchema.parse(JSON.parse(secret.reveal()));
  } catch {
    // The cause would quote the secret.
    throw new AppError('signed-out', 'The kept sign-in is not readable', {
      details: { reason: 'unreadable-secret' },
    });
  }
}

function revealed(access: OracleAccess): Readonly<Record<string, string | null>> {
  const values: [string, string | Secret | null][] = Object.entries(access);
  return Object.fromEntries(
    values.map(([name, value]) => [name, value instanceof Secret ? value.reveal() : value]),
  );
}
