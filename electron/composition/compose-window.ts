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
import type { MainWindow } from '../app/window/main-window';
import { keepMenuBar } from '../app/window/menu-bar-keeper';
import { createEmitEvent } from '../ipc/ipc-events';

type Format = Parameters<typeof receiptsFile>[0];
type Question = Parameters<typeof askQuestion>[2];

/** The window as the services see it: its menu bar, what it is told, and the questions that the system asks for it. */
export function composeWindow(mainWindow: MainWindow) {
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
