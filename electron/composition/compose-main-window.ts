import { join } from 'node:path';
import { app, dialog } from 'electron';
import { askQuestion } from '../app/native-dialogs';
import { createMainWindow } from '../app/window/main-window';
import type { Logging } from './compose-log';

/** The window itself, which knows nothing of the profile yet. `bundle` is the folder of the built main process. */
export function composeMainWindow({ log }: Logging, bundle: string) {
  const mainWindow = createMainWindow({
    preload: join(bundle, '../preload/preload.cjs'),
    log,
    recovery: {
      ask: (question) => askQuestion(dialog, mainWindow.get(), question),
      quit: () => {
        app.quit();
      },
    },
  });
  return mainWindow;
}
