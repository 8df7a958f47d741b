import type { Locator, Page } from 'playwright';
import { expect, test } from '../../fixtures';

const usual = ['Name', 'Size', 'Modified', 'Kind', 'Certificate'];

async function dragSideways(page: Page, from: Locator, by: number): Promise<void> {
  const box = await boxOf(from);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + by / 2, box.y + box.height / 2);
  await page.mouse.move(box.x + box.width / 2 + by, box.y + box.height / 2);
  await page.mouse.up();
}

async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('Not on screen.');
  return box;
}

test('shows the columns that are wanted, and remembers them', async ({ harbour, launch }) => {
  const { files } = harbour.window;
  expect(await files.columnNames()).toEqual(usual);
  await files.chooseColumn('Kind');
  await expect(files.column('Kind')).toHaveCount(0);
  await expect(files.grid).toHaveAttribute('aria-colcount', '5');
  await expect(files.column('Certificate')).toHaveAttribute('aria-colindex', '5');
  await harbour.close();
  const again = await launch();
  await expect(again.window.files.column('Name')).toBeVisible();
  await expect(again.window.files.column('Kind')).toHaveCount(0);
  await again.window.files.columnsButton.click();
  await again.window.files.menu('Columns').getByRole('menuitem', { name: 'Reset columns' }).click();
  await expect(again.window.files.column('Kind')).toBeVisible();
});

test('keeps the column of names', async ({ harbour }) => {
  const { files } = harbour.window;
  await files.columnsButton.click();
  const item = files.menu('Columns').getByRole('menuitemcheckbox', { name: 'Name' });
  await expect(item).toHaveAttribute('aria-disabled', 'true');
  await expect(item).toHaveAttribute('aria-checked', 'true');
});

test('makes a column wider with the mouse, fits it, and remembers both for the service', async ({
  harbour,
  services,
}) => {
  const { page, window } = harbour;
  const edge = window.files.edgeOf('Kind');
  const before = Number(await edge.getAttribute('aria-valuenow'));
  await dragSideways(page, edge, 60);
  await expect(edge).toHaveAttribute('aria-valuenow', String(before + 60));
  expect((await boxOf(window.files.column('Kind'))).width).toBe(before + 60);
  await window.signIn({ name: 'Team', ...services.oracle });
  await expect(edge).not.toHaveAttribute('aria-valuenow', String(before + 60));
  await window.accounts.open('Harbour');
  await expect(edge).toHaveAttribute('aria-valuenow', String(before + 60));
  await edge.dblclick();
  await expect.poll(async () => Number(await edge.getAttribute('aria-valuenow'))).toBeLessThan(before);
});

test('gives up a drag of an edge with Escape', async ({ harbour }) => {
  const { page, window } = harbour;
  const edge = window.files.edgeOf('Size');
  const before = await edge.getAttribute('aria-valuenow');
  const box = await boxOf(edge);
  await page.mouse.move(box.x + 5, box.y + 5);
  await page.mouse.down();
  await page.mouse.move(box.x + 80, box.y + 5);
  await expect(edge).not.toHaveAttribute('aria-valuenow', before ?? '');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(edge).toHaveAttribute('aria-valuenow', before ?? '');
});

test('makes a column wider by keyboard, from its header and at its edge', async ({ harbour }) => {
  const { page, window } = harbour;
  const edge = window.files.edgeOf('Size');
  const width = async (): Promise<number> => Number(await edge.getAttribute('aria-valuenow'));
  const before = await width();
  await window.files.column('Size').getByRole('button').focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(width).toBe(before + 8);
  await page.keyboard.press('Shift+F10');
  await window.files.menu('Columns').getByRole('menuitem', { name: 'Resize Size' }).press('Enter');
  await expect(edge).toBeFocused();
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(width).toBe(before + 48);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(width).toBe(before + 40);
  await page.keyboard.press('Escape');
  await expect(window.files.column('Size').getByRole('button')).toBeFocused();
});

test('moves columns with the mouse', async ({ harbour }) => {
  const { page, window } = harbour;
  const { x } = await boxOf(window.files.column('Certificate'));
  const from = await boxOf(window.files.column('Size'));
  await dragSideways(page, window.files.column('Size'), x - from.x);
  expect(await window.files.columnNames()).toEqual(['Name', 'Modified', 'Kind', 'Size', 'Certificate']);
  await expect(window.files.column('Size')).toHaveAttribute('aria-colindex', '4');
  await expect(window.files.column('Name')).toHaveAttribute('aria-sort', 'ascending');
});

test('moves columns by keyboard, says where they are, and keeps the focus on them', async ({ harbour }) => {
  const { page, window } = harbour;
  const header = window.files.column('Size').getByRole('button');
  await header.focus();
  await page.keyboard.press('ControlOrMeta+Shift+ArrowRight');
  await expect
    .poll(() => window.files.columnNames())
    .toEqual(['Name', 'Modified', 'Size', 'Kind', 'Certificate']);
  await expect(window.announcement).toHaveText('Size is column 3 of 5.');
  await expect(header).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Shift+ArrowLeft');
  await expect.poll(() => window.files.columnNames()).toEqual(usual);
});

test('is walked through by keyboard, into the rows and back', async ({ harbour }) => {
  const { page, window } = harbour;
  await window.files.column('Name').getByRole('button').focus();
  await page.keyboard.press('End');
  await expect(window.files.column('Certificate').getByRole('button')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(window.files.column('Kind').getByRole('button')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(window.files.grid.getByRole('row').nth(1)).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(window.files.column('Kind').getByRole('button')).toBeFocused();
});

test('sorts by several columns, and remembers that for the service', async ({ harbour, services }) => {
  const { page, window } = harbour;
  const { files } = window;
  await files.column('Kind').getByRole('button').click();
  await files.column('Size').getByRole('button').focus();
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  await expect(files.column('Kind')).toHaveAttribute('aria-sort', 'ascending');
  await expect(files.column('Size')).toHaveAttribute('aria-sort', 'none');
  const size = files.column('Size').getByRole('button');
  await expect(size).toHaveAttribute('aria-description', 'Sort level 2, descending');
  await expect(size).toContainText('2');
  const first = await files.names.first().textContent();
  await window.signIn({ name: 'Team', ...services.oracle });
  await expect(files.column('Name')).toHaveAttribute('aria-sort', 'ascending');
  await window.accounts.open('Harbour');
  await expect(size).toHaveAttribute('aria-description', 'Sort level 2, descending');
  await expect(files.names.first()).toHaveText(first ?? '');
  await files.column('Name').getByRole('button').click();
  await expect(size).not.toHaveAttribute('aria-description');
});
