import type { z } from 'zod';
import type { Account, accountUpdateSchema } from '../../shared/accounts';
import type { EmitEvent } from '../../shared/contract';
import { AppError, toAppError } from '../../shared/errors';
import type { Secret } from '../../shared/secret';
import type { Log } from '../logging/log';
import type { Provider } from '../providers/provider';
import type { JsonStore } from '../storage/json-store';
import type { SecretStore } from '../storage/secret-store';
import { createAccountBook, toAccount, type AccountBook, type LiveAccount } from './account-book';
import { signInToAccount, type SignInDependencies, type SignInRequest } from './account-sign-in';
import { ready, sameStanding, standingAfter, type AccountStanding } from './account-status';
import type { SavedAccount } from './saved-accounts';

type RemovedListener = (accountId: string) => Promise<void>;
interface AccountResponse {
  account: Account;
}

/** The accounts, their credentials and the providers that speak for them. Unknown ids are `not-found`. */
export interface AccountsService {
  list(): { revision: number; accounts: Account[] };
  get(accountId: string): Account;
  /**
   * Checks the form against the service; only then is anything kept. Rejects as `ServiceDefinition.signIn` does, and with
   * `unsupported` (`keep-secret`) where secrets cannot be kept, `already-exists` with the name of the account that the
   * same user has already, `account-mismatch` when an account is signed in to again as somebody else.
   */
  signIn(request: SignInRequest, signal: AbortSignal): Promise<AccountResponse>;
  /** As `signIn`, for an account that is never written to disk. */
  signInToDemo(request: SignInRequest, signal: AbortSignal): Promise<AccountResponse>;
  update(update: z.output<typeof accountUpdateSchema>): AccountResponse;
  /** Lets the `onRemoved` listeners finish, erases the credentials, then forgets the account. */
  remove(accountId: string): Promise<void>;
  /** A listener stops what it does for the account. */
  onRemoved(listener: RemovedListener): void;
  /** Opens the account on first use. `signed-out` with reason `no-secret` or `unreadable-secret`. */
  providerOf(accountId: string): Provider;
  /** A call to the account's provider went well. */
  noteSuccess(accountId: string): void;
  /** A call to the account's provider failed. */
  noteFailure(accountId: string, error: unknown): void;
}

interface AccountsDependencies extends SignInDependencies {
  store: JsonStore<readonly SavedAccount[]>;
  emit: EmitEvent;
  log: Log;
}

export function createAccountsService(dependencies: AccountsDependencies): AccountsService {
  const { secrets, store } = dependencies;
  const book = createAccountBook(
    dependencies,
    store.get().map((saved) => atStart(saved, secrets)),
  );
  const listeners: RemovedListener[] = [];

  async function signIn(request: SignInRequest, signal: AbortSignal, demo: boolean) {
    const id = await signInToAccount(request, { signal, demo }, book, dependencies);
    return { account: toAccount(book.get(id)) };
  }

  async function remove(accountId: string): Promise<void> {
    book.get(accountId);
    await Promise.all(listeners.map((listener) => listener(accountId)));
    secrets.forget(accountId);
    book.remove(accountId);
  }

  return {
    list: () => book.list(),
    remove,
    get: (accountId) => toAccount(book.get(accountId)),
    signIn: (request, signal) => signIn(request, signal, false),
    signInToDemo: (request, signal) => signIn(request, signal, true),
    update: (update) => ({ account: updateAccount(update, book) }),
    onRemoved: (listener) => {
      listeners.push(listener);
    },
    providerOf: (accountId) =>
      book.get(accountId).provider ?? openAccount(book.get(accountId), book, dependencies),
    noteSuccess: (accountId) => {
      setStanding(book, accountId, () => ready);
    },
    noteFailure: (accountId, error) => {
      setStanding(book, accountId, (before) => standingAfter(toAppError(error), before));
    },
  };
}

function atStart(saved: SavedAccount, secrets: SecretStore): LiveAccount {
  const standing = secrets.has(saved.id) ? ready : standingAfter(noSecret(), ready);
  return { saved, standing, provider: undefined, demo: false };
}

function noSecret(): AppError {
  return new AppError('signed-out', 'No secret is kept for this account', {
    details: { reason: 'no-secret' },
  });
}

/** An answer may come after the account was removed; it is of no interest then. */
function setStanding(
  book: AccountBook,
  accountId: string,
  next: (before: AccountStanding) => AccountStanding,
): void {
  const account = book.find(accountId);
  if (account === undefined) return;
  const standing = next(account.standing);
  if (!sameStanding(account.standing, standing)) book.set({ ...account, standing });
}

function updateAccount(
  { accountId, name, colour }: z.output<typeof accountUpdateSchema>,
  book: AccountBook,
): Account {
  const account = book.get(accountId);
  const { saved } = account;
  const next = { ...saved, name: name ?? saved.name, colour: colour ?? saved.colour };
  book.commit({ ...account, saved: next });
  return toAccount(book.get(accountId));
}

function openAccount(
  account: LiveAccount,
  book: AccountBook,
  { registry, providerDependencies, secrets }: AccountsDependencies,
): Provider {
  const { id, service, connection } = account.saved;
  const secret = readSecret(id, book, secrets);
  const provider = registry.open(service, connection, secret, providerDependencies(id));
  book.set({ ...account, provider, standing: { status: 'connecting', failure: null } });
  return provider;
}

function readSecret(accountId: string, book: AccountBook, secrets: SecretStore): Secret {
  try {
    const secret = secrets.read(accountId);
    if (secret === undefined) throw noSecret();
    return secret;
  } catch (error) {
    setStanding(book, accountId, (before) => standingAfter(toAppError(error), before));
    throw error;
  }
}
