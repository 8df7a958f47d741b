import { expect, test } from '../../fixtures';

test('opens the menu of the row with the keyboard beside it', async ({ harbour }) => {
  const { page, window } = harbour;
  const { files } = window;
  await files.focus();
  await page.keyboard.press('End');
  for (const key of ['Shift+F10', 'ContextMenu']) {
    await page.keyboard.press(key);
    const menu = files.menu('File actions');
    await expect(menu).toBeVisible();
    const row = await files.selectedRows.boundingBox();
    const box = await menu.boundingBox();
    expect(Math.abs((box?.x ?? 0) - (row?.x ?? 0))).toBeLessThan(60);
    await page.keyboard.press('Escape');
    await expect(menu).toHaveCount(0);
    await expect(files.selectedRows).toBeFocused();
  }
});

test('selects the row that has the keyboard when its menu is opened', async ({ harbour }) => {
  const { page, window } = harbour;
  await window.files.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ControlOrMeta+ArrowDown');
  await page.keyboard.press('Shift+F10');
  await expect(window.files.menu('File actions').getByRole('menuitem', { name: 'Download' })).toBeEnabled();
  await expect(window.files.selectedRows).toHaveAttribute('aria-rowindex', '3');
});

test('offers what can be done with the place where no row is', async ({ harbour }) => {
  const { page, window } = harbour;
  const { files } = window;
  await files.select('berth-agreement.pdf');
  const box = await files.grid.boundingBox();
  await page.mouse.click((box?.x ?? 0) + 300, (box?.y ?? 0) + (box?.height ?? 0) - 20, { button: 'right' });
  const menu = files.menu('Actions for this place');
  await expect(files.selectedRows).toHaveCount(0);
  await menu.getByRole('menuitem', { name: 'Select all' }).click();
  await expect(files.selectedRows).toHaveCount(1);
});

test('hides a column from the menu of its header', async ({ harbour }) => {
  const { files } = harbour.window;
  await files.column('Modified').click({ button: 'right' });
  await files.menu('Columns').getByRole('menuitem', { name: 'Hide Modified' }).click();
  await expect(files.column('Modified')).toHaveCount(0);
});

test('offers at the first column no way further left', async ({ harbour }) => {
  const { files } = harbour.window;
  await files.column('Name').click({ button: 'right' });
  const item = (name: string) => files.menu('Columns').getByRole('menuitem', { name });
  await expect(item('Move Name left')).toHaveAttribute('aria-disabled', 'true');
  await expect(item('Hide Name')).toHaveAttribute('aria-disabled', 'true');
  await item('Move Name right').click();
  expect(await files.columnNames()).toEqual(['Size', 'Name', 'Modified', 'Kind', 'Certificate']);
});
