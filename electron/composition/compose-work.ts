import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { app, clipboard, ClipboardItem, MessageChannelMain, nativeImage, webContents } from 'electron';
import { createDragOut, watchMouseButton } from '../app/desktop/drag-out';
import { copyFilesTo } from '../app/desktop/file-clipboard';
import { readCertificate } from '../providers/provider-registry';
import { createCertificatesService } from '../services/certificates-service';
import { createDeletionsService } from '../services/deletions-service';
import type { OpenHasher } from '../services/downloads/content/content-check';
import { openHasher } from '../services/downloads/content/content-hasher';
import { HashThread } from '../services/downloads/content/hash-thread';
import { createOriginMark } from '../services/downloads/place/origin-mark';
import { openTargetFolder } from '../services/downloads/place/target-folder';
import { discardPartial, downloadFile, verifySaved } from '../services/downloads/run/download-file';
import { createPreviewsService } from '../services/previews-service';
import type { SettingsService } from '../services/settings-service';
import { isProcessRunning, StagingRoot } from '../services/staging/staging-root';
import { createStagingService } from '../services/staging-service';
import { PreflightDesk } from '../services/transfers/preflight/preflight-desk';
import { transferLineSchema } from '../services/transfers/queue/transfer-journal';
import { createTransfersService } from '../services/transfers-service';
import { openJournal } from '../storage/journal-file';
import type { AccountParts } from './compose-accounts';
import type { Ground } from './compose-ground';
import type { AppWindow } from './compose-window';

interface WorkParts {
  ground: Ground;
  window: AppWindow;
  account: AccountParts;
  settings: SettingsService;
}

/** What is done with files: download, delete, drag, preview, check. */
export function composeWork(parts: WorkParts) {
  const { ground, account, settings } = parts;
  const { log, now, newId, clock } = ground;
  const { accounts, history, emit } = account;
  const shared = { accounts, history, emit, clock, newId, log };
  const hashThread = new HashThread();
  const hashing: { openHasher: OpenHasher } = {
    openHasher: (algorithms, size) => openHasher(hashThread, algorithms, size),
  };
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
    openJournal: (snapshot) => {
      const { folder, onSetAside } = ground;
      return openJournal({
        folder,
        name: 'transfers',
        schema: transferLineSchema,
        now,
        onSetAside,
        snapshot,
      });
    },
    random: Math.random,
    shell: account.safeShell,
  });
  const deletions = createDeletionsService({ ...shared, transfers, settings });
  const certificates = createCertificatesService({
    ...hashing,
    accounts,
    history,
    readCertificate,
    now,
    askForFileToCheck: parts.window.ask.fileToCheck,
    askForExportPath: parts.window.ask.certificateFile,
  });
  const staging = composeStaging(parts, transfers.fetchTo.bind(transfers));
  const previews = createPreviewsService({ accounts, newToken: () => randomBytes(20).toString('hex') });

  accounts.onReady((accountId) => {
    transfers.resumeAccount(accountId);
    deletions.resumeAccount(accountId);
  });
  accounts.onSignedIn((accountId) => {
    deletions.allowVersions(accountId);
  });
  accounts.onRemoved((accountId) => transfers.stopAccount(accountId));
  accounts.onRemoved((accountId) => deletions.stopAccount(accountId));
  accounts.onRemoved((accountId) => staging.dropAccount(accountId));
  accounts.onRemoved((accountId) => {
    previews.dropAccount(accountId);
  });
  return { transfers, deletions, certificates, staging, previews };
}
export type Work = ReturnType<typeof composeWork>;

type FetchTo = Parameters<typeof createStagingService>[0]['fetchTo'];

/** Files that leave the window by drag or by copy. */
function composeStaging({ ground, window, account }: WorkParts, fetchTo: FetchTo) {
  const dragOut = createDragOut({
    iconOf: (path) => app.getFileIcon(path, { size: 'normal' }),
    noIcon: nativeImage.createEmpty(),
    source: () => window.mainWindow.get()?.webContents,
    openPorts: () => new MessageChannelMain(),
    isButtonDown: watchMouseButton(app, webContents.getAllWebContents()),
  });
  const fileClipboard = {
    clipboard,
    ClipboardItem,
    platform: process.platform,
    desktop: process.env['XDG_CURRENT_DESKTOP'],
  };
  return createStagingService({
    fetchTo,
    handOver: (paths, signal) => dragOut.handOver(paths, signal),
    copyFiles: (paths) => copyFilesTo(fileClipboard, paths),
    root: new StagingRoot({
      temporaryFolder: app.getPath('temp'),
      processId: process.pid,
      isRunning: isProcessRunning,
    }),
    emit: account.emit,
    clock: ground.clock,
    newId: ground.newId,
  });
}
