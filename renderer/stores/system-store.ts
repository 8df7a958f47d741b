import { create } from 'zustand';
import type { DemoState } from '../../shared/demo';
import type { SystemInfo } from '../../shared/system';
import { call } from '../ipc/ipc-client';
import { failed, loading, ready, valueOf, type Loadable } from './loadable';
import { announce, reportFailure } from './notices-store';

interface SystemState {
  readonly info: Loadable<SystemInfo>;
  readonly demo: Loadable<DemoState>;
}

export const useSystem = create<SystemState>()(() => ({ info: loading, demo: loading }));

export function useSystemInfo(): SystemInfo | null {
  return useSystem(({ info }) => valueOf(info));
}

export function getSystemInfo(): SystemInfo | null {
  return valueOf(useSystem.getState().info);
}

/** Locale of dates and numbers; undefined, the browser's own, until the system has told. */
export function useLocale(): string | undefined {
  return useSystemInfo()?.locale;
}

export function getLocale(): string | undefined {
  return getSystemInfo()?.locale;
}

export async function loadSystem(): Promise<void> {
  try {
    const [info, demo] = await Promise.all([call('system.info', {}), call('demo.get', {})]);
    useSystem.setState({ info: ready(info), demo: ready(demo) });
  } catch (error) {
    useSystem.setState({ info: failed(error), demo: failed(error) });
  }
}

/** Starts the built-in services and adds their accounts. */
export async function startDemo(): Promise<void> {
  useSystem.setState({ demo: loading });
  try {
    useSystem.setState({ demo: ready(await call('demo.start', {})) });
  } catch (error) {
    useSystem.setState({ demo: failed(error) });
    reportFailure(error, { subject: 'Demo' });
  }
}

/** Opens a page of the account's own service in the system's browser. */
export async function openLink(url: string): Promise<void> {
  try {
    await call('system.openLink', { url });
  } catch (error) {
    reportFailure(error, { subject: 'Open page' });
  }
}

/** Puts text on the clipboard and says so, as "Certificate link copied". */
export async function copyText(text: string, what: string): Promise<void> {
  try {
    await call('system.copyText', { text });
    announce(`${what} copied`);
  } catch (error) {
    reportFailure(error, { subject: 'Copy' });
  }
}
