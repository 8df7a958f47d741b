import type { BrowserWindow, Dialog, OpenDialogOptions } from 'electron';

type OpenDialog = Pick<Dialog, 'showOpenDialog'>;
type SaveDialog = Pick<Dialog, 'showSaveDialog'>;
type Window = BrowserWindow | undefined;

const jsonFiles = { name: 'JSON', extensions: ['json'] };

/** Asks for a folder with the system's own dialog; undefined when the user declines. */
export function askForFolder(dialog: OpenDialog, window: Window): Promise<string | undefined> {
  const title = 'Choose a folder to save to';
  return askToOpen(dialog, window, { title, properties: ['openDirectory', 'createDirectory'] });
}

/** Asks which file to read accounts from; undefined when the user declines. */
export function askForImportPath(dialog: OpenDialog, window: Window): Promise<string | undefined> {
  return askToOpen(dialog, window, {
    title: 'Import accounts',
    properties: ['openFile'],
    filters: [jsonFiles],
  });
}

/** Asks where to write accounts to, and whether what is there may go; undefined when the user declines. */
export async function askForExportPath(dialog: SaveDialog, window: Window): Promise<string | undefined> {
  const options = {
    title: 'Export accounts',
    defaultPath: 'longshore-accounts.json',
    filters: [jsonFiles],
  };
  const { canceled, filePath } =
    window === undefined
      ? await dialog.showSaveDialog(options)
      : await dialog.showSaveDialog(window, options);
  return canceled || filePath === '' ? undefined : filePath;
}

async function askToOpen(
  dialog: OpenDialog,
  window: Window,
  options: OpenDialogOptions,
): Promise<string | undefined> {
  const { canceled, filePaths } =
    window === undefined
      ? await dialog.showOpenDialog(options)
      : await dialog.showOpenDialog(window, options);
  return canceled ? undefined : filePaths[0];
}
