import type { App } from 'electron';
import type { Log } from '../logging/log';

/** A fault that nobody caught ends in the log instead of a dialog with a stack; transfers go on. */
export function logUncaughtErrors(target: NodeJS.Process, log: Log): void {
  target.on('uncaughtException', (error) => {
    log.report(error, { level: 'error', event: 'app.uncaught' });
  });
  target.on('unhandledRejection', (error) => {
    log.report(error, { level: 'error', event: 'app.unhandled' });
  });
}

/** Runs `start` when Electron is ready. What it rejects with is logged. */
export function whenReady(app: App, log: Log, start: () => unknown): void {
  app
    .whenReady()
    .then(start)
    .catch((error: unknown) => {
      log.report(error, { level: 'error', event: 'app.start' });
    });
}

/** Every renderer in Chromium's sandbox. Root cannot have one and says `--no-sandbox`, which this would undo. */
export function requireSandbox(app: App): void {
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
}
