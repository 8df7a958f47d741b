import { create } from 'zustand';
import type { Receipt } from '../../shared/history';
import { call } from '../ipc/ipc-client';
import { failed, idle, loading, ready, type Loadable } from './loadable';

interface HistoryState {
  readonly revision: number;
  /** Newest first. */
  readonly receipts: Loadable<readonly Receipt[]>;
}

export const useHistory = create<HistoryState>()(() => ({ revision: -1, receipts: idle }));

/** Asks for the receipts. Those that are shown stay until the new ones are in. */
export async function loadHistory(): Promise<void> {
  if (useHistory.getState().receipts.state !== 'ready') useHistory.setState({ receipts: loading });
  try {
    const { revision, receipts } = await call('history.list', {});
    if (revision >= useHistory.getState().revision)
      useHistory.setState({ revision, receipts: ready(receipts) });
  } catch (error) {
    useHistory.setState({ receipts: failed(error) });
  }
}

/** Asks again, where somebody has asked before. */
export function noteHistoryChange(): void {
  if (useHistory.getState().receipts.state !== 'idle') void loadHistory();
}
