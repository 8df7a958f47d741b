import { join } from 'node:path';
import { app, dialog, Menu } from 'electron';
import {
  accountsFile,
  askForExportPath,
  askForFileToCheck,
  askForFolder,
  askForImportPath,
  askQuestion,
  certificateFile,
  receiptsFile,
} from '../app/native-dialogs';
import { appMenuTemplate } from '../app/window/app-menu';
import { createMainWindow } from '../app/window/main-window';
import { keepMenuBar } from '../app/window/menu-bar-keeper';
import { windowStateDefinition } from '../app/window/window-state';
import { createEmitEvent } from '../ipc/ipc-events';
import type { Ground } from './compose-ground';

type Format = Parameters<typeof receiptsFile>[0];
type Question = Parameters<typeof askQuestion>[2];

/** The window, its menu bar, and the questions that the system asks for it. `bundle` is the folder of the built main process. */
export function composeWindow({ openJsonStore, log }: Ground, bundle: string) {
  const mainWindow = createMainWindow({
    preload: join(bundle, '../preload/preload.cjs'),
    state: openJsonStore(windowStateDefinition),
    log,
    recovery: {
      ask: (question) => askQuestion(dialog, mainWindow.get(), question),
      quit: () => {
        app.quit();
      },
    },
  });
  const emit = createEmitEvent(() => mainWindow.get()?.webContents);
  const chooseCommand = (id: string) => {
    if (mainWindow.get() === undefined) mainWindow.show();
    else emit('system.commandChosen', { id });
  };
  const menuBar = keepMenuBar((bar) => {
    const { platform } = process;
    const development = !app.isPackaged;
    const menu = Menu.buildFromTemplate(
      appMenuTemplate({ platform, development, bar, choose: chooseCommand }),
    );
    Menu.setApplicationMenu(menu);
    return menu;
  });
  return {
    mainWindow,
    emit,
    menuBar,
    /** Each undefined when the user declines. */
    ask: {
      question: (question: Question) => askQuestion(dialog, mainWindow.get(), question),
      folder: () => askForFolder(dialog, mainWindow.get()),
      receiptsFile: (format: Format) => askForExportPath(dialog, mainWindow.get(), receiptsFile(format)),
      accountsFile: () => askForExportPath(dialog, mainWindow.get(), accountsFile()),
      accountsToImport: () => askForImportPath(dialog, mainWindow.get()),
      certificateFile: (name: string) => askForExportPath(dialog, mainWindow.get(), certificateFile(name)),
      fileToCheck: () => askForFileToCheck(dialog, mainWindow.get()),
    },
  };
}
export type AppWindow = ReturnType<typeof composeWindow>;
