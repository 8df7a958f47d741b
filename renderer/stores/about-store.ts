import { create } from 'zustand';
import { texts } from '../../shared/texts/texts';
import { call } from '../ipc/ipc-client';
import { failed, loading, ready, type Loadable } from './loadable';
import { reportFailure } from './window/notices-store';

interface AboutState {
  /** Of what the app is made of, as their authors wrote them. */
  readonly licences: Loadable<string>;
  /** Were the diagnostics put on the clipboard since the dialog opened? */
  readonly isCopied: boolean;
}

export const useAbout = create<AboutState>()(() => ({ licences: loading, isCopied: false }));

/** Reads the licences, once. */
export async function loadLicences(): Promise<void> {
  if (useAbout.getState().licences.state === 'ready') return;
  try {
    const { text } = await call('system.licences', {});
    useAbout.setState({ licences: ready(text) });
  } catch (error) {
    useAbout.setState({ licences: failed(error) });
  }
}

export function forgetCopy(): void {
  useAbout.setState({ isCopied: false });
}

/** Puts what helps to understand a fault on the clipboard. True when it is there. */
export async function copyDiagnostics(): Promise<boolean> {
  try {
    await call('system.copyDiagnostics', {});
    useAbout.setState({ isCopied: true });
    return true;
  } catch (error) {
    reportFailure(error, { subject: texts().about.diagnosticsSubject });
    return false;
  }
}
