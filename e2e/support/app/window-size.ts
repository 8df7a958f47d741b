import type { Locator } from 'playwright';
import { expect } from 'playwright/test';
import type { RunningApp } from './running-app';

/** Makes the page of the window that large, in pixels of the page. */
export async function resizeWindow(app: RunningApp, width: number, height: number): Promise<void> {
  await app.electron.evaluate(
    ({ BrowserWindow }, size) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
    },
    { width, height },
  );
  await expect
    .poll(() => app.page.evaluate(() => `${innerWidth} × ${innerHeight}`))
    .toBe(`${width} × ${height}`);
}

/** As with the zoom of the View menu: 2 is 200 %. */
export async function zoomWindow(app: RunningApp, factor: number): Promise<void> {
  const width = await app.electron.evaluate(({ BrowserWindow }, to) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.webContents.setZoomFactor(to);
    return window?.getContentSize()[0] ?? 0;
  }, factor);
  await expect.poll(() => app.page.evaluate(() => innerWidth)).toBe(Math.round(width / factor));
}

type Box = NonNullable<Awaited<ReturnType<Locator['boundingBox']>>>;

export async function boxOf(locator: Locator): Promise<Box> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('Not on screen.');
  return box;
}

/** What of the element's texts does not fit into its place, itself and all that is in it. */
export function cutTexts(within: Locator): Promise<readonly string[]> {
  return within.evaluateAll((elements) =>
    elements
      .flatMap((element) => [element, ...element.querySelectorAll('*')])
      .filter((one) => getComputedStyle(one).textOverflow === 'ellipsis' && one.scrollWidth > one.clientWidth)
      .map((one) => one.textContent),
  );
}
