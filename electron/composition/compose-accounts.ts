import { join } from 'node:path';
import { safeStorage, shell } from 'electron';
import { createSafeShell } from '../app/safe-shell';
import { openProvider, signInTo } from '../providers/provider-registry';
import { createAccountExchange } from '../services/accounts/account-exchange';
import { accountsDefinition } from '../services/accounts/saved-accounts';
import { createAccountsService } from '../services/accounts-service';
import { createHistoryService, historyLineSchema } from '../services/history-service';
import { isKnownLink } from '../services/known-links';
import { keepingOf } from '../services/places/kept-accounts';
import { keptListDocument } from '../services/places/kept-list';
import { createListCache } from '../services/places/list-cache';
import { watchRemovals } from '../services/places/removal-watch';
import { createPlacesService, placesDefinition } from '../services/places-service';
import { openJsonFolder } from '../storage/json-folder';
import { openJsonLines } from '../storage/json-lines';
import { createSecretStore, secretsDefinition } from '../storage/secret-store';
import type { Ground } from './compose-ground';
import type { Network } from './compose-network';
import type { AppWindow } from './compose-window';

interface AccountsParts {
  ground: Ground;
  network: Network;
  window: AppWindow;
}

/** Accounts, and what is remembered of them: secrets, receipts, places and the lists of the last visit. */
export function composeAccounts({ ground, network, window }: AccountsParts) {
  const { folder, log, now, newId, clock, onSetAside, openJsonStore } = ground;
  const listCache = createListCache({
    files: openJsonFolder({
      ...keptListDocument,
      folder: join(folder, 'lists'),
      now,
      onSetAside: (setAsideAs) => {
        log.warn('lists.set-aside', { setAsideAs });
      },
    }),
    isKept: (accountId) => keepingOf(accounts, accountId) === 'kept',
    now,
    onFailure: (error) => {
      log.report(error, { level: 'warn', event: 'lists.keep' });
    },
  });
  const emit = watchRemovals(window.emit, ({ accountId, removedIds }) => {
    listCache.dropEntries(accountId, removedIds);
  });
  const secrets = createSecretStore(safeStorage, openJsonStore(secretsDefinition));
  const accounts = createAccountsService({
    registry: { signIn: signInTo, open: openProvider },
    providerDependencies: (accountId) => ({ accountId, transport: network.transport, clock, log }),
    secrets,
    store: openJsonStore(accountsDefinition),
    emit,
    clock,
    log,
    newId,
  });
  const history = createHistoryService({
    openLines: () => openJsonLines({ folder, name: 'history', schema: historyLineSchema, now, onSetAside }),
    emit,
    now,
    askForExportPath: window.ask.receiptsFile,
    shell: {
      showInFolder: (path) => {
        safeShell.showInFolder(path);
      },
    },
  });
  const safeShell = createSafeShell(shell, {
    isAllowed: (url) => isKnownLink(url, { accounts, history }),
    logFolder: ground.logFolder,
  });
  const places = createPlacesService({
    store: openJsonStore(placesDefinition),
    emit,
    keepingOf: (accountId) => keepingOf(accounts, accountId),
    later: (work, ms) => {
      setTimeout(work, ms);
    },
    onFailure: (error) => {
      log.report(error, { level: 'warn', event: 'places.keep' });
    },
  });
  accounts.onRemoved((accountId) => listCache.dropAccount(accountId));
  accounts.onRemoved((accountId) => {
    places.dropAccount(accountId);
  });
  const exchange = createAccountExchange({
    accounts,
    askForExportPath: window.ask.accountsFile,
    askForImportPath: window.ask.accountsToImport,
  });
  return { emit, secrets, accounts, exchange, history, safeShell, places, listCache };
}
export type AccountParts = ReturnType<typeof composeAccounts>;
