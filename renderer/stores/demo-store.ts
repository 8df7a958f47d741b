import { create } from 'zustand';
import type { DemoState, ServiceFault } from '../../shared/demo';
import { texts } from '../../shared/texts/texts';
import { call } from '../ipc/ipc-client';
import { failed, loading, ready, valueOf, type Loadable } from './loadable';
import { reportFailure } from './window/notices-store';

interface DemoStoreState {
  readonly demo: Loadable<DemoState>;
  /** Is the panel with the fault switches shown? */
  readonly panelOpen: boolean;
}

export const useDemo = create<DemoStoreState>()(() => ({ demo: loading, panelOpen: false }));

const noFaults: readonly ServiceFault[] = [];

/** The faults that are on, in the order in which they were switched on. */
export function useFaults(): readonly ServiceFault[] {
  return useDemo(({ demo }) => valueOf(demo)?.faults ?? noFaults);
}

export function isDemoRunning(): boolean {
  return valueOf(useDemo.getState().demo)?.running ?? false;
}

export function useIsDemoRunning(): boolean {
  return useDemo(({ demo }) => valueOf(demo)?.running ?? false);
}

export async function loadDemo(): Promise<void> {
  try {
    receiveDemo(await call('demo.get', {}));
  } catch (error) {
    useDemo.setState({ demo: failed(error) });
  }
}

/** Takes over what the main process says. */
export function receiveDemo(demo: DemoState): void {
  useDemo.setState({ demo: ready(demo) });
}

/** Starts the built-in services and adds their accounts. */
export async function startDemo(): Promise<void> {
  useDemo.setState({ demo: loading });
  try {
    receiveDemo(await call('demo.start', {}));
  } catch (error) {
    useDemo.setState({ demo: failed(error) });
    reportFailure(error, { subject: texts().accounts.subjects.demo });
  }
}

async function change(ask: () => Promise<DemoState>): Promise<void> {
  try {
    receiveDemo(await ask());
  } catch (error) {
    reportFailure(error, { subject: texts().accounts.subjects.demo });
  }
}

/** Makes a service do something wrong, or right again. */
export function setFault(of: ServiceFault, on: boolean): Promise<void> {
  return change(() => call('demo.setFault', { of, on }));
}

/** Makes all services do everything right again. */
export function resetFaults(): Promise<void> {
  return change(() => call('demo.resetFaults', {}));
}

export function showDemoPanel(shown: boolean): void {
  useDemo.setState({ panelOpen: shown });
}
