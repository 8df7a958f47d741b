import type { Account, Usage } from '../../../shared/accounts';
import type { EmitEvent } from '../../../shared/contract';
import { AppError } from '../../../shared/errors';
import type { Log } from '../../logging/log';
import type { Provider } from '../../providers/provider';
import { capabilitiesOf } from '../../providers/provider-capabilities';
import type { JsonStore } from '../../storage/json-store';
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
  /** As the service last told it. */
  readonly usage: Usage | null;
  /** Has its bulk delete failed since the start? */
  readonly bulkSuspended: boolean;
}

/** All accounts in the user's order: in memory, on disk and as the window was last told. */
export interface AccountBook {
  list(): { revision: number; accounts: Account[] };
  all(): readonly LiveAccount[];
  /** `not-found`. */
  get(accountId: string): LiveAccount;
  find(accountId: string): LiveAccount | undefined;
  /** Changes what need not outlive the app. */
  set(account: LiveAccount): void;
  /** Adds or changes accounts on disk, then does `next`. Nothing has changed when either throws. */
  commit(changed: readonly LiveAccount[], next?: () => void): void;
  /** Every account once, in the new order; `bad-request` otherwise. Durable. */
  reorder(accountIds: readonly string[]): void;
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
  let accounts = toMap(initial);
  let revision = 0;

  const all = () => [...accounts.values()];
  const list = () => ({ revision, accounts: all().map(toAccount) });

  function changed(): void {
    revision += 1;
    emit('accounts.changed', list());
  }

  /** Writes only what would differ: a change of a demo account is none on disk. */
  function save(before: ReadonlyMap<string, LiveAccount>): void {
    const [old, lasting] = [lastingOf(before), lastingOf(accounts)];
    const same = old.length === lasting.length && old.every((saved, n) => saved === lasting[n]);
    if (!same) store.set(lasting);
  }

  function restore(before: Map<string, LiveAccount>): void {
    const failed = accounts;
    accounts = before;
    try {
      save(failed);
    } catch (error) {
      log.report(error, { level: 'warn', event: 'accounts.restore' });
    }
  }

  function replace(after: Map<string, LiveAccount>, next: () => void = () => undefined): void {
    const before = accounts;
    accounts = after;
    try {
      save(before);
      next();
    } catch (error) {
      restore(before);
      throw error;
    }
    changed();
  }

  function set(account: LiveAccount): void {
    accounts.set(account.saved.id, account);
    changed();
  }

  function remove(accountId: string): void {
    const before = new Map(accounts);
    accounts.delete(accountId);
    changed();
    save(before);
  }

  return {
    list,
    all,
    set,
    remove,
    commit: (some, next) => {
      replace(toMap([...all(), ...some]), next);
    },
    reorder: (accountIds) => {
      replace(toMap(inOrder(all(), accountIds)));
    },
    find: (accountId) => accounts.get(accountId),
    get: (accountId) => accounts.get(accountId) ?? throwUnknown(accountId),
  };
}

/** Of two with one id the later one, in the place of the first. */
function toMap(accounts: readonly LiveAccount[]): Map<string, LiveAccount> {
  return new Map(accounts.map((account) => [account.saved.id, account]));
}

function lastingOf(accounts: ReadonlyMap<string, LiveAccount>): SavedAccount[] {
  return [...accounts.values()].filter(({ demo }) => !demo).map(({ saved }) => saved);
}

function inOrder(accounts: readonly LiveAccount[], accountIds: readonly string[]): LiveAccount[] {
  const ordered = accountIds.flatMap((id) => accounts.find(({ saved }) => saved.id === id) ?? []);
  if (accountIds.length === accounts.length && new Set(ordered).size === accounts.length) return ordered;
  throw new AppError('bad-request', 'The new order does not name every account once', {
    details: { field: 'accountIds', reason: 'invalid' },
  });
}

function throwUnknown(accountId: string): never {
  throw new AppError('not-found', `No account ${accountId}`, { details: { what: 'account' } });
}

/** The account as the window sees it. */
export function toAccount(live: LiveAccount): Account {
  const { saved, standing, provider, demo, usage } = live;
  const { id, service, name, colour, connection, remembered, locked } = saved;
  return {
    id,
    service,
    name,
    colour,
    userName: connection.userName,
    origin: connection.origin,
    address: connection.address,
    ...(connection.signInWith === undefined ? {} : { signInWith: connection.signInWith }),
    status: standing.status,
    failure: standing.failure,
    remembered,
    capabilities: provider === undefined ? null : capabilitiesOf(provider),
    demo,
    locked,
    bulkDelete: bulkDeleteOf(live),
    usage,
  };
}

function bulkDeleteOf({ saved, bulkSuspended }: LiveAccount): Account['bulkDelete'] {
  if (!saved.bulkDelete) return 'off';
  return bulkSuspended ? 'suspended' : 'on';
}
