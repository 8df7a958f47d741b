import type { Locator } from 'playwright';
import { expect, test } from '../../fixtures';
import type { RunningApp } from '../../support/app/running-app';
import { boxOf, cutTexts, resizeWindow, zoomWindow } from '../../support/app/window-size';

const usual = ['Name', 'Size', 'Modified', 'Kind', 'Certificate'];

/* Of headers and cells; a name that is too long for any list is cut in its middle and does not count. */
async function expectNothingCut({ window }: RunningApp): Promise<void> {
  expect(await cutTexts(window.files.grid.getByRole('columnheader'))).toEqual([]);
  expect(await cutTexts(window.files.grid.getByRole('gridcell'))).toEqual([]);
}

async function expectInside(inner: Locator, outer: Locator): Promise<void> {
  const [one, other] = [await boxOf(inner), await boxOf(outer)];
  expect(one.x).toBeGreaterThanOrEqual(other.x);
  expect(one.y).toBeGreaterThanOrEqual(other.y);
  expect(one.x + one.width).toBeLessThanOrEqual(other.x + other.width);
  expect(one.y + one.height).toBeLessThanOrEqual(other.y + other.height);
}

test('leaves columns out before it cuts names, and brings them back', async ({ harbour }) => {
  const { files } = harbour.window;
  await resizeWindow(harbour, 700, 480);
  await expect.poll(() => files.columnNames()).toEqual(['Name', 'Size', 'Modified']);
  await expectNothingCut(harbour);
  await expect(files.grid).toHaveAttribute('aria-colcount', '5');
  await files.columnsButton.click();
  await expect(files.menu('Columns').getByRole('menuitemcheckbox', { checked: true })).toHaveText(usual);
  await harbour.page.keyboard.press('Escape');
  await resizeWindow(harbour, 2500, 900);
  await expect.poll(() => files.columnNames()).toEqual(usual);
  await expectNothingCut(harbour);
});

test('leaves out at 200 % what it leaves out of a small window', async ({ harbour }) => {
  const { files } = harbour.window;
  await resizeWindow(harbour, 1400, 960);
  await zoomWindow(harbour, 2);
  await expect.poll(() => files.columnNames()).toEqual(['Name', 'Size', 'Modified']);
  await expectNothingCut(harbour);
  await zoomWindow(harbour, 1);
  await expect.poll(() => files.columnNames()).toEqual(usual);
});

test('has everything in reach beside the details in the smallest window', async ({ harbour }) => {
  const { page, window } = harbour;
  await resizeWindow(harbour, 700, 480);
  await window.details.show();
  await expect.poll(() => window.files.columnNames()).toEqual(['Name']);
  await expectNothingCut(harbour);
  const main = page.getByRole('main');
  const { download, remove, refresh, columnsButton, filter } = window.files;
  for (const control of [download, remove, refresh, columnsButton, filter]) await expectInside(control, main);
  await window.download('empty.log');
  await expect(window.transfers.of('empty.log')).toContainText('Verified');
  await expectInside(window.transfers.of('empty.log').getByRole('button').last(), main);
});

test('shows dialogs whole in the smallest window', async ({ harbour }) => {
  const { page, window } = harbour;
  await resizeWindow(harbour, 700, 480);
  const body = page.locator('body');
  await window.openAccountDialog();
  await expectInside(window.accountDialog.signIn, body);
  await page.keyboard.press('Escape');
  await window.files.select('empty.log');
  await window.files.remove.click();
  await expect(window.deleteDialog.cancel).toBeFocused();
  await expectInside(window.deleteDialog.confirm, body);
  await window.deleteDialog.cancel.click();
  await window.settings.open();
  await expectInside(window.settings.root.getByRole('button', { name: 'Done' }), body);
});
