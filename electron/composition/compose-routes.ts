import { app, clipboard } from 'electron';
import type { BuiltFiles } from '../app/built-files';
import { systemFactsOf } from '../app/system-facts';
import { readThirdPartyNotices } from '../app/third-party-notices';
import { machineFactsOf } from '../app/watch/machine-facts';
import { createAccountsHandlers } from '../ipc/accounts-handlers';
import { createCertificatesHandlers } from '../ipc/certificates-handlers';
import { createDeletionsHandlers } from '../ipc/deletions-handlers';
import { createDemoHandlers } from '../ipc/demo-handlers';
import { createFilesHandlers } from '../ipc/files-handlers';
import { createHistoryHandlers } from '../ipc/history-handlers';
import { createRoutes, type Route } from '../ipc/ipc-routes';
import { createPlacesHandlers } from '../ipc/places-handlers';
import { createPreviewsHandlers } from '../ipc/previews-handlers';
import { createSettingsHandlers } from '../ipc/settings-handlers';
import { createStagingHandlers } from '../ipc/staging-handlers';
import { createSystemHandlers } from '../ipc/system-handlers';
import { createTransfersHandlers } from '../ipc/transfers-handlers';
import { createUpdatesHandlers } from '../ipc/updates-handlers';
import type { DemoService } from '../services/demo-service';
import { diagnosticsText } from '../services/diagnostics/diagnostics-text';
import { createFilesService } from '../services/files-service';
import type { SettingsService } from '../services/settings-service';
import type { UpdatesService } from '../services/updates/updates-service';
import type { AccountParts } from './compose-accounts';
import type { Ground } from './compose-ground';
import type { AppWindow } from './compose-window';
import type { Work } from './compose-work';

interface RoutesParts {
  ground: Ground;
  window: AppWindow;
  account: AccountParts;
  work: Work;
  settings: SettingsService;
  updates: UpdatesService;
  demo: DemoService;
  built: BuiltFiles;
}

/** What the window may ask, and who answers. */
export function composeRoutes(parts: RoutesParts): ReadonlyMap<string, Route> {
  const { account, work, settings, updates, demo } = parts;
  return createRoutes({
    accounts: createAccountsHandlers(account.accounts, account.exchange),
    files: createFilesHandlers(createFilesService(account.accounts, account.listCache)),
    places: createPlacesHandlers(account.places),
    previews: createPreviewsHandlers(work.previews),
    transfers: createTransfersHandlers(work.transfers),
    deletions: createDeletionsHandlers(work.deletions),
    certificates: createCertificatesHandlers(work.certificates),
    history: createHistoryHandlers(account.history),
    settings: createSettingsHandlers(settings),
    staging: createStagingHandlers(work.staging),
    system: systemHandlers(parts),
    updates: createUpdatesHandlers(updates, () => {
      app.quit();
    }),
    demo: createDemoHandlers(demo),
  });
}

function systemHandlers({ ground, window, account, work, settings, built }: RoutesParts) {
  const { secrets, accounts } = account;
  const { log, notices, now } = ground;
  return createSystemHandlers({
    info: () => ({ ...systemFactsOf(app), secretStore: secrets.availability(), notices }),
    shell: account.safeShell,
    copyText: (text) => clipboard.writeText(text),
    diagnostics: () =>
      diagnosticsText({
        ...machineFactsOf(app, secrets.availability()),
        settings: settings.get(),
        accounts: accounts.list().accounts,
        transfers: work.transfers.list().transfers,
        deletions: work.deletions.list().runs,
        unreadableStores: notices.map(({ store }) => store),
        lastLines: log.lastLines(300),
        now: now(),
      }),
    licences: () => readThirdPartyNotices(built.notices),
    setMenuBar: (bar) => {
      window.menuBar.tell(bar);
    },
  });
}
