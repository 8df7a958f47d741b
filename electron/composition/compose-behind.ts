import { app, net, powerMonitor, session } from 'electron';
import type { BuiltFiles } from '../app/built-files';
import type { CommandLine } from '../app/command-line';
import { watchWake } from '../app/watch/wake-watch';
import { servePreviews } from '../app/window/preview-protocol';
import { windowPartition } from '../app/window/window-session';
import { switchFault } from '../demo/demo-faults';
import { createDemoService } from '../services/demo-service';
import { firstFolders } from '../services/places/first-folders';
import type { SettingsService } from '../services/settings-service';
import { composeAccounts } from './compose-accounts';
import { composeDesktop } from './compose-desktop';
import type { Ground } from './compose-ground';
import type { Network } from './compose-network';
import { composeRoutes } from './compose-routes';
import { composeUpdates } from './compose-updates';
import type { AppWindow } from './compose-window';
import { composeWork } from './compose-work';

export interface BehindParts {
  ground: Ground;
  network: Network;
  window: AppWindow;
  settings: SettingsService;
  built: BuiltFiles;
}

const never = new AbortController().signal;

/** Everything behind the window. */
export function composeBehind({ ground, network, window, settings, built }: BehindParts) {
  const { log, clock } = ground;
  const account = composeAccounts({ ground, network, window });
  const work = composeWork({ ground, window, account, settings });
  const updates = composeUpdates({ ground, account, work });
  const demo = createDemoService({
    startServices: async () => (await import('../demo/demo-services')).startDemoServices(),
    switchFault,
    accounts: account.accounts,
    emit: account.emit,
  });
  const routes = composeRoutes({ ground, window, account, work, settings, updates, demo, built });
  composeDesktop({ window, account, work, updates, demo });
  servePreviews(session.fromPartition(windowPartition).protocol, {
    folder: built.pages,
    find: (id) => work.previews.find(id),
  });
  return {
    /**
     * What the window may ask, as soon as the accounts can be opened. The system may be asking its user for the key; who leaves that open is not kept
     * waiting.
     */
    openRoutes: async () => {
      await Promise.race([account.secrets.unlock(), clock.sleep(5000, never)]);
      return routes;
    },
    /** Takes up what the last run has left, and begins to watch the machine. */
    start: async ({ demo: isDemo }: CommandLine) => {
      const accountIds = account.accounts.list().accounts.map(({ id }) => id);
      for (const place of firstFolders(account.places.list(), accountIds)) account.listCache.prepare(place);
      work.transfers.restore();
      void work.staging.removeLeftovers();
      void updates.run(never);
      work.transfers.onActivity(() => void updates.look());
      watchWake({
        ...{ powerMonitor, isOnline: () => net.isOnline(), app, log },
        onNetworkRestart: network.renew,
        onWake: () => {
          void work.transfers.goOn();
          account.emit('system.woke', {});
        },
      });
      if (isDemo) await demo.start(never);
    },
  };
}
