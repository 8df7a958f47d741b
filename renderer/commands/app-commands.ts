import type { Settings } from '../../shared/settings';
import { openDialog } from '../stores/dialogs-store';
import { getSettingsView, updateSettings } from '../stores/settings-store';
import { startDemo, useSystem } from '../stores/system-store';
import type { Command } from './command';

export const showHistory: Command = {
  id: 'app.history',
  label: 'History',
  shortcuts: [{ key: 'h', mod: true, shift: true }],
  when: () => true,
  run: async () => {
    await openDialog({ kind: 'history' });
  },
};

export const showSettings: Command = {
  id: 'app.settings',
  label: 'Settings',
  shortcuts: [{ key: ',', mod: true }],
  when: () => true,
  run: async () => {
    await openDialog({ kind: 'settings' });
  },
};

function themeCommand(theme: Settings['theme'], label: string): Command {
  return {
    id: `app.theme.${theme}`,
    label,
    shortcuts: [],
    when: () => getSettingsView()?.settings.theme !== theme,
    run: () => updateSettings({ theme }),
  };
}

const themeCommands: readonly Command[] = [
  themeCommand('system', 'Theme of the system'),
  themeCommand('light', 'Light theme'),
  themeCommand('dark', 'Dark theme'),
];

export const tryDemo: Command = {
  id: 'app.demo',
  label: 'Try the demo',
  shortcuts: [],
  when: () => {
    const { demo } = useSystem.getState();
    return demo.state === 'failed' || (demo.state === 'ready' && !demo.value.running);
  },
  run: () => startDemo(),
};

export const appCommands: readonly Command[] = [showHistory, showSettings, ...themeCommands, tryDemo];
