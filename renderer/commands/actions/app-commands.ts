import {
  FolderDown,
  History,
  Moon,
  Rows3,
  Settings as SettingsIcon,
  Sun,
  SunMoon,
  type LucideIcon,
} from 'lucide-react';
import type { Settings } from '../../../shared/settings';
import { openDialog } from '../../stores/window/dialogs-store';
import { chooseFolder, getSettingsView, updateSettings } from '../../stores/settings-store';
import type { Command } from '../command';

export const showHistory: Command = {
  id: 'app.history',
  icon: History,
  group: 'view.panes',
  shortcuts: [{ key: 'h', mod: true, shift: true }],
  when: () => true,
  run: async () => {
    await openDialog({ kind: 'history' });
  },
};

export const showSettings: Command = {
  id: 'settings.open',
  icon: SettingsIcon,
  group: 'file.app',
  shortcuts: [{ key: ',', mod: true }],
  when: () => true,
  run: async () => {
    await openDialog({ kind: 'settings' });
  },
};

function themeCommand(theme: Settings['theme'], icon: LucideIcon): Command {
  const isOn = (): boolean => getSettingsView()?.settings.theme === theme;
  return {
    id: `app.theme.${theme}`,
    icon,
    group: 'view.theme',
    shortcuts: [],
    when: () => true,
    isOn,
    run: () => updateSettings({ theme }),
  };
}

const themeCommands: readonly Command[] = [
  themeCommand('system', SunMoon),
  themeCommand('light', Sun),
  themeCommand('dark', Moon),
];

const compactRows: Command = {
  id: 'app.compact',
  icon: Rows3,
  group: 'view.list',
  shortcuts: [],
  when: () => true,
  isOn: () => getSettingsView()?.settings.density === 'compact',
  run: () => {
    const isCompact = getSettingsView()?.settings.density === 'compact';
    return updateSettings({ density: isCompact ? 'comfortable' : 'compact' });
  },
};

const chooseDownloadFolder: Command = {
  id: 'settings.chooseFolder',
  icon: FolderDown,
  group: 'file.save',
  shortcuts: [],
  when: () => true,
  run: async () => {
    await chooseFolder();
  },
};

export const appCommands: readonly Command[] = [
  showHistory,
  compactRows,
  ...themeCommands,
  chooseDownloadFolder,
  showSettings,
];
