import { randomUUID } from 'node:crypto';
import type { App } from 'electron';
import ElectronStore from 'electron-store';
import { systemClock } from '../services/system-clock';
import { createJsonStoreOpener } from '../storage/json-store';
import type { StoreNotice } from '../storage/set-aside';
import type { Logging } from './compose-log';

/** What everything else stands on: the folder of the profile, the log, the stores, the clock. */
export function composeGround(app: App, { log, logFolder }: Logging) {
  const now = () => systemClock.now();
  const folder = app.getPath('userData');
  const notices: StoreNotice[] = [];
  const onSetAside = (notice: StoreNotice) => {
    notices.push(notice);
    log.warn('store.set-aside', { ...notice });
  };
  const openFile = (cwd: string, name: string) => new ElectronStore({ cwd, name, configFileMode: 0o600 });
  return {
    folder,
    logFolder,
    log,
    /** Stores that could not be read. */
    notices,
    onSetAside,
    openJsonStore: createJsonStoreOpener({ folder, openFile, now, onSetAside }),
    clock: systemClock,
    now,
    newId: () => randomUUID(),
  };
}
export type Ground = ReturnType<typeof composeGround>;
