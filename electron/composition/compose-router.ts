import { app, ipcMain } from 'electron';
import { startIpcRouter } from '../ipc/ipc-router';
import type { Route } from '../ipc/ipc-routes';
import { isTrustedSender } from '../ipc/trusted-sender';
import type { Ground } from './compose-ground';
import type { AppWindow } from './compose-window';

/** Opens the one door for the window's questions. */
export function composeRouter(
  { log }: Ground,
  { mainWindow }: AppWindow,
  routes: Promise<ReadonlyMap<string, Route>>,
): void {
  startIpcRouter({
    ipcMain,
    isTrusted: (event) => isTrustedSender(event, mainWindow.get()?.webContents.id),
    routes,
    log,
    checkResponses: !app.isPackaged && process.env['LONGSHORE_AS_SHIPPED'] !== '1',
  });
}
