import type { Account } from '../../../shared/accounts';
import type { EmitEvent, EventName } from '../../../shared/contract';
import type { DeletionResult } from '../../../shared/deletions';
import { AppError, toAppError } from '../../../shared/errors';
import type { Receipt } from '../../../shared/history';
import type { Provider } from '../../providers/provider';
import type { FolderCopyMaker } from '../deletions/copies/folder-copy';
import type { ProviderSource, ReceiptBook } from '../service-dependencies';

/** Accounts named by their ids, one per provider. */
export interface AccountsDouble extends ProviderSource {
  /** `anna ok`, `anna signed-out`, … in the order of noting. */
  readonly notes: string[];
  /** Ids of the accounts whose use was asked for. */
  readonly refreshed: string[];
  /** Ids of the accounts that are read only. */
  readonly locked: Set<string>;
  /** Ids of the accounts that have to be signed in to. */
  readonly signedOut: Set<string>;
  /** By account; `off` for all others. */
  readonly bulkDelete: Map<string, Account['bulkDelete']>;
  readonly providers: Map<string, Provider>;
}

export function createAccountsDouble(
  providers: Readonly<Record<string, Provider>>,
  origin = 'https://eu2-cloud.acronis.com',
): AccountsDouble {
  const held = new Map(Object.entries(providers));
  const notes: string[] = [];
  const refreshed: string[] = [];
  const locked = new Set<string>();
  const signedOut = new Set<string>();
  const bulkDelete = new Map<string, Account['bulkDelete']>();

  function providerOf(accountId: string): Provider {
    const provider = held.get(accountId);
    if (provider !== undefined) return provider;
    throw new AppError('not-found', 'no such account', { details: { what: 'account' } });
  }

  return {
    notes,
    refreshed,
    locked,
    signedOut,
    bulkDelete,
    providers: held,
    providerOf,
    get: (accountId) => (
      providerOf(accountId),
      {
        ...accountOf(accountId, origin),
        locked: locked.has(accountId),
        bulkDelete: bulkDelete.get(accountId) ?? 'off',
        ...(signedOut.has(accountId) ? { status: 'signed-out' } : {}),
      }
    ),
    noteSuccess: (accountId) => void notes.push(`${accountId} ok`),
    noteFailure: (accountId, error) => void notes.push(`${accountId} ${toAppError(error).code}`),
    suspendBulkDelete: (accountId) => void bulkDelete.set(accountId, 'suspended'),
    refreshUsage: (accountId) => void refreshed.push(accountId),
  };
}

function accountOf(id: string, origin: string): Account {
  return {
    id,
    service: 'acronis',
    name: `${id}'s files`,
    colour: 'teal',
    userName: id,
    origin,
    address: 'https://cloud.acronis.com',
    status: 'ready',
    failure: null,
    remembered: false,
    capabilities: null,
    demo: false,
    locked: false,
    bulkDelete: 'off',
    usage: null,
  };
}

export interface ReceiptsDouble extends ReceiptBook {
  readonly receipts: Receipt[];
  readonly settled: Map<string, DeletionResult>;
}

export function createReceiptsDouble(): ReceiptsDouble {
  const receipts: Receipt[] = [];
  const settled = new Map<string, DeletionResult>();
  return {
    receipts,
    settled,
    append: (added) => {
      receipts.push(...added);
      return Promise.resolve();
    },
    settle: (id, result) => {
      settled.set(id, result);
      return Promise.resolve();
    },
  };
}

/** What a service told the window. */
export interface EventsDouble {
  emit: EmitEvent;
  /** Payloads of one event, oldest first. */
  of(event: EventName): unknown[];
}

export function createEventsDouble(): EventsDouble {
  const told: { event: EventName; payload: unknown }[] = [];
  return {
    emit: (event, payload) => void told.push({ event, payload: structuredClone(payload) }),
    of: (event) => told.filter((one) => one.event === event).map(({ payload }) => payload),
  };
}

const unasked = () => Promise.reject(new Error('nobody asked for a copy of a folder'));

/** Copies of folders for tests that want none. */
export const noFolderCopies: FolderCopyMaker = { planFolderCopy: unasked, saveFolderCopy: unasked };

/** A log that finds everything under the same id. */
export const logDouble = { report: () => '0123abcd' };

/** `id-1`, `id-2`, … */
export function createIds(): () => string {
  let last = 0;
  return () => `id-${String((last += 1))}`;
}
