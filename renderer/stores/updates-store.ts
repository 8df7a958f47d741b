import { create } from 'zustand';
import { texts } from '../../shared/texts/texts';
import type { UpdateState } from '../../shared/updates';
import { call } from '../ipc/ipc-client';
import { announce, raiseInfo, reportFailure } from './window/notices-store';

interface UpdatesState {
  readonly update: UpdateState;
  /** The version that the user does not want to hear of any more today. */
  readonly postponed: string | null;
}

export const useUpdates = create<UpdatesState>()(() => ({ update: { state: 'off' }, postponed: null }));

export function receiveUpdate(update: UpdateState): void {
  useUpdates.setState({ update });
  if (update.state === 'ready') announce(texts().updates.ready(update.version));
}

export async function loadUpdates(): Promise<void> {
  try {
    useUpdates.setState({ update: await call('updates.get', {}) });
  } catch {
    useUpdates.setState({ update: { state: 'off' } });
  }
}

/** Not again before the next start. */
export function postponeUpdate(): void {
  useUpdates.setState(({ update }) => ({ postponed: update.state === 'ready' ? update.version : null }));
}

/** The window closes when it comes to that. */
export async function restartToUpdate(): Promise<void> {
  try {
    const { restarting } = await call('updates.restart', {});
    if (!restarting) raiseInfo(texts().updates.busy);
  } catch (error) {
    reportFailure(error, { subject: texts().updates.subject });
  }
}
