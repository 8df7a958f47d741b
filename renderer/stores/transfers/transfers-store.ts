import { create } from 'zustand';
import type { EventOf, MethodName, RequestOf, ResponseOf } from '../../../shared/contract';
import { fromFailure } from '../../../shared/errors';
import type { Entry, EntryVersion } from '../../../shared/files';
import { texts, type Texts } from '../../../shared/texts/texts';
import type { Transfer, WantedEntry } from '../../../shared/transfers';
import { call } from '../../ipc/ipc-client';
import {
  noTransfers,
  toCollection,
  withChanges,
  type TransferCollection,
} from '../../lib/transfers/transfer-collection';
import { unmadeSubject, wordPreflightNews } from '../../lib/wording/preflight-wording';
import { failed, loading, ready, type Loadable } from '../loadable';
import { raiseInfo, reportFailure } from '../window/notices-store';
import { prepareTransfers } from './preflight-store';

interface TransfersState {
  readonly revision: number;
  readonly transfers: Loadable<TransferCollection>;
}

export const useTransfers = create<TransfersState>()(() => ({ revision: -1, transfers: loading }));

function collectionOf({ transfers }: TransfersState): TransferCollection {
  return transfers.state === 'ready' ? transfers.value : noTransfers;
}

export function useTransferCollection(): TransferCollection {
  return useTransfers(collectionOf);
}

/** The ids of all transfers in the order in which they are shown. */
export function useShownTransfers(): readonly string[] {
  return useTransfers((state) => collectionOf(state).shown);
}

/** One transfer, kept up to date; null once it is gone. */
export function useTransfer(transferId: string): Transfer | null {
  return useTransfers((state) => collectionOf(state).byId.get(transferId) ?? null);
}

export function getTransferCollection(): TransferCollection {
  return collectionOf(useTransfers.getState());
}

/** All transfers in the order of the queue. */
export function getTransferList(): readonly Transfer[] {
  const { byId, ids } = getTransferCollection();
  return ids.flatMap((id) => byId.get(id) ?? []);
}

export function findTransfer(transferId: string): Transfer | null {
  return getTransferCollection().byId.get(transferId) ?? null;
}

/** Takes over what changed; an event older than what is known is dropped. */
export function receiveTransferChanges(change: EventOf<'transfers.changed'>): void {
  const state = useTransfers.getState();
  if (change.revision <= state.revision) return;
  const transfers = ready(withChanges(collectionOf(state), change));
  useTransfers.setState({ revision: change.revision, transfers });
}

function receiveSnapshot({ revision, transfers }: ResponseOf<'transfers.list'>): void {
  useTransfers.setState({ revision, transfers: ready(toCollection(transfers)) });
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
export function toWanted(
  { accountId, id, kind, name, size, hash }: Entry,
  version?: EntryVersion,
): WantedEntry {
  if (version === undefined) return { accountId, id, kind, name, size, hash };
  return { accountId, id, kind, name: version.name, size: version.size, version: version.version };
}

/**
 * Saves entries, folders with all that is in them, to a save target, the current one when none is named. Looks first at what that would
 * do, asks at most one question, and tells what the user would not expect.
 */
export async function startTransfers(entries: readonly WantedEntry[], targetId?: string): Promise<void> {
  if (entries.length === 0) return;
  try {
    const prepared = await prepareTransfers(entries, targetId);
    if (prepared === null) return;
    const { preflight, conflict } = prepared;
    const request = { preflightId: preflight.id };
    const { unmade } = await call(
      'transfers.start',
      conflict === undefined ? request : { ...request, conflict },
    );
    const news = wordPreflightNews(preflight, unmade);
    if (news !== null) raiseInfo(news);
    if (unmade.failure !== null)
      reportFailure(fromFailure(unmade.failure), { subject: unmadeSubject(unmade) });
  } catch (error) {
    reportFailure(error, { subject: texts().transfers.subjects.download });
  }
}

type TransferMethod = Extract<MethodName, `transfers.${string}`>;

/* What changes by it is told by events. */
async function ask<M extends TransferMethod>(
  method: M,
  request: RequestOf<M>,
  verb: keyof Texts['transfers']['subjects'],
): Promise<void> {
  try {
    await call(method, request);
  } catch (error) {
    reportFailure(error, { subject: texts().transfers.subjects[verb] });
  }
}

export function pauseTransfers(transferIds: readonly string[]): Promise<void> {
  return ask('transfers.pause', { transferIds: [...transferIds] }, 'pause');
}

export function resumeTransfers(transferIds: readonly string[]): Promise<void> {
  return ask('transfers.resume', { transferIds: [...transferIds] }, 'resume');
}

export function pauseAllTransfers(): Promise<void> {
  return ask('transfers.pauseAll', {}, 'pause');
}

export function resumeAllTransfers(): Promise<void> {
  return ask('transfers.resumeAll', {}, 'resume');
}

export function cancelTransfers(transferIds: readonly string[]): Promise<void> {
  return ask('transfers.cancel', { transferIds: [...transferIds] }, 'cancel');
}

export function retryTransfers(transferIds: readonly string[]): Promise<void> {
  return ask('transfers.retry', { transferIds: [...transferIds] }, 'retry');
}

/** Puts transfers that have not had their turn in front of another; at the end when that is null. */
export function moveTransfers(transferIds: readonly string[], before: string | null): Promise<void> {
  return ask('transfers.move', { transferIds: [...transferIds], before }, 'move');
}

/** Compares the file on disk with what was saved. */
export function verifyTransfer(transferId: string): Promise<void> {
  return ask('transfers.verify', { transferId }, 'verify');
}

export function clearFinishedTransfers(): Promise<void> {
  return ask('transfers.clearFinished', {}, 'clear');
}

/** Shows the finished file in the system's own file manager. */
export function showTransferInFolder(transferId: string): Promise<void> {
  return ask('transfers.showInFolder', { transferId }, 'showInFolder');
}
