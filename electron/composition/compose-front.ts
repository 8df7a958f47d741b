import { app } from 'electron';
import type { BuiltFiles } from '../app/built-files';
import { systemFactsOf } from '../app/system-facts';
import type { MainWindow } from '../app/window/main-window';
import { windowStateDefinition } from '../app/window/window-state';
import type { BehindParts } from './compose-behind';
import { composeGround } from './compose-ground';
import type { Logging } from './compose-log';
import { composeNetwork } from './compose-network';
import { composeRouter } from './compose-router';
import { composeSettings } from './compose-settings';
import { composeWindow } from './compose-window';

interface FrontParts {
  logging: Logging;
  mainWindow: MainWindow;
  built: BuiltFiles;
}

/** What the page waits for: settings that are followed, and a door for its questions. To be called when the app is ready. */
export async function composeFront({ logging, mainWindow, built }: FrontParts) {
  const ground = composeGround(app, logging);
  ground.log.info('app.start', { ...systemFactsOf(app), electron: process.versions.electron });
  const network = composeNetwork();
  const window = composeWindow(mainWindow);
  const settings = await composeSettings({ ground, network, window });
  mainWindow.settle(ground.openJsonStore(windowStateDefinition));
  const behind = readBehind({ ground, network, window, settings, built });
  composeRouter(
    ground,
    window,
    behind.then(({ openRoutes }) => openRoutes()),
  );
  return { behind };
}

/** A chunk of its own, read while the window's process reads the page. */
async function readBehind(parts: BehindParts) {
  const { composeBehind } = await import('./compose-behind');
  return composeBehind(parts);
}
