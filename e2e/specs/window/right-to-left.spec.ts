import type { Locator } from 'playwright';
import { expect, test } from '../../fixtures';
import { readFromRightToLeft } from '../../support/app/right-to-left';
import { boxOf } from '../../support/app/window-size';

async function expectLeftOf(one: Locator, other: Locator): Promise<void> {
  const [left, right] = [await boxOf(one), await boxOf(other)];
  expect(left.x + left.width).toBeLessThanOrEqual(right.x + 1);
}

test('mirrors the window, its columns and its dialogs', async ({ harbour }) => {
  const { page, window } = harbour;
  await readFromRightToLeft(harbour);
  await window.files.expectComplete();
  await window.details.show();
  const main = page.getByRole('main');
  await expectLeftOf(window.details.root, main);
  await expectLeftOf(main, page.getByRole('navigation', { name: 'Accounts' }));
  await expectLeftOf(window.files.column('Size'), window.files.column('Name'));
  await expectLeftOf(window.files.remove, window.files.download);
  await window.download('empty.log');
  const row = window.transfers.of('empty.log');
  await expect(row).toContainText('Verified');
  await expectLeftOf(row.getByRole('button').last(), row.getByRole('progressbar'));

  await window.files.columnsButton.click();
  const [menu, button] = [await boxOf(window.files.menu('Columns')), await boxOf(window.files.columnsButton)];
  expect(Math.abs(menu.x + menu.width - button.x - button.width)).toBeLessThanOrEqual(12);
  await page.keyboard.press('Escape');
  await window.files.remove.click();
  await expect(window.deleteDialog.cancel).toBeFocused();
  await expectLeftOf(window.deleteDialog.confirm, window.deleteDialog.cancel);
});

test('goes where the arrow keys point', async ({ harbour }) => {
  const { page, window } = harbour;
  const { files } = window;
  await readFromRightToLeft(harbour);
  await files.expectComplete();
  await files.grid.getByRole('row').nth(1).click();
  await files.download.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(files.remove).toBeFocused();

  await files.column('Name').getByRole('button').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(files.column('Size').getByRole('button')).toBeFocused();
  const width = async (): Promise<number> => Number(await files.edgeOf('Size').getAttribute('aria-valuenow'));
  const before = await width();
  await page.keyboard.press('Shift+ArrowLeft');
  await expect.poll(width).toBe(before + 8);
  await page.keyboard.press('Shift+F10');
  await files.menu('Columns').getByRole('menuitem', { name: 'Move Size left' }).click();
  await expect.poll(() => files.columnNames()).toEqual(['Name', 'Modified', 'Size', 'Kind', 'Certificate']);

  await window.download('empty.log');
  const buttons = window.transfers.of('empty.log').getByRole('button');
  await expect(window.transfers.of('empty.log')).toContainText('Verified');
  await buttons.first().focus();
  await page.keyboard.press('ArrowLeft');
  await expect(buttons.nth(1)).toBeFocused();
});

for (const direction of ['left to right', 'right to left']) {
  test(`keeps the extension of a right-to-left name in sight from ${direction}`, async ({ team }) => {
    const { page, window } = team;
    const { files } = window;
    if (direction === 'right to left') await readFromRightToLeft(team);
    await files.expectComplete();
    await files.openFolder('Names');
    await expect(files.rows('تقرير الميناء.txt')).toBeVisible();
    await files.edgeOf('Name').focus();
    const narrower = direction === 'right to left' ? 'ArrowRight' : 'ArrowLeft';
    const width = async (): Promise<number> => (await boxOf(files.column('Name'))).width;
    while ((await width()) > 130) await page.keyboard.press(`Shift+${narrower}`);
    const cell = files.rows('تقرير الميناء.txt').getByRole('gridcell').first();
    const [box, halves] = [await boxOf(cell), await files.halvesOfName('تقرير الميناء.txt')];
    expect(halves.tail.text).toMatch(/\.txt$/);
    expect(halves.tail.left).toBeGreaterThanOrEqual(box.x);
    expect(halves.tail.right).toBeLessThanOrEqual(box.x + box.width);
    expect(halves.tail.right).toBeLessThanOrEqual(halves.head.left);
  });
}
