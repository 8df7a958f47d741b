import type { Rectangle } from 'electron';
import { expect, test } from '../../fixtures';
import { invokeBridge } from '../../support/app/bridge';
import type { RunningApp } from '../../support/app/running-app';

const place: Rectangle = { x: 40, y: 30, width: 900, height: 600 };

function boundsOf({ electron }: RunningApp): Promise<Rectangle | undefined> {
  return electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
}

function isVisible({ electron }: RunningApp): Promise<boolean> {
  return electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? false);
}

test('opens where it was, in the theme that was chosen', async ({ launch }) => {
  const first = await launch();
  await first.electron.evaluate(({ BrowserWindow }, to) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(to);
  }, place);
  await expect.poll(() => boundsOf(first)).toEqual(place);
  await invokeBridge(first.page, 'settings.update', { theme: 'dark' });
  await first.close();

  const second = await launch();
  await expect.poll(() => isVisible(second)).toBe(true);
  expect(await boundsOf(second)).toEqual(place);
  expect(await second.page.evaluate(() => [innerWidth, innerHeight])).toEqual([
    place.width,
    place.height - (await menuBarHeight(second)),
  ]);
  expect(await second.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
});

function menuBarHeight({ electron }: RunningApp): Promise<number> {
  return electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return (window?.getBounds().height ?? 0) - (window?.getContentBounds().height ?? 0);
  });
}
