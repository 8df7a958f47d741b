import { join } from 'node:path';
import { app, net, powerMonitor, protocol, session } from 'electron';
import { parseCommandLine } from './app/command-line';
import { logUncaughtErrors, requireSandbox, whenReady } from './app/life-cycle';
import { systemFactsOf } from './app/system-facts';
import { widenThreadPool } from './app/thread-pool';
import { watchWake } from './app/watch/wake-watch';
import { declareSchemes, serveApp } from './app/window/app-protocol';
import { guardNavigation } from './app/window/navigation-guard';
import { servePreviews } from './app/window/preview-protocol';
import { cutOff, windowPartition } from './app/window/window-session';
import { composeAccounts } from './composition/compose-accounts';
import { composeDesktop } from './composition/compose-desktop';
import { composeGround } from './composition/compose-ground';
import { composeNetwork } from './composition/compose-network';
import { composeRoutes } from './composition/compose-routes';
import { composeSettings } from './composition/compose-settings';
import { composeUpdates } from './composition/compose-updates';
import { composeWindow } from './composition/compose-window';
import { composeWork } from './composition/compose-work';
import { switchFault } from './demo/demo-faults';
import { createDemoService } from './services/demo-service';
import { firstFolders } from './services/places/first-folders';

widenThreadPool(process.env);
declareSchemes(protocol);
requireSandbox(app);
guardNavigation(app);

const commandLine = parseCommandLine(process.argv);
if (commandLine.userDataFolder !== undefined) app.setPath('userData', commandLine.userDataFolder);
if (!app.requestSingleInstanceLock()) app.exit(0);

const bundle = __dirname;
const ground = composeGround(app);
const { log, clock } = ground;
const network = composeNetwork();
const window = composeWindow(ground, bundle);
const { settings, followNow } = composeSettings({ ground, network, window });
const account = composeAccounts({ ground, network, window });
const work = composeWork({ ground, window, account, settings });
const updates = composeUpdates({ ground, account, work });
const demo = createDemoService({
  startServices: async () => (await import('./demo/demo-services')).startDemoServices(),
  switchFault,
  accounts: account.accounts,
  emit: account.emit,
});
composeRoutes({ ground, window, account, work, settings, updates, demo, bundle });
composeDesktop({ window, account, work, updates, demo });

const never = new AbortController().signal;

logUncaughtErrors(process, log);
whenReady(app, log, async () => {
  log.info('app.start', { ...systemFactsOf(app), electron: process.versions.electron });
  const pages = join(bundle, '../renderer');
  const windowSession = session.fromPartition(windowPartition);
  cutOff(windowSession, log);
  serveApp(windowSession.protocol, pages);
  servePreviews(windowSession.protocol, { folder: pages, find: (id) => work.previews.find(id) });
  followNow();
  window.menuBar.rebuild();
  /* The system may be asking its user for the key. */
  await Promise.race([account.secrets.unlock(), clock.sleep(5000, never)]);
  window.mainWindow.show();
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
  return commandLine.demo ? demo.start(never) : undefined;
});
