import { app, nativeTheme } from 'electron';
import type { Settings } from '../../shared/settings';
import { localeOf, speakIn, systemLanguagesOf } from '../app/app-locale';
import { systemFolder } from '../app/system-folders';
import { createSettingsService, settingsDefinition } from '../services/settings-service';
import type { Ground } from './compose-ground';
import type { Network } from './compose-network';
import type { AppWindow } from './compose-window';

interface SettingsParts {
  ground: Ground;
  network: Network;
  window: AppWindow;
}

/** The settings, and what follows them. To be called when the app is ready, and before the page is served. */
export function composeSettings({ ground, network, window }: SettingsParts) {
  const { log, newId, openJsonStore } = ground;
  const { mainWindow, menuBar, emit, ask } = window;
  const store = openJsonStore(settingsDefinition);
  const speakAsChosen = (chosen: Settings) => speakIn(localeOf(chosen, systemLanguagesOf(app)));
  speakAsChosen(store.get().settings);
  return createSettingsService({
    store,
    systemFolder: (kind) => systemFolder(app, kind),
    askForFolder: ask.folder,
    emit,
    newId,
    apply: (chosen) => {
      nativeTheme.themeSource = chosen.theme;
      log.setLevel(chosen.logLevel);
      network.useProxy(chosen.proxy);
      if (!speakAsChosen(chosen)) return;
      menuBar.rebuild();
      mainWindow.reload();
    },
  });
}
