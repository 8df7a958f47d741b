import type { BrowserWindow, Dialog, MessageBoxOptions, OpenDialogOptions } from 'electron';
import { safeFileName } from '../../shared/names';
import { texts } from '../../shared/texts/texts';

type OpenDialog = Pick<Dialog, 'showOpenDialog'>;
type SaveDialog = Pick<Dialog, 'showSaveDialog'>;
type Window = BrowserWindow | undefined;

const jsonFiles = { name: 'JSON', extensions: ['json'] };

/** Asks for a folder with the system's own dialog; undefined when the user declines. */
export function askForFolder(dialog: OpenDialog, window: Window): Promise<string | undefined> {
  const title = texts().desktop.chooseFolder;
  return askToOpen(dialog, window, { title, properties: ['openDirectory', 'createDirectory'] });
}

/** Asks which file to read accounts from; undefined when the user declines. */
export function askForImportPath(dialog: OpenDialog, window: Window): Promise<string | undefined> {
  return askToOpen(dialog, window, {
    title: texts().desktop.importAccounts,
    properties: ['openFile'],
    filters: [jsonFiles],
  });
}

/** A file that the user may write: what the dialog is called, and how the file and its kind are. */
interface ExportedFile {
  title: string;
  defaultPath: string;
  filter: typeof jsonFiles;
}

export function accountsFile(): ExportedFile {
  return {
    title: texts().desktop.exportAccounts,
    defaultPath: 'longshore-accounts.json',
    filter: jsonFiles,
  };
}

export function receiptsFile(format: 'csv' | 'json'): ExportedFile {
  const filter = format === 'csv' ? { name: 'CSV', extensions: ['csv'] } : jsonFiles;
  return { title: texts().desktop.exportReceipts, defaultPath: `longshore-receipts.${format}`, filter };
}

/** Named after the file that the certificate is about, as far as any disk takes the name. */
export function certificateFile(name: string): ExportedFile {
  const defaultPath = safeFileName(`${name}.certificate.json`, 'certificate.json');
  return { title: texts().desktop.exportCertificate, defaultPath, filter: jsonFiles };
}

/** Asks which file to compare with a certificate; undefined when the user declines. */
export function askForFileToCheck(dialog: OpenDialog, window: Window): Promise<string | undefined> {
  const title = texts().desktop.chooseFileToCheck;
  return askToOpen(dialog, window, { title, properties: ['openFile'] });
}

/** Asks where to write a file to, and whether what is there may go; undefined when the user declines. */
export async function askForExportPath(
  dialog: SaveDialog,
  window: Window,
  { title, defaultPath, filter }: ExportedFile,
): Promise<string | undefined> {
  const options = { title, defaultPath, filters: [filter] };
  const { canceled, filePath } =
    window === undefined
      ? await dialog.showSaveDialog(options)
      : await dialog.showSaveDialog(window, options);
  return canceled || filePath === '' ? undefined : filePath;
}

/** Asks with the system's own box; the index of the button that was chosen. */
export async function askQuestion(
  dialog: Pick<Dialog, 'showMessageBox'>,
  window: Window,
  question: MessageBoxOptions,
): Promise<number> {
  const { response } =
    window === undefined
      ? await dialog.showMessageBox(question)
      : await dialog.showMessageBox(window, question);
  return response;
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
