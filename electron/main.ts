import { app, dialog, Menu, protocol, session } from 'electron';
import { builtFiles } from './app/built-files';
import { parseCommandLine } from './app/command-line';
import { logUncaughtErrors, requireSandbox, whenReady } from './app/life-cycle';
import { endUnstarted } from './app/start-failure';
import { openThreadPool } from './app/thread-pool';
import { declareSchemes, serveApp } from './app/window/app-protocol';
import { guardNavigation } from './app/window/navigation-guard';
import { cutOff, windowPartition } from './app/window/window-session';
import { composeLog } from './composition/compose-log';
import { composeMainWindow } from './composition/compose-main-window';

openThreadPool(process.env);
declareSchemes(protocol);
requireSandbox(app);
guardNavigation(app);
/* Electron would make one of its own first. */
Menu.setApplicationMenu(null);

const commandLine = parseCommandLine(process.argv);
if (commandLine.userDataFolder !== undefined) app.setPath('userData', commandLine.userDataFolder);
if (!app.requestSingleInstanceLock()) app.exit(0);

const built = builtFiles(__dirname);
const logging = composeLog(app);
const mainWindow = composeMainWindow(logging, built);

/* A chunk of its own, read while the system starts the window's process. */
async function readFront() {
  const { composeFront } = await import('./composition/compose-front');
  return composeFront({ logging, mainWindow, built });
}

logUncaughtErrors(process, logging.log);
whenReady(app, logging.log, async () => {
  const windowSession = session.fromPartition(windowPartition);
  cutOff(windowSession, logging.log);
  const reading = readFront();
  serveApp(windowSession.protocol, { folder: built.pages, ready: reading });
  mainWindow.show();
  const front = await reading.catch((error: unknown) => endUnstarted({ app, dialog, ...logging }, error));
  if (front === undefined) return;
  const behind = await front.behind;
  await behind.start(commandLine);
});
