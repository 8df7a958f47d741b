import { create } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { EventOf, ResponseOf } from '../../shared/contract';
import type { Entry, EntryVersion } from '../../shared/files';
import type { Transfer, WantedEntry } from '../../shared/transfers';
import { call } from '../ipc/ipc-client';
import { failed, loading, ready, type Loadable } from './loadable';
import { reportFailure } from './notices-store';

export interface TransferCollection {
  readonly byId: ReadonlyMap<string, Transfer>;
  /** Oldest first. */
  readonly ids: readonly string[];
}

interface TransfersState {
  readonly revision: number;
  readonly transfers: Loadable<TransferCollection>;
}

export const useTransfers = create<TransfersState>()(() => ({ revision: -1, transfers: loading }));

function toCollection(byId: ReadonlyMap<string, Transfer>): TransferCollection {
  return { byId, ids: [...byId.keys()] };
}

function known(): ReadonlyMap<string, Transfer> {
  const { transfers } = useTransfers.getState();
  return transfers.state === 'ready' ? transfers.value.byId : new Map();
}

function listOf({ transfers }: TransfersState): readonly Transfer[] {
  return transfers.state === 'ready' ? [...transfers.value.byId.values()] : [];
}

/** All transfers, oldest first. */
export function useTransferList(): readonly Transfer[] {
  return useTransfers(useShallow(listOf));
}

export function getTransferList(): readonly Transfer[] {
  return listOf(useTransfers.getState());
}

export function findTransfer(transferId: string): Transfer | null {
  return known().get(transferId) ?? null;
}

/** Takes over what changed; an event older than what is known is dropped. */
export function receiveTransferChanges(change: EventOf<'transfers.changed'>): void {
  if (change.revision <= useTransfers.getState().revision) return;
  const byId = new Map(known());
  for (const transfer of change.transfers) byId.set(transfer.id, transfer);
  for (const id of change.removedIds) byId.delete(id);
  useTransfers.setState({ revision: change.revision, transfers: ready(toCollection(byId)) });
}

function receiveSnapshot({ revision, transfers }: ResponseOf<'transfers.list'>): void {
  const byId = new Map(transfers.map((transfer) => [transfer.id, transfer]));
  useTransfers.setState({ revision, transfers: ready(toCollection(byId)) });
}

/** Asks for all transfers, again when events have overtaken the answer. */
export async function loadTransfers(): Promise<void> {
  try {
    let snapshot = await call('transfers.list', {});
    while (snapshot.revision < useTransfers.getState().revision) snapshot = await call('transfers.list', {});
    receiveSnapshot(snapshot);
  } catch (error) {
    useTransfers.setState({ transfers: failed(error) });
  }
}

/** What the main process needs to know of an entry to save it, and nothing else of it; of one of its versions when that is named. */
export function toWanted({ accountId, id, name, size }: Entry, version?: EntryVersion): WantedEntry {
  if (version === undefined) return { accountId, id, name, size };
  return { accountId, id, name: version.name, size: version.size, version: version.version };
}

/** Starts downloads to a save target, the current one when none is named. */
export async function startTransfers(entries: readonly WantedEntry[], targetId?: string): Promise<void> {
  if (entries.length === 0) return;
  try {
    const request = { entries: [...entries] };
    await call('transfers.start', targetId === undefined ? request : { ...request, targetId });
  } catch (error) {
    reportFailure(error, { subject: 'Download' });
  }
}

export async function cancelTransfers(transferIds: readonly string[]): Promise<void> {
  try {
    await call('transfers.cancel', { transferIds: [...transferIds] });
  } catch (error) {
    reportFailure(error, { subject: 'Cancelling' });
  }
}

export async function retryTransfers(transferIds: readonly string[]): Promise<void> {
  try {
    await call('transfers.retry', { transferIds: [...transferIds] });
  } catch (error) {
    reportFailure(error, { subject: 'Trying again' });
  }
}

export async function clearFinishedTransfers(): Promise<void> {
  try {
    await call('transfers.clearFinished', {});
  } catch (error) {
    reportFailure(error, { subject: 'Clearing finished transfers' });
  }
}

/** Shows the finished file in the system's own file manager. */
export async function showTransferInFolder(transferId: string): Promise<void> {
  try {
    await call('transfers.showInFolder', { transferId });
  } catch (error) {
    reportFailure(error, { subject: 'Show in folder' });
  }
}
