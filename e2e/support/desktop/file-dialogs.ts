import type { RunningApp } from '../app/running-app';

/** From now on the system's dialogs for files are not shown and name this path, as if the user had chosen it. */
export async function answerFileDialogs(app: RunningApp, path: string): Promise<void> {
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, path);
}
