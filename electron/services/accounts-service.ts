import type { z } from 'zod';
import type { Account, accountUpdateSchema } from '../../shared/accounts';
import type { EmitEvent } from '../../shared/contract';
import { toAppError } from '../../shared/errors';
import type { Secret } from '../../shared/secret';
import type { Log } from '../logging/log';
import { reportedFailure } from '../logging/reported-error';
import type { Clock, Provider } from '../providers/provider';
import type { JsonStore } from '../storage/json-store';
import type { SecretStore } from '../storage/secret-store';
import { createAccountBook, toAccount, type AccountBook, type LiveAccount } from './accounts/account-book';
import { addSignedOut } from './accounts/account-import';
import { signInToAccount, type SignInDependencies, type SignInRequest } from './accounts/account-sign-in';
import {
  noSecret,
  ready,
  sameStanding,
  standingAfter,
  type AccountStanding,
} from './accounts/account-status';
import { createUsageWatch } from './accounts/account-usage';
import { toPortable, type PortableAccount } from './accounts/accounts-file';
import type { SavedAccount } from './accounts/saved-accounts';

type RemovedListener = (accountId: string) => Promise<void> | void;
type AccountListener = (accountId: string) => void;
interface AccountResponse {
  account: Account;
}

/** The accounts, their credentials and the providers that speak for them. Unknown ids are `not-found`. */
export interface AccountsService {
  /** In the user's order. */
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
  /** Every account once, in the new order; `bad-request` otherwise. */
  reorder(accountIds: readonly string[]): void;
  /** Lets the `onRemoved` listeners finish, erases the credentials, then forgets the account. */
  remove(accountId: string): Promise<void>;
  /** What may leave this machine of the accounts that are not the demo's, in their order. */
  portable(): PortableAccount[];
  /** Adds accounts that wait for their sign-in, all or none, and gives their number. Users who have an account are left alone. */
  addPortable(accounts: readonly PortableAccount[]): number;
  /** A listener stops what it does for the account. */
  onRemoved(listener: RemovedListener): void;
  /** A listener is told of every sign-in by the user, the first one of an account included. */
  onSignedIn(listener: AccountListener): void;
  /** A listener is told when an account can be used again: after a sign-in, and when a call went well that was not `ready`. */
  onReady(listener: AccountListener): void;
  /** Opens the account on first use. `signed-out` with reason `no-secret` or `unreadable-secret`. */
  providerOf(accountId: string): Provider;
  /** A call to the account's provider went well. */
  noteSuccess(accountId: string): void;
  /** A call to the account's provider failed. */
  noteFailure(accountId: string, error: unknown): void;
  /** The service's bulk delete did not do as asked: it is not used in the account before the next start. */
  suspendBulkDelete(accountId: string): void;
  /** Storage or calls may have been used. See `UsageWatch.refresh`. */
  refreshUsage(accountId: string): void;
}

interface AccountsDependencies extends SignInDependencies {
  store: JsonStore<readonly SavedAccount[]>;
  emit: EmitEvent;
  clock: Clock;
  log: Log;
}

export function createAccountsService(dependencies: AccountsDependencies): AccountsService {
  const { secrets, store, clock, newId, log } = dependencies;
  const book = createAccountBook(
    dependencies,
    store.get().map((saved) => atStart(saved, secrets)),
  );
  const usage = createUsageWatch(book, clock);
  const removedListeners: RemovedListener[] = [];
  const signedInListeners: AccountListener[] = [];
  const readyListeners: AccountListener[] = [];

  async function signIn(request: SignInRequest, signal: AbortSignal, demo: boolean) {
    const id = await signInToAccount(request, { signal, demo }, book, dependencies);
    for (const listener of [...signedInListeners, ...readyListeners]) listener(id);
    usage.refresh(id);
    return { account: toAccount(book.get(id)) };
  }

  async function remove(accountId: string): Promise<void> {
    book.get(accountId);
    await Promise.all(removedListeners.map(async (listener) => listener(accountId)));
    secrets.forget(accountId);
    book.remove(accountId);
  }

  function noteSuccess(accountId: string): void {
    const before = book.find(accountId)?.standing.status;
    setStanding(book, accountId, () => ready);
    if (before === undefined || before === 'ready') return;
    for (const listener of readyListeners) listener(accountId);
  }

  function suspendBulkDelete(accountId: string): void {
    const account = book.find(accountId);
    if (account === undefined || account.bulkSuspended) return;
    log.warn('account.bulk-delete-suspended', { account: accountId });
    book.set({ ...account, bulkSuspended: true });
  }

  return {
    list: () => book.list(),
    remove,
    noteSuccess,
    suspendBulkDelete,
    get: (accountId) => toAccount(book.get(accountId)),
    signIn: (request, signal) => signIn(request, signal, false),
    signInToDemo: (request, signal) => signIn(request, signal, true),
    update: (update) => ({ account: updateAccount(update, book) }),
    reorder: (accountIds) => {
      book.reorder(accountIds);
    },
    portable: () => book.all().flatMap(({ saved, demo }) => (demo ? [] : [toPortable(saved)])),
    addPortable: (accounts) => addSignedOut(accounts, book, newId),
    onRemoved: (listener) => void removedListeners.push(listener),
    onSignedIn: (listener) => void signedInListeners.push(listener),
    onReady: (listener) => void readyListeners.push(listener),
    providerOf: (accountId) =>
      book.get(accountId).provider ?? openAccount(book.get(accountId), book, dependencies),
    noteFailure: (accountId, error) => {
      setStanding(book, accountId, (before) => {
        const standing = standingAfter(toAppError(error), before);
        if (standing.failure === null || sameStanding(before, standing)) return standing;
        const doing = { event: 'account.failing', facts: { account: accountId } };
        return { ...standing, failure: reportedFailure(error, log, doing) };
      });
    },
    refreshUsage: (accountId) => {
      usage.refresh(accountId);
    },
  };
}

function atStart(saved: SavedAccount, secrets: SecretStore): LiveAccount {
  const standing = secrets.has(saved.id) ? ready : standingAfter(noSecret(), ready);
  return { saved, standing, provider: undefined, demo: false, usage: null, bulkSuspended: false };
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
  { accountId, name, colour, locked, bulkDelete }: z.output<typeof accountUpdateSchema>,
  book: AccountBook,
): Account {
  const account = book.get(accountId);
  const { saved } = account;
  const next: SavedAccount = {
    ...saved,
    name: name ?? saved.name,
    colour: colour ?? saved.colour,
    locked: locked ?? saved.locked,
    bulkDelete: bulkDelete ?? saved.bulkDelete,
  };
  book.commit([{ ...account, saved: next }]);
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
