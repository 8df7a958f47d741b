import type { z } from 'zod';
import type { signInRequestSchema } from '../../../shared/accounts';
import { AppError } from '../../../shared/errors';
import type { ProviderDependencies, SignedIn } from '../../providers/provider';
import type { openProvider, signInTo } from '../../providers/provider-registry';
import type { SecretStore } from '../../storage/secret-store';
import type { AccountBook, LiveAccount } from './account-book';
import { nameFor, pickColour } from './account-defaults';
import { ready } from './account-status';
import type { SavedAccount } from './saved-accounts';

export type SignInRequest = z.output<typeof signInRequestSchema>;

/** The services there are; see `provider-registry.ts`. */
export interface ServiceRegistry {
  signIn: typeof signInTo;
  open: typeof openProvider;
}

export interface SignInDependencies {
  registry: ServiceRegistry;
  providerDependencies: (accountId: string) => ProviderDependencies;
  secrets: SecretStore;
  newId: () => string;
}

export interface SignInOptions {
  signal: AbortSignal;
  demo: boolean;
}

/** See `AccountsService.signIn`. Resolves to the account's id. */
export async function signInToAccount(
  request: SignInRequest,
  { signal, demo }: SignInOptions,
  book: AccountBook,
  dependencies: SignInDependencies,
): Promise<string> {
  const { registry, providerDependencies, secrets, newId } = dependencies;
  checkRequest(request, book, secrets);
  const id = request.accountId ?? newId();
  const signedIn = await registry.signIn(request.form, providerDependencies(id), signal);
  if (signal.aborted) throw new AppError('cancelled', 'Sign-in was cancelled');
  const before = admit(request, signedIn, book);
  const account: LiveAccount = {
    saved: toSaved({ id, request, signedIn }, before?.saved, book),
    standing: ready,
    provider: signedIn.provider,
    demo: before?.demo ?? demo,
    usage: before?.usage ?? null,
    bulkSuspended: before?.bulkSuspended ?? false,
  };
  book.commit([account], () => {
    if (request.remember === 'keep') secrets.keep(id, signedIn.secret);
    else secrets.holdForSession(id, signedIn.secret);
  });
  return id;
}

/** Refuses before anything is sent what could not be kept afterwards. */
function checkRequest({ accountId, remember, form }: SignInRequest, book: AccountBook, secrets: SecretStore) {
  if (accountId !== undefined && book.get(accountId).saved.service !== form.service) {
    throw new AppError('bad-request', 'The account is at another service', {
      details: { field: 'service', reason: 'invalid' },
    });
  }
  if (remember === 'keep' && secrets.availability() === 'missing') {
    throw new AppError('unsupported', 'This system has no usable secret store', {
      details: { operation: 'keep-secret' },
    });
  }
}

/** The account as it was; undefined for a new one. Guards identity both ways. */
function admit(request: SignInRequest, signedIn: SignedIn, book: AccountBook): LiveAccount | undefined {
  if (request.accountId === undefined) {
    refuseDuplicate(request.form.service, signedIn.identity.userId, book);
    return undefined;
  }
  const before = book.get(request.accountId);
  refuseStranger(before.saved, signedIn);
  return before;
}

function refuseDuplicate(service: SavedAccount['service'], userId: string, book: AccountBook): void {
  const twin = findUser({ service, userId }, book);
  if (twin === undefined) return;
  throw new AppError('already-exists', 'This user has an account already', {
    details: { name: twin.saved.name },
  });
}

/** The account of a user, if there is one. A user id means something within its service only. */
export function findUser(
  { service, userId }: Pick<SavedAccount, 'service' | 'userId'>,
  book: AccountBook,
): LiveAccount | undefined {
  return book.all().find(({ saved }) => saved.service === service && saved.userId === userId);
}

function refuseStranger({ userId, connection }: SavedAccount, { identity }: SignedIn): void {
  if (identity.userId === userId) return;
  throw new AppError('account-mismatch', 'Another user signed in', {
    details: { expected: connection.userName, actual: identity.userName },
  });
}

interface Accepted {
  id: string;
  request: SignInRequest;
  signedIn: SignedIn;
}

function toSaved(accepted: Accepted, before: SavedAccount | undefined, book: AccountBook): SavedAccount {
  const { id, request, signedIn } = accepted;
  const { connection, identity } = signedIn;
  const service = request.form.service;
  const givenName = request.name.trim();
  return {
    id,
    service,
    name: givenName === '' ? (before?.name ?? nameFor(service, connection.userName)) : givenName,
    colour: before?.colour ?? pickColour(book.all().map(({ saved }) => saved.colour)),
    userId: identity.userId,
    connection,
    remembered: request.remember === 'keep',
    locked: before?.locked ?? false,
    bulkDelete: before?.bulkDelete ?? false,
  };
}
