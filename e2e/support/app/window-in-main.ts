import type { ElectronApplication } from 'playwright';

/* The page as the main process sees it: Playwright lets go of a page that has crashed, although it is loaded again. */

/** Ends the process of the page as a fault in it does. */
export async function crashPage(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const gone = new Promise<void>((resolve) => {
      window?.webContents.once('render-process-gone', () => {
        resolve();
      });
    });
    window?.webContents.forcefullyCrashRenderer();
    return gone;
  });
}

/** All that can be read in the window; empty while there is no page. */
export function textInWindow(electron: ElectronApplication): Promise<string> {
  return electron.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined || contents.isCrashed() || contents.isLoading()) return '';
    const gone = new Promise((resolve) => {
      contents.once('render-process-gone', () => {
        resolve('');
      });
    });
    return String(await Promise.race([contents.executeJavaScript('document.body.innerText'), gone]));
  });
}
