import { z } from 'zod';
import { accountColourSchema, serviceIdSchema, signInWaySchema } from '../../../shared/accounts';
import { AppError } from '../../../shared/errors';
import type { SavedAccount } from './saved-accounts';

/** An account as it may travel from one machine to another: without its secret, and without what is this machine's own. */
const portableAccountSchema = z.object({
  service: serviceIdSchema,
  name: z.string().trim().min(1).max(200),
  colour: accountColourSchema,
  userId: z.string().min(1).max(2048),
  connection: z.object({
    address: z.string().max(2048),
    origin: z.string().max(2048).refine(isSafeOrigin),
    userName: z.string().max(2048),
    renewsSilently: z.boolean(),
    signInWith: signInWaySchema.exactOptional(),
  }),
  locked: z.boolean(),
  bulkDelete: z.boolean().default(false),
});
export type PortableAccount = z.output<typeof portableAccountSchema>;

const headSchema = z.object({ longshore: z.literal('accounts') });
const versionSchema = z.object({ version: z.literal(1) });
const accountsSchema = z.object({ accounts: z.array(portableAccountSchema).max(1000) });

export function toPortable(saved: SavedAccount): PortableAccount {
  const { service, name, colour, userId, connection, locked, bulkDelete } = saved;
  const { address, origin, userName, renewsSilently, signInWith } = connection;
  return {
    service,
    name,
    colour,
    userId,
    connection: {
      address,
      origin,
      userName,
      renewsSilently,
      ...(signInWith === undefined ? {} : { signInWith }),
    },
    locked,
    bulkDelete,
  };
}

export function toAccountsFile(accounts: readonly PortableAccount[]): string {
  return `${JSON.stringify({ longshore: 'accounts', version: 1, accounts }, null, 2)}\n`;
}

/**
 * The accounts of such a file. `bad-request` tells in `field` what is wrong: `file` (no JSON), `longshore` (another kind of file), `version` (of
 * another version of Longshore), or the very place, `accounts.2.connection.origin` for instance.
 */
export function parseAccountsFile(text: string): PortableAccount[] {
  const raw = parseJson(text);
  parseWith(headSchema, raw);
  parseWith(versionSchema, raw);
  return parseWith(accountsSchema, raw).accounts;
}

/** A file of accounts that is of no use, and why. */
export function badAccountsFile(field: string, reason: 'invalid' | 'rejected' = 'invalid'): AppError {
  return new AppError('bad-request', `The file of accounts is not usable: ${field}`, {
    details: { field, reason },
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badAccountsFile('file');
  }
}

function parseWith<T>(schema: z.ZodType<T>, raw: unknown): T {
  const { success, data, error } = schema.safeParse(raw);
  if (success) return data;
  const field = error.issues[0]?.path.map(String).join('.') ?? '';
  throw badAccountsFile(field === '' ? 'longshore' : field);
}

/** Credentials go to it after a sign-in: https, or http on this machine. */
function isSafeOrigin(origin: string): boolean {
  const url = findUrl(origin);
  if (url === undefined) return false;
  const isLoopback = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  return url.origin === origin && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback));
}

/** `URL.canParse` is younger than Node 18.15. */
function findUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
