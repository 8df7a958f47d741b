import type { BrowserWindow, Dialog } from 'electron';

/** Asks for a folder with the system's own dialog; undefined when the user declines. */
export async function askForFolder(
  dialog: Pick<Dialog, 'showOpenDialog'>,
  window: BrowserWindow | undefined,
): Promise<string | undefined> {
  const properties = ['openDirectory', 'createDirectory'] as const;
  const options = { title: 'Choose a folder to save to', properties: [...properties] };
  const { canceled, filePaths } =
    window === undefined
      ? await dialog.showOpenDialog(options)
      : await dialog.showOpenDialog(window, options);
  return canceled ? undefined : filePaths[0];
}
