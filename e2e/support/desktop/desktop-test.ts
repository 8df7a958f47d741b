import type { Locator } from 'playwright';
import { test as base } from '../../fixtures';
import { DropWindow } from './drop-window';
import { RealDesktop, type Point } from './real-desktop';
import type { RunningApp } from '../app/running-app';
import { makeScratchMachine } from '../scratch-machine';

interface DesktopFixtures {
  screenSize: string;
  /** A screen of the test's own, on which the app and the other program are. */
  desktop: RealDesktop;
  otherProgram: DropWindow;
}

const appBounds = { x: 0, y: 30, width: 1100, height: 850 };

/** As `test`, on a real desktop with a real mouse. */
export const test = base.extend<DesktopFixtures>({
  screenSize: ['2000x1000x24', { option: true }],

  desktop: async ({ screenSize }, use) => {
    const desktop = await RealDesktop.start(screenSize);
    await use(desktop);
    await desktop.stop();
  },

  machine: async ({ secretStore, desktop }, use) => {
    const machine = await makeScratchMachine(secretStore);
    await use({ ...machine, environment: { ...machine.environment, DISPLAY: desktop.display } });
    await machine.remove();
  },

  otherProgram: async ({ desktop }, use) => {
    const window = await DropWindow.open(desktop, { x: 1300, y: 100, width: 500, height: 500 });
    await use(window);
    await window.close();
  },

  app: async ({ app }, use) => {
    await app.electron.evaluate(({ BrowserWindow }, bounds) => {
      BrowserWindow.getAllWindows()[0]?.setBounds(bounds);
    }, appBounds);
    await use(app);
  },
});

/** Where the middle of something in the window is on the screen. */
export async function onScreen(app: RunningApp, locator: Locator): Promise<Point> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('It is not on screen.');
  const { x, y } = await app.electron.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getContentBounds() ?? { x: 0, y: 0 },
  );
  return { x: Math.round(x + box.x + box.width / 2), y: Math.round(y + box.y + box.height / 2) };
}
