import { create } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { Account } from '../../shared/accounts';
import type { EventOf, RequestOf } from '../../shared/contract';
import { call } from '../ipc/ipc-client';
import { failed, idle, loading, ready, type Loadable } from './loadable';
import { reportFailure } from './notices-store';

export interface AccountCollection {
  readonly byId: ReadonlyMap<string, Account>;
  /** In the order of the side bar. */
  readonly ids: readonly string[];
}

interface AccountsState {
  readonly revision: number;
  readonly accounts: Loadable<AccountCollection>;
  /** The sign-in or save that the account dialog waits for. */
  readonly attempt: Loadable<Account>;
}

export type SignInRequest = RequestOf<'accounts.signIn'>;
export type AccountUpdate = RequestOf<'accounts.update'>;

export const useAccounts = create<AccountsState>()(() => ({
  revision: -1,
  accounts: loading,
  attempt: idle,
}));

function toCollection(accounts: readonly Account[]): AccountCollection {
  return {
    byId: new Map(accounts.map((account) => [account.id, account])),
    ids: accounts.map((account) => account.id),
  };
}

const empty = toCollection([]);

function collection(): AccountCollection {
  const { accounts } = useAccounts.getState();
  return accounts.state === 'ready' ? accounts.value : empty;
}

function listOf({ accounts }: AccountsState): readonly Account[] {
  return accounts.state === 'ready' ? [...accounts.value.byId.values()] : [];
}

/** All accounts in the order of the side bar. */
export function useAccountList(): readonly Account[] {
  return useAccounts(useShallow(listOf));
}

export function useAccount(accountId: string | null): Account | null {
  return useAccounts(({ accounts }) =>
    accountId === null || accounts.state !== 'ready' ? null : (accounts.value.byId.get(accountId) ?? null),
  );
}

export function getAccountList(): readonly Account[] {
  return listOf(useAccounts.getState());
}

export function findAccount(accountId: string): Account | null {
  return collection().byId.get(accountId) ?? null;
}

/** Takes over a snapshot or event; an older one than what is known is dropped. */
export function receiveAccounts(snapshot: EventOf<'accounts.changed'>): void {
  if (snapshot.revision < useAccounts.getState().revision) return;
  useAccounts.setState({ revision: snapshot.revision, accounts: ready(toCollection(snapshot.accounts)) });
}

export async function loadAccounts(): Promise<void> {
  try {
    receiveAccounts(await call('accounts.list', {}));
  } catch (error) {
    useAccounts.setState({ accounts: failed(error) });
  }
}

/* An answer may overtake the event that tells the same. */
function takeIn(account: Account): void {
  const { byId } = collection();
  useAccounts.setState({
    accounts: ready(toCollection([...new Map(byId).set(account.id, account).values()])),
  });
}

let attempting: AbortController | null = null;

async function attempt(ask: (signal: AbortSignal) => Promise<{ account: Account }>): Promise<Account | null> {
  attempting?.abort();
  const mine = new AbortController();
  attempting = mine;
  useAccounts.setState({ attempt: loading });
  try {
    const { account } = await ask(mine.signal);
    takeIn(account);
    if (attempting === mine) useAccounts.setState({ attempt: ready(account) });
    return account;
  } catch (error) {
    if (attempting === mine) useAccounts.setState({ attempt: failed(error) });
    return null;
  }
}

/** Adds an account, or signs in again to one. The outcome is in `attempt`; null when it failed. */
export function signIn(request: SignInRequest): Promise<Account | null> {
  return attempt((signal) => call('accounts.signIn', request, signal));
}

/** Renames or recolours. The outcome is in `attempt`; null when it failed. */
export function updateAccount(update: AccountUpdate): Promise<Account | null> {
  return attempt((signal) => call('accounts.update', update, signal));
}

/** Stops a sign-in that is under way and forgets the outcome of the last one. */
export function resetAttempt(): void {
  attempting?.abort();
  attempting = null;
  useAccounts.setState({ attempt: idle });
}

/** Erases the credentials and stops the transfers of the account. */
export async function removeAccount(accountId: string): Promise<void> {
  const name = findAccount(accountId)?.name ?? 'account';
  try {
    await call('accounts.remove', { accountId });
  } catch (error) {
    reportFailure(error, { subject: `Removing ${name}`, accountId });
  }
}
