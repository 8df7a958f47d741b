import { safeFileName } from '../../shared/names';
import type { BrowserWindow, Dialog, MessageBoxOptions, OpenDialogOptions } from 'electron';

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

/** A file that the user may write: what the dialog is called, and how the file and its kind are. */
interface ExportedFile {
  title: string;
  defaultPath: string;
  filter: typeof jsonFiles;
}

export const accountsFile: ExportedFile = {
  title: 'Export accounts',
  defaultPath: 'longshore-accounts.json',
  filter: jsonFiles,
};

export function receiptsFile(format: 'csv' | 'json'): ExportedFile {
  const filter = format === 'csv' ? { name: 'CSV', extensions: ['csv'] } : jsonFiles;
  return { title: 'Export receipts', defaultPath: `longshore-receipts.${format}`, filter };
}

/** Named after the file that the certificate is about, as far as any disk takes the name. */
export function certificateFile(name: string): ExportedFile {
  const defaultPath = safeFileName(`${name}.certificate.json`, 'certificate.json');
  return { title: 'Export certificate', defaultPath, filter: jsonFiles };
}

/** Asks which file to compare with a certificate; undefined when the user declines. */
export function askForFileToCheck(dialog: OpenDialog, window: Window): Promise<string | undefined> {
  return askToOpen(dialog, window, { title: 'Choose a file to check', properties: ['openFile'] });
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
