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

/** The settings, and what follows them. To be called when the app is ready. Resolves when the user's language can be spoken. */
export async function composeSettings({ ground, network, window }: SettingsParts) {
  const { log, newId, openJsonStore } = ground;
  const { mainWindow, menuBar, emit, ask } = window;
  const store = openJsonStore(settingsDefinition);
  const speak = createSpeaker({
    load: loadTexts,
    onChange: () => {
      menuBar.rebuild();
      mainWindow.reload();
    },
    log,
  });
  const speakAs = (chosen: Settings) => speak(localeOf(chosen, systemLanguagesOf(app)));
  await speakAs(store.get().settings);
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
      void speakAs(chosen);
    },
  });
}
