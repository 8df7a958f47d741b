import { app, dialog } from 'electron';
import type { BuiltFiles } from '../app/built-files';
import { askQuestion } from '../app/native-dialogs';
import { createMainWindow } from '../app/window/main-window';
import type { Logging } from './compose-log';

/** The window itself, which knows nothing of the profile yet. */
export function composeMainWindow({ log }: Logging, { preload }: BuiltFiles) {
  const mainWindow = createMainWindow({
    preload,
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
