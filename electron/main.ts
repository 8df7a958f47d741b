import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  app,
  autoUpdater,
  clipboard,
  ClipboardItem,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  nativeImage,
  nativeTheme,
  net,
  Notification,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  safeStorage,
  session,
  shell,
} from 'electron';
import ElectronStore from 'electron-store';
import { appMenuTemplate } from './app/window/app-menu';
import { declareAppScheme, serveApp } from './app/window/app-protocol';
import { notifyOfBatches } from './app/desktop/batch-notifications';
import { parseCommandLine } from './app/command-line';
import { createDragOut, watchMouseButton } from './app/desktop/drag-out';
import { copyFilesTo } from './app/desktop/file-clipboard';
import { keepAwake } from './app/desktop/keep-awake';
import { logUncaughtErrors, requireSandbox, whenReady } from './app/life-cycle';
import { createMainWindow } from './app/window/main-window';
import {
  accountsFile,
  askForExportPath,
  askForFileToCheck,
  askForFolder,
  askForImportPath,
  certificateFile,
  askQuestion,
  receiptsFile,
} from './app/native-dialogs';
import { guardNavigation } from './app/window/navigation-guard';
import { applyQuitPolicy, onSessionEnding } from './app/quit-policy';
import { createSafeShell } from './app/safe-shell';
import { systemFactsOf } from './app/system-facts';
import { systemFolder } from './app/system-folders';
import { showTransferProgress } from './app/desktop/transfer-progress';
import { cutOff, windowPartition } from './app/window/window-session';
import { windowStateDefinition } from './app/window/window-state';
import { createElectronTransport } from './http/electron-transport';
import { createNodeTransport } from './http/node-transport';
import { createAccountsHandlers } from './ipc/accounts-handlers';
import { createCertificatesHandlers } from './ipc/certificates-handlers';
import { createDeletionsHandlers } from './ipc/deletions-handlers';
import { createDemoHandlers } from './ipc/demo-handlers';
import { createFilesHandlers } from './ipc/files-handlers';
import { createHistoryHandlers } from './ipc/history-handlers';
import { createEmitEvent } from './ipc/ipc-events';
import { startIpcRouter } from './ipc/ipc-router';
import { createRoutes } from './ipc/ipc-routes';
import { createSettingsHandlers } from './ipc/settings-handlers';
import { createStagingHandlers } from './ipc/staging-handlers';
import { createSystemHandlers } from './ipc/system-handlers';
import { createTransfersHandlers } from './ipc/transfers-handlers';
import { isTrustedSender } from './ipc/trusted-sender';
import { createLog } from './logging/log';
import { openProvider, readCertificate, signInTo } from './providers/provider-registry';
import { createAccountExchange } from './services/accounts/account-exchange';
import { createAccountsService } from './services/accounts-service';
import { createCertificatesService } from './services/certificates-service';
import { createDeletionsService } from './services/deletions-service';
import { createDemoService } from './services/demo-service';
import { createFilesService } from './services/files-service';
import { createHistoryService, historyLineSchema } from './services/history-service';
import { isKnownLink } from './services/known-links';
import { accountsDefinition } from './services/accounts/saved-accounts';
import { createSettingsService, settingsDefinition } from './services/settings-service';
import { isProcessRunning, StagingRoot } from './services/staging/staging-root';
import { createStagingService } from './services/staging-service';
import { systemClock } from './services/system-clock';
import type { OpenHasher } from './services/downloads/content/content-check';
import { openHasher } from './services/downloads/content/content-hasher';
import { discardPartial, downloadFile, verifySaved } from './services/downloads/run/download-file';
import { HashThread } from './services/downloads/content/hash-thread';
import { createOriginMark } from './services/downloads/place/origin-mark';
import { openTargetFolder } from './services/downloads/place/target-folder';
import { PreflightDesk } from './services/transfers/preflight/preflight-desk';
import { transferLineSchema } from './services/transfers/queue/transfer-journal';
import { createTransfersService } from './services/transfers-service';
import { openJournal } from './storage/journal-file';
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
  now,
  askForExportPath: (format) => askForExportPath(dialog, mainWindow.get(), receiptsFile(format)),
  shell: {
    showInFolder: (path) => {
      safeShell.showInFolder(path);
    },
  },
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
  askForExportPath: () => askForExportPath(dialog, mainWindow.get(), accountsFile),
  askForImportPath: () => askForImportPath(dialog, mainWindow.get()),
});

