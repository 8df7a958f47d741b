import { create } from 'zustand';
import type { TransferEvent } from '../../../shared/transfers';
import { call } from '../../ipc/ipc-client';
import { failed, idle, ready, type Loadable } from '../loadable';

interface TransferHistoryState {
  /** The transfer whose history is held; null before the first. */
  readonly transferId: string | null;
  readonly events: Loadable<readonly TransferEvent[]>;
}

export const useTransferHistory = create<TransferHistoryState>()(() => ({ transferId: null, events: idle }));

/** Asks what happened to a transfer. What is known of it stays until the answer is there. */
export async function loadTransferHistory(transferId: string): Promise<void> {
  const isAsked = (): boolean => useTransferHistory.getState().transferId === transferId;
  if (!isAsked()) useTransferHistory.setState({ transferId, events: { state: 'loading' } });
  try {
    const { events } = await call('transfers.history', { transferId });
    if (isAsked()) useTransferHistory.setState({ events: ready(events) });
  } catch (error) {
    if (isAsked()) useTransferHistory.setState({ events: failed(error) });
  }
}
