import { join } from 'node:path';
import { app, protocol, session } from 'electron';
import { parseCommandLine } from './app/command-line';
import { logUncaughtErrors, requireSandbox, whenReady } from './app/life-cycle';
import { systemFactsOf } from './app/system-facts';
import { openThreadPool } from './app/thread-pool';
import { declareSchemes, serveApp } from './app/window/app-protocol';
import { guardNavigation } from './app/window/navigation-guard';
import { servePreviews } from './app/window/preview-protocol';
import { cutOff, windowPartition } from './app/window/window-session';
import { composeGround } from './composition/compose-ground';
import { composeNetwork } from './composition/compose-network';
import { composeRouter } from './composition/compose-router';
import { composeSettings } from './composition/compose-settings';
import { composeWindow } from './composition/compose-window';

openThreadPool(process.env);
declareSchemes(protocol);
requireSandbox(app);
guardNavigation(app);

const commandLine = parseCommandLine(process.argv);
if (commandLine.userDataFolder !== undefined) app.setPath('userData', commandLine.userDataFolder);
if (!app.requestSingleInstanceLock()) app.exit(0);

const bundle = __dirname;
const pages = join(bundle, '../renderer');
const ground = composeGround(app);
const { log } = ground;
const network = composeNetwork();
const window = composeWindow(ground, bundle);
const { settings, followNow } = composeSettings({ ground, network, window });

/* A chunk of its own, read while the system starts the window's process: that takes about as long. */
async function composeRest() {
  const { composeBehind } = await import('./composition/compose-behind');
  return composeBehind({ ground, network, window, settings, bundle });
}

logUncaughtErrors(process, log);
whenReady(app, log, async () => {
  log.info('app.start', { ...systemFactsOf(app), electron: process.versions.electron });
  const windowSession = session.fromPartition(windowPartition);
  cutOff(windowSession, log);
  await followNow();
  window.menuBar.rebuild();
  const composing = composeRest();
  composeRouter(
    ground,
    window,
    composing.then(({ openRoutes }) => openRoutes()),
  );
  serveApp(windowSession.protocol, pages);
  window.mainWindow.show();
  const behind = await composing;
  servePreviews(windowSession.protocol, { folder: pages, find: (id) => behind.previews.find(id) });
  await behind.start(commandLine);
});
