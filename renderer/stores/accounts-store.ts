import { create } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { Account } from '../../shared/accounts';
import type { EventOf, RequestOf, ResponseOf } from '../../shared/contract';
import { visibleName } from '../../shared/names';
import { formatNumber } from '../../shared/texts/numbers';
import { texts } from '../../shared/texts/texts';
import { call } from '../ipc/ipc-client';
import { failed, idle, loading, ready, type Loadable } from './loadable';
import { moveByStep, moveToGap } from '../lib/list/move-item';
import { announce, reportFailure } from './window/notices-store';
import { createUsageWarnings } from './usage-warnings';

export interface AccountCollection {
  readonly byId: ReadonlyMap<string, Account>;
  /** In the order of the side bar. */
  readonly ids: readonly string[];
}

interface AccountsState {
  readonly revision: number;
  readonly accounts: Loadable<AccountCollection>;
  /** Since when each account that is out of reach has been, as this window has seen it; epoch milliseconds by account id. */
  readonly failingSince: ReadonlyMap<string, number>;
  /** The sign-in or save that the account dialog waits for. */
  readonly attempt: Loadable<Account>;
}

export type SignInRequest = RequestOf<'accounts.signIn'>;
export type AccountUpdate = RequestOf<'accounts.update'>;
type AccountChanges = Omit<AccountUpdate, 'accountId'>;

export const useAccounts = create<AccountsState>()(() => ({
  revision: -1,
  accounts: loading,
  failingSince: new Map(),
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
  const { revision, failingSince } = useAccounts.getState();
  if (snapshot.revision < revision) return;
  useAccounts.setState({
    revision: snapshot.revision,
    accounts: ready(toCollection(snapshot.accounts)),
    failingSince: sinceOf(snapshot.accounts, failingSince),
  });
  const warnings = usageWarnings.next(snapshot.accounts);
  if (warnings.length > 0) announce(warnings.join('. '));
}

const usageWarnings = createUsageWarnings();

function sinceOf(
  accounts: readonly Account[],
  before: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const failing = accounts.filter(({ status }) => status === 'failing');
  return new Map(failing.map(({ id }) => [id, before.get(id) ?? Date.now()]));
}

/** Since when which accounts are out of reach, by id. */
export function useFailingSince(): ReadonlyMap<string, number> {
  return useAccounts(({ failingSince }) => failingSince);
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

/** Adds an account, or signs in again to one, and then makes these changes to it. The outcome is in `attempt`; null when it failed. */
export function signIn(request: SignInRequest, changes: AccountChanges = {}): Promise<Account | null> {
  return attempt(async (signal) => {
    const { account } = await call('accounts.signIn', request, signal);
    if (Object.keys(changes).length === 0) return { account };
    return call('accounts.update', { accountId: account.id, ...changes }, signal);
  });
}

/** Changes what needs no sign-in. The outcome is in `attempt`; null when it failed. */
export function updateAccount(update: AccountUpdate): Promise<Account | null> {
  return attempt((signal) => call('accounts.update', update, signal));
}

/** Stops a sign-in that is under way and forgets the outcome of the last one. */
export function resetAttempt(): void {
  attempting?.abort();
  attempting = null;
  useAccounts.setState({ attempt: idle });
}

function nameOf(accountId: string): string | undefined {
  const account = findAccount(accountId);
  return account === null ? undefined : visibleName(account.name);
}

/** Erases the credentials and stops the transfers of the account. */
export async function removeAccount(accountId: string): Promise<void> {
  const subject = texts().accounts.subjects.removing(nameOf(accountId));
  try {
    await call('accounts.remove', { accountId });
  } catch (error) {
    reportFailure(error, { subject, accountId });
  }
}

/** Makes an account read only, or ends that. */
export async function setAccountLocked(accountId: string, locked: boolean): Promise<void> {
  const { accounts } = texts();
  try {
    const { account } = await call('accounts.update', { accountId, locked });
    takeIn(account);
    announce(accounts[locked ? 'locked' : 'unlocked'](visibleName(account.name)));
  } catch (error) {
    const subject = accounts.subjects[locked ? 'locking' : 'unlocking'](nameOf(accountId));
    reportFailure(error, { subject, accountId });
  }
}

async function reorder(accountId: string, ids: readonly string[]): Promise<void> {
  const before = collection().ids;
  if (ids === before) return;
  const { moved, subjects } = texts().accounts;
  const name = nameOf(accountId);
  try {
    await call('accounts.reorder', { accountIds: [...ids] });
    const place = formatNumber(ids.indexOf(accountId) + 1);
    if (name !== undefined) announce(moved(name, place, formatNumber(ids.length)));
  } catch (error) {
    reportFailure(error, { subject: subjects.moving(name), accountId });
  }
}

/** Moves an account in the side bar: before the account of that index, after the last one for the number of accounts. */
export function moveAccountToGap(accountId: string, gap: number): Promise<void> {
  return reorder(accountId, moveToGap(collection().ids, accountId, gap));
}

/** Moves an account one place up (-1) or down (1). */
export function moveAccountByStep(accountId: string, step: -1 | 1): Promise<void> {
  return reorder(accountId, moveByStep(collection().ids, accountId, step));
}

/** Is there a place above (-1) or below (1)? */
export function canMoveAccount(accountId: string, step: -1 | 1): boolean {
  const { ids } = collection();
  return moveByStep(ids, accountId, step) !== ids;
}

/** Writes the accounts, without secrets, to a file that the user chooses. Was it written? */
export async function exportAccounts(): Promise<boolean> {
  try {
    return (await call('accounts.exportFile', {})).saved;
  } catch (error) {
    reportFailure(error, { subject: texts().accounts.subjects.exporting });
    return false;
  }
}

/** Adds the accounts of a file that the user chooses; how that went. */
export async function importAccounts(): Promise<Loadable<ResponseOf<'accounts.importFile'>>> {
  try {
    return ready(await call('accounts.importFile', {}));
  } catch (error) {
    return failed(error);
  }
}
