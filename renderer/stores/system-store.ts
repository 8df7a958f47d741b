import { create } from 'zustand';
import type { SystemInfo } from '../../shared/system';
import { texts } from '../../shared/texts/texts';
import { call } from '../ipc/ipc-client';
import { failed, loading, ready, valueOf, type Loadable } from './loadable';
import { announce, reportFailure } from './window/notices-store';

interface SystemState {
  readonly info: Loadable<SystemInfo>;
}

const useSystem = create<SystemState>()(() => ({ info: loading }));

export function useSystemInfo(): SystemInfo | null {
  return useSystem(({ info }) => valueOf(info));
}

export function getSystemInfo(): SystemInfo | null {
  return valueOf(useSystem.getState().info);
}

export async function loadSystem(): Promise<void> {
  try {
    useSystem.setState({ info: ready(await call('system.info', {})) });
  } catch (error) {
    useSystem.setState({ info: failed(error) });
  }
}

/** Opens a page of the account's own service in the system's browser. */
export async function openLink(url: string): Promise<void> {
  try {
    await call('system.openLink', { url });
  } catch (error) {
    reportFailure(error, { subject: texts().accounts.subjects.openingPage });
  }
}

/** Puts text on the clipboard and says so, as "Certificate link copied". */
export async function copyText(text: string, what: string): Promise<void> {
  try {
    await call('system.copyText', { text });
    announce(texts().accounts.copied(what));
  } catch (error) {
    reportFailure(error, { subject: texts().accounts.subjects.copying });
  }
}

/** Shows the folder of the app's own log in the system's file manager. */
export async function openLogFolder(): Promise<void> {
  try {
    await call('system.openLogFolder', {});
  } catch (error) {
    reportFailure(error, { subject: texts().accounts.subjects.openingLogFolder });
  }
}
