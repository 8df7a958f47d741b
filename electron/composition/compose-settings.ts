import { app, nativeTheme } from 'electron';
import type { Settings } from '../../shared/settings';
import { loadTexts } from '../../shared/texts/texts';
import { createSpeaker, localeOf, systemLanguagesOf } from '../app/app-locale';
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
  const speak = createSpeaker({
    load: loadTexts,
    onChange: () => {
      menuBar.rebuild();
      mainWindow.reload();
    },
    log,
  });
  const follow = (chosen: Settings): Promise<void> => {
    network.useProxy(chosen.proxy);
    return speak(localeOf(chosen, systemLanguagesOf(app)));
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
      if (app.isReady()) void follow(chosen);
    },
  });
  return {
    settings,
    /** To be called when the app is ready: what cannot be followed before. Resolves when the user's language can be spoken. */
    followNow: () => follow(settings.get()),
  };
}