const safeShell = createSafeShell(shell, (url) => isKnownLink(url, { accounts, history }));
const shared = { accounts, history, emit, clock: systemClock, newId };
const hashThread = new HashThread();
const hashing: { openHasher: OpenHasher } = {
  openHasher: (algorithms, size) => openHasher(hashThread, algorithms, size),
};
const certificates = createCertificatesService({
  ...hashing,
  accounts,
  history,
  readCertificate,
  now,
  askForFileToCheck: () => askForFileToCheck(dialog, mainWindow.get()),
  askForExportPath: (name) => askForExportPath(dialog, mainWindow.get(), certificateFile(name)),
});
const transfers = createTransfersService({
  ...shared,
  ...hashing,
  settings,
  preflights: new PreflightDesk({ ...hashing, providers: accounts, settings, newId }),
  files: { downloadFile, discardPartial, verifySaved, openTargetFolder },
  markOrigin: createOriginMark({
    platform: process.platform,
    run: async (program, programArguments) => {
      await promisify(execFile)(program, programArguments);
    },
    writeFile,
    now,
    log: (facts) => {
      log.warn('transfer.origin-mark', facts);
    },
  }),
  openJournal: (snapshot) =>
    openJournal({ folder, name: 'transfers', schema: transferLineSchema, now, onSetAside, snapshot }),
  random: Math.random,
  shell: safeShell,
});
accounts.onRemoved((accountId) => transfers.stopAccount(accountId));
accounts.onReady((accountId) => {
  transfers.resumeAccount(accountId);
});
const deletions = createDeletionsService({ ...shared, transfers, settings });
accounts.onReady((accountId) => {
  deletions.resumeAccount(accountId);
});
accounts.onRemoved((accountId) => deletions.stopAccount(accountId));
accounts.onSignedIn((accountId) => {
  deletions.allowVersions(accountId);
});
const dragOut = createDragOut({
  iconOf: (path) => app.getFileIcon(path, { size: 'normal' }),
  noIcon: nativeImage.createEmpty(),
  source: () => mainWindow.get()?.webContents,
  openPorts: () => new MessageChannelMain(),
  isButtonDown: watchMouseButton(app),
});
const fileClipboard = {
  clipboard,
  ClipboardItem,
  platform: process.platform,
  desktop: process.env['XDG_CURRENT_DESKTOP'],
};
const staging = createStagingService({
  fetchTo: transfers.fetchTo,
  handOver: (paths, signal) => dragOut.handOver(paths, signal),
  copyFiles: (paths) => copyFilesTo(fileClipboard, paths),
  root: new StagingRoot({
    temporaryFolder: app.getPath('temp'),
    processId: process.pid,
    isRunning: isProcessRunning,
  }),
  emit,
  clock: systemClock,
  newId,
});
accounts.onRemoved((accountId) => staging.dropAccount(accountId));
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
    certificates: createCertificatesHandlers(certificates),
    history: createHistoryHandlers(history),
    settings: createSettingsHandlers(settings),
    staging: createStagingHandlers(staging),
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
applyQuitPolicy({
  app,
  platform: process.platform,
  onEnding: (listener) => {
    onSessionEnding({ powerMonitor, autoUpdater, process, app }, listener);
  },
  runningCount: () => transfers.runningCount(),
  ask: (question) => askQuestion(dialog, mainWindow.get(), question),
  cleanUp: async () => {
    await Promise.all([transfers.suspendAll(), deletions.stopAll(), staging.close()]);
    await demo.stop();
  },
});

logUncaughtErrors(process, log);
whenReady(app, log, () => {
  log.info('app.start', { ...systemFactsOf(app), electron: process.versions.electron });
  const windowSession = session.fromPartition(windowPartition);
  cutOff(windowSession, log);
  serveApp(windowSession.protocol, join(__dirname, '../renderer'));
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(appMenuTemplate({ platform: process.platform, development: !app.isPackaged })),
  );
  mainWindow.show();
  transfers.restore();
  void staging.removeLeftovers();
  return commandLine.demo ? demo.start(new AbortController().signal) : undefined;
});
