import { app, autoUpdater, BrowserWindow, Notification, powerMonitor, powerSaveBlocker } from 'electron';
import { notifyOfBatches } from '../app/desktop/batch-notifications';
import { keepAwake } from '../app/desktop/keep-awake';
import { showTransferProgress } from '../app/desktop/transfer-progress';
import { applyQuitPolicy, onSessionEnding } from '../app/quit-policy';
import type { DemoService } from '../services/demo-service';
import type { UpdatesService } from '../services/updates/updates-service';
import type { AccountParts } from './compose-accounts';
import type { AppWindow } from './compose-window';
import type { Work } from './compose-work';

interface DesktopParts {
  window: AppWindow;
  account: AccountParts;
  work: Work;
  updates: UpdatesService;
  demo: DemoService;
}

/** What the system sees of the app beside its window: progress, notifications, no sleep, and how it ends. */
export function composeDesktop({ window, account, work, updates, demo }: DesktopParts): void {
  const { mainWindow, ask } = window;
  const { transfers, deletions, staging } = work;
  app.on('second-instance', () => {
    mainWindow.show();
  });
  app.on('activate', () => {
    mainWindow.show();
  });
  const onActivity: typeof transfers.onActivity = (listener) => {
    transfers.onActivity(listener);
  };
  showTransferProgress(onActivity, () => mainWindow.get());
  keepAwake(onActivity, powerSaveBlocker);
  notifyOfBatches({
    onBatchEnded: (listener) => {
      transfers.onBatchEnded(listener);
    },
    isWatched: () => mainWindow.get()?.isFocused() ?? false,
    notificationOf: (options) => new Notification(options),
    showWindow: () => {
      mainWindow.show();
    },
  });
  const windows = { app, openWindows: BrowserWindow.getAllWindows() };
  applyQuitPolicy({
    ...windows,
    platform: process.platform,
    onEnding: (listener) => {
      onSessionEnding({ ...windows, powerMonitor, autoUpdater, process }, listener);
    },
    runningCount: () => transfers.runningCount(),
    ask: ask.question,
    cleanUp: async () => {
      account.places.flush();
      const ended = [transfers.suspendAll(), deletions.stopAll(), staging.close()];
      await Promise.all([account.listCache.settled(), ...ended]);
      await demo.stop();
    },
    leave: () => {
      if (!updates.leave()) app.quit();
    },
  });
}
