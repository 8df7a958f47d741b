import type { App } from 'electron';

/** Time that the clean-up may take before the app quits without it. */
const patienceMs = 5000;

/** Runs `cleanUp` once before the app quits. Closing the last window quits, but on macOS. */
export function cleanUpBeforeQuit(app: App, cleanUp: () => Promise<void>): void {
  let state: 'running' | 'cleaning' | 'clean' = 'running';
  const quit = () => {
    state = 'clean';
    app.quit();
  };
  app.on('before-quit', (event) => {
    if (state === 'clean') return;
    event.preventDefault();
    if (state === 'cleaning') return;
    state = 'cleaning';
    setTimeout(quit, patienceMs).unref();
    cleanUp().then(quit, quit);
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
}
