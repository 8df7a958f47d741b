import { create } from 'zustand';
import type { Settings, SettingsView } from '../../shared/settings';
import { texts } from '../../shared/texts/texts';
import { call } from '../ipc/ipc-client';
import { failed, loading, ready, valueOf, type Loadable } from './loadable';
import { reportFailure } from './window/notices-store';

interface SettingsState {
  readonly view: Loadable<SettingsView>;
}

const useSettings = create<SettingsState>()(() => ({ view: loading }));

/** Settings and save targets; null until they are there. */
export function useSettingsView(): SettingsView | null {
  return useSettings(({ view }) => valueOf(view));
}

export function getSettingsView(): SettingsView | null {
  return valueOf(useSettings.getState().view);
}

export function receiveSettings(view: SettingsView): void {
  useSettings.setState({ view: ready(view) });
}

export async function loadSettings(): Promise<void> {
  try {
    receiveSettings(await call('settings.get', {}));
  } catch (error) {
    useSettings.setState({ view: failed(error) });
  }
}

export async function updateSettings(update: Partial<Settings>): Promise<void> {
  try {
    receiveSettings(await call('settings.update', update));
  } catch (error) {
    reportFailure(error, { subject: texts().accounts.subjects.settings });
  }
}

/** Shows or hides the details pane. */
export async function toggleDetails(): Promise<void> {
  const view = getSettingsView();
  if (view !== null) await updateSettings({ detailsOpen: !view.settings.detailsOpen });
}

/** Asks for a folder with the system's dialog and makes it the save target; its id, null when the user declined. */
export async function chooseFolder(): Promise<string | null> {
  try {
    const { chosenId, view } = await call('settings.chooseFolder', {});
    receiveSettings(view);
    return chosenId;
  } catch (error) {
    reportFailure(error, { subject: texts().accounts.subjects.choosingFolder });
    return null;
  }
}
