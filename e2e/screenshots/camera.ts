import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LaunchApp } from '../fixtures';
import { invokeBridge } from '../support/app/bridge';
import { inRepository } from '../support/repository';
import type { RunningApp } from '../support/app/running-app';
import { resizeWindow } from '../support/app/window-size';
import type { PictureName } from './pictures';

export type Theme = 'light' | 'dark';

/** Where the pictures are kept. */
export const gallery = inRepository('docs', 'screenshots');

interface Studio {
  readonly app: RunningApp;
  /** Takes the picture of that name. */
  readonly shoot: (name: PictureName) => Promise<void>;
}

interface Setting {
  readonly theme: Theme;
  /** Pixels of the screen for one of the page. */
  readonly scale?: number;
}

/** Starts the app in a window of the usual size. */
export async function openStudio(launch: LaunchApp, { theme, scale = 1 }: Setting): Promise<Studio> {
  const app = await launch([`--force-device-scale-factor=${scale}`]);
  await resizeWindow(app, 1180, 760);
  await invokeBridge(app.page, 'settings.update', { theme });
  await mkdir(gallery, { recursive: true });
  const ending = scale === 1 ? theme : `${theme}@${scale}x`;
  return { app, shoot: (name) => shoot(app, join(gallery, `${name}-${ending}.png`)) };
}

async function shoot(app: RunningApp, path: string): Promise<void> {
  await app.page.mouse.move(0, 0);
  const isZoomed = await app.electron.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor() !== 1,
  );
  if (isZoomed) await shootZoomed(app, path);
  else await app.page.screenshot({ path, animations: 'disabled' });
}

/* Playwright takes only the part that the page without its zoom would fill. */
async function shootZoomed(app: RunningApp, path: string): Promise<void> {
  const picture = await app.electron.evaluate(async ({ BrowserWindow }) => {
    const taken = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
    return taken?.toPNG().toString('base64') ?? '';
  });
  await writeFile(path, Buffer.from(picture, 'base64'));
}
