import type { App } from 'electron';
import { autoUpdater, CancellationToken } from 'electron-updater';
import type { Log } from '../logging/log';

type UpdateLog = Pick<Log, 'debug' | 'warn'>;

/** See `UpdateEngine` of the updates service. */
interface UpdateDoor {
  check(): Promise<unknown>;
  fetch(signal: AbortSignal): Promise<void>;
  install(): void;
}

interface UpdaterPorts {
  app: Pick<App, 'releaseSingleInstanceLock'>;
  log: UpdateLog;
}

/**
 * electron-updater, used only here; to be loaded only when there is a feed. It compares versions, fetches, checks hashes and, on Windows and macOS, the system's
 * own signature. That the feed itself is signed is for the service to check before anything is fetched.
 */
export function openUpdateEngine(feed: string, { app, log }: UpdaterPorts): UpdateDoor {
  autoUpdater.autoDownload = false;
  autoUpdater.autoInstallOnAppQuit = false;
  autoUpdater.allowDowngrade = false;
  autoUpdater.disableWebInstaller = true;
  autoUpdater.isUserWithinRollout = () => true;
  /* It would make up an id of this installation and send it along. */
  autoUpdater.requestHeaders = { 'x-user-staging-id': 'none' };
  /* Whether there is a feed was decided before. */
  autoUpdater.forceDevUpdateConfig = true;
  autoUpdater.logger = loggerOver(log);
  autoUpdater.on('error', (error) => {
    log.warn('update.engine', { error });
  });
  autoUpdater.setFeedURL({ provider: 'generic', url: feed });
  return {
    check: async () => {
      const found = await autoUpdater.checkForUpdates();
      return found?.isUpdateAvailable === true ? found.updateInfo : null;
    },
    fetch: async (signal) => {
      const token = new CancellationToken();
      signal.addEventListener(
        'abort',
        () => {
          token.cancel();
        },
        { once: true },
      );
      await autoUpdater.downloadUpdate(token);
    },
    install: () => {
      /* The new version may start before this one is gone. */
      app.releaseSingleInstanceLock();
      autoUpdater.quitAndInstall(false, true);
    },
  };
}

function loggerOver(log: UpdateLog) {
  const textOf = (message: unknown) => ({ text: String(message) });
  return {
    debug: (message: unknown) => {
      log.debug('update.engine', textOf(message));
    },
    info: (message: unknown) => {
      log.debug('update.engine', textOf(message));
    },
    warn: (message: unknown) => {
      log.warn('update.engine', textOf(message));
    },
    error: (message: unknown) => {
      log.warn('update.engine', textOf(message));
    },
  };
}
