import type { Account } from '../../shared/accounts';
import type { EmitEvent } from '../../shared/contract';
import { AppError } from '../../shared/errors';
import type { Log } from '../logging/log';
import type { Provider } from '../providers/provider';
import { capabilitiesOf } from '../providers/provider-capabilities';
import type { JsonStore } from '../storage/json-store';
import type { AccountStanding } from './account-status';
import type { SavedAccount } from './saved-accounts';

/** An account while the app runs. */
export interface LiveAccount {
  readonly saved: SavedAccount;
  readonly standing: AccountStanding;
  /** Undefined until it is opened. */
  readonly provider: Provider | undefined;
  /** Never on disk. */
  readonly demo: boolean;
}

/** All accounts: in memory, on disk and as the window was last told. */
export interface AccountBook {
  list(): { revision: number; accounts: Account[] };
  all(): readonly LiveAccount[];
  /** `not-found`. */
  get(accountId: string): LiveAccount;
  find(accountId: string): LiveAccount | undefined;
  /** Changes what need not outlive the app. */
  set(account: LiveAccount): void;
  /** Adds or changes the account on disk, then does `next`. Nothing has changed when either throws. */
  commit(account: LiveAccount, next?: () => void): void;
  /** Gone from memory even when the disk refuses. */
  remove(accountId: string): void;
}

interface BookDependencies {
  store: JsonStore<readonly SavedAccount[]>;
  emit: EmitEvent;
  log: Log;
}

export function createAccountBook(
  { store, emit, log }: BookDependencies,
  initial: readonly LiveAccount[],
): AccountBook {
  const accounts = new Map(initial.map((account) => [account.saved.id, account]));
  let revision = 0;

  const list = () => ({ revision, accounts: [...accounts.values()].map(toAccount) });

  function changed(): void {
    revision += 1;
    emit('accounts.changed', list());
  }

  /** A change of a demo account is none on disk. */
  function save(changed: LiveAccount | undefined): void {
    if (changed?.demo === true) return;
    const lasting = [...accounts.values()].filter(({ demo }) => !demo);
    store.set(lasting.map(({ saved }) => saved));
  }

  function restore(account: LiveAccount, before: LiveAccount | undefined): void {
    if (before === undefined) accounts.delete(account.saved.id);
    else accounts.set(account.saved.id, before);
    try {
      save(account);
    } catch (error) {
      log.report(error, { level: 'warn', event: 'accounts.restore' });
    }
  }

  function commit(account: LiveAccount, next: () => void = () => undefined): void {
    const { id } = account.saved;
    const before = accounts.get(id);
    accounts.set(id, account);
    try {
      save(account);
      next();
    } catch (error) {
      restore(account, before);
      throw error;
    }
    changed();
  }

  function set(account: LiveAccount): void {
    accounts.set(account.saved.id, account);
    changed();
  }

  function remove(accountId: string): void {
    const account = accounts.get(accountId);
    accounts.delete(accountId);
    changed();
    save(account);
  }

  return {
    list,
    set,
    commit,
    remove,
    all: () => [...accounts.values()],
    find: (accountId) => accounts.get(accountId),
    get: (accountId) => accounts.get(accountId) ?? throwUnknown(accountId),
  };
}

function throwUnknown(accountId: string): never {
  throw new AppError('not-found', `No account ${accountId}`, { details: { what: 'account' } });
}

/** The account as the window sees it. */
export function toAccount({ saved, standing, provider, demo }: LiveAccount): Account {
  const { id, service, name, colour, connection, remembered } = saved;
  return {
    id,
    service,
    name,
    colour,
    userName: connection.userName,
    origin: connection.origin,
    address: connection.address,
    status: standing.status,
    failure: standing.failure,
    remembered,
    capabilities: provider === undefined ? null : capabilitiesOf(provider),
    demo,
  };
}
