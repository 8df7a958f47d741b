import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import {
  app,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  net,
  protocol,
  safeStorage,
  session,
  shell,
} from 'electron';
import ElectronStore from 'electron-store';
import { appMenuTemplate } from './app/app-menu';
import { declareAppScheme, serveApp } from './app/app-protocol';
import { parseCommandLine } from './app/command-line';
import { logUncaughtErrors, requireSandbox, whenReady } from './app/life-cycle';
import { createMainWindow } from './app/main-window';
import { askForExportPath, askForFolder, askForImportPath } from './app/native-dialogs';
import { guardNavigation } from './app/navigation-guard';
import { cleanUpBeforeQuit } from './app/quit-policy';
import { createSafeShell } from './app/safe-shell';
import { systemFactsOf } from './app/system-facts';
import { systemFolder } from './app/system-folders';
import { windowStateDefinition } from './app/window-state';
import { createElectronTransport } from './http/electron-transport';
import { createNodeTransport } from './http/node-transport';
import { createAccountsHandlers } from './ipc/accounts-handlers';
import { createDeletionsHandlers } from './ipc/deletions-handlers';
import { createDemoHandlers } from './ipc/demo-handlers';
import { createFilesHandlers } from './ipc/files-handlers';
import { createHistoryHandlers } from './ipc/history-handlers';
import { createEmitEvent } from './ipc/ipc-events';
import { startIpcRouter } from './ipc/ipc-router';
import { createRoutes } from './ipc/ipc-routes';
import { createSettingsHandlers } from './ipc/settings-handlers';
import { createSystemHandlers } from './ipc/system-handlers';
import { createTransfersHandlers } from './ipc/transfers-handlers';
import { isTrustedSender } from './ipc/trusted-sender';
import { createLog } from './logging/log';
import { openProvider, signInTo } from './providers/provider-registry';
import { createAccountExchange } from './services/accounts/account-exchange';
import { createAccountsService } from './services/accounts-service';
import { createDeletionsService } from './services/deletions-service';
import { createDemoService } from './services/demo-service';
import { createFilesService } from './services/files-service';
import { createHistoryService, historyLineSchema } from './services/history-service';
import { isKnownLink } from './services/known-links';
import { accountsDefinition } from './services/accounts/saved-accounts';
import { createSettingsService, settingsDefinition } from './services/settings-service';
import { systemClock } from './services/system-clock';
import { createTransfersService } from './services/transfers-service';
import { openJsonLines } from './storage/json-lines';
import { createJsonStoreOpener } from './storage/json-store';
import { createSecretStore, secretsDefinition } from './storage/secret-store';
import type { StoreNotice } from './storage/set-aside';

declareAppScheme(protocol);
requireSandbox(app);
guardNavigation(app);

const commandLine = parseCommandLine(process.argv);
if (commandLine.userDataFolder !== undefined) app.setPath('userData', commandLine.userDataFolder);
if (!app.requestSingleInstanceLock()) app.exit(0);

const now = () => systemClock.now();
const newId = () => randomUUID();
const folder = app.getPath('userData');
const log = createLog({ folder: join(folder, 'logs'), level: 'info', now });

const notices: StoreNotice[] = [];
const onSetAside = (notice: StoreNotice) => {
  notices.push(notice);
  log.warn('store.set-aside', { ...notice });
};
const openFile = (cwd: string, name: string) => new ElectronStore({ cwd, name, configFileMode: 0o600 });
const openJsonStore = createJsonStoreOpener({ folder, openFile, now, onSetAside });

const mainWindow = createMainWindow({
  preload: join(__dirname, '../preload/preload.cjs'),
  state: openJsonStore(windowStateDefinition),
  log,
});
const emit = createEmitEvent(() => mainWindow.get()?.webContents);

const settings = createSettingsService({
  store: openJsonStore(settingsDefinition),
  systemFolder: (kind) => systemFolder(app, kind),
  askForFolder: () => askForFolder(dialog, mainWindow.get()),
  emit,
  newId,
  apply: ({ theme, logLevel }) => {
    nativeTheme.themeSource = theme;
    log.setLevel(logLevel);
  },
});

const history = createHistoryService({
  openLines: () => openJsonLines({ folder, name: 'history', schema: historyLineSchema, now, onSetAside }),
  emit,
});

const transport = createElectronTransport({
  net,
  lenient: createNodeTransport(),
  isDirect: async (url) => (await session.defaultSession.resolveProxy(url)) === 'DIRECT',
});
const secrets = createSecretStore(safeStorage, openJsonStore(secretsDefinition));
const accounts = createAccountsService({
  registry: { signIn: signInTo, open: openProvider },
  providerDependencies: (accountId) => ({ accountId, transport, clock: systemClock, log }),
  secrets,
  store: openJsonStore(accountsDefinition),
  emit,
  clock: systemClock,
  log,
  newId,
});
const exchange = createAccountExchange({
  accounts,
  askForExportPath: () => askForExportPath(dialog, mainWindow.get()),
  askForImportPath: () => askForImportPath(dialog, mainWindow.get()),
});

const safeShell = createSafeShell(shell, (url) => isKnownLink(url, { accounts, history }));
const shared = { accounts, history, emit, clock: systemClock, newId };
const transfers = createTransfersService({ ...shared, settings, shell: safeShell });
accounts.onRemoved((accountId) => transfers.stopAccount(accountId));
accounts.onReady((accountId) => {
  transfers.resumeAccount(accountId);
});
const deletions = createDeletionsService({ ...shared, transfers });
accounts.onRemoved((accountId) => deletions.stopAccount(accountId));
accounts.onSignedIn((accountId) => {
  deletions.allowVersions(accountId);
});
const demo = createDemoService({
  startServices: async () => (await import('./demo/demo-services')).startDemoServices(),
  accounts,
});

startIpcRouter({
  ipcMain,
  isTrusted: (event) => isTrustedSender(event, mainWindow.get()?.webContents.id),
  routes: createRoutes({
    accounts: createAccountsHandlers(accounts, exchange),
    files: createFilesHandlers(createFilesService(accounts)),
    transfers: createTransfersHandlers(transfers),
    deletions: createDeletionsHandlers(deletions),
    history: createHistoryHandlers(history),
    settings: createSettingsHandlers(settings),
    system: createSystemHandlers({
      info: () => ({ ...systemFactsOf(app), secretStore: secrets.availability(), notices }),
      shell: safeShell,
      copyText: (text) => clipboard.writeText(text),
    }),
    demo: createDemoHandlers(demo),
  }),
  log,
  checkResponses: !app.isPackaged,
});

app.on('second-instance', () => {
  mainWindow.show();
});
app.on('activate', () => {
  mainWindow.show();
});
cleanUpBeforeQuit(app, async () => {
  await Promise.all([transfers.stopAll(), deletions.stopAll()]);
  await demo.stop();
});

logUncaughtErrors(process, log);
whenReady(app, log, () => {
  log.info('app.start', { ...systemFactsOf(app), electron: process.versions.electron });
  serveApp(protocol, join(__dirname, '../renderer'));
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(appMenuTemplate({ platform: process.platform, development: !app.isPackaged })),
  );
  mainWindow.show();
  return commandLine.demo ? demo.start(new AbortController().signal) : undefined;
});
