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

/** The settings, and what follows them. */
export function composeSettings({ ground, network, window }: SettingsParts) {
  const { log, newId, openJsonStore } = ground;
  const { mainWindow, menuBar, emit, ask } = window;
  const follow = (chosen: Settings) => {
    network.useProxy(chosen.proxy);
    if (!speakIn(localeOf(chosen, systemLanguagesOf(app)))) return;
    menuBar.rebuild();
    mainWindow.reload();
  };
  const settings = createSettingsService({
    store: openJsonStore(settingsDefinition),
    systemFolder: (kind) => systemFolder(app, kind),
    askForFolder: ask.folder,
    emit,
    newId,
    apply: (chosen) => {
      nativeTheme.themeSource = chosen.theme;
      log.setLevel(chosen.logLevel);
      if (app.isReady()) follow(chosen);
    },
  });
  return {
    settings,
    /** To be called when the app is ready: what cannot be followed before. */
    followNow: () => {
      follow(settings.get());
    },
  };
}
