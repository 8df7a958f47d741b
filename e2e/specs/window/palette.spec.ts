import { expect, test } from '../../fixtures';
import { focusedNode } from '../../support/reading/accessibility-tree';

test('finds a command by the starts of its words, and runs it', async ({ harbour }) => {
  const { palette, history } = harbour.window;
  await palette.open();
  await expect(palette.field).toBeFocused();
  await palette.field.fill('shi');
  await expect(palette.active).toContainText('Show history');
  await expect(palette.active).toContainText('Ctrl');
  expect(await focusedNode(harbour.page)).toBe('combobox Find a command or a place');
  await harbour.page.keyboard.press('Enter');
  await expect(palette.root).toBeHidden();
  await expect(history.root).toBeVisible();
  await history.close();
  await palette.open();
  await expect(palette.groups.first()).toHaveAccessibleName('Used recently');
  await expect(palette.active).toContainText('Show history');
});

test('says why something cannot be done now, and does not do it', async ({ harbour }) => {
  const { palette, deleteDialog } = harbour.window;
  await palette.open();
  await palette.field.fill('delete');
  await expect(palette.active).toContainText('Select files first.');
  await expect(palette.active).toHaveAttribute('aria-disabled', 'true');
  await harbour.page.keyboard.press('Enter');
  await palette.active.click({ force: true });
  await expect(palette.root).toBeVisible();
  await harbour.page.keyboard.press('Escape');
  await expect(palette.root).toBeHidden();
  await expect(deleteDialog.root).toBeHidden();
});

test('moves with the keys, tells how many fit, and says when nothing does', async ({ harbour }) => {
  const { palette } = harbour.window;
  await palette.open();
  await harbour.page.keyboard.press('ArrowDown');
  await expect(palette.options.nth(1)).toHaveAttribute('aria-selected', 'true');
  const described = await palette.options.nth(1).getAttribute('id');
  await expect(palette.field).toHaveAttribute('aria-activedescendant', described ?? '');
  await harbour.page.keyboard.press('ArrowUp');
  await harbour.page.keyboard.press('ArrowUp');
  await expect(palette.options.last()).toHaveAttribute('aria-selected', 'true');
  await palette.field.fill('theme');
  await expect(palette.count).toHaveText('3 results');
  await palette.field.fill('zzzz');
  await expect(palette.options).toHaveCount(0);
  await expect(palette.root.getByText('Nothing is called “zzzz”.')).toBeVisible();
});

test('goes to an account, and gives the keyboard to its list', async ({ harbour, services }) => {
  const { palette, accounts, files, path } = harbour.window;
  await harbour.window.signIn({ name: 'Shop', ...services.sweeppea });
  await expect(accounts.account('Shop')).toHaveAttribute('aria-selected', 'true');
  await palette.run('go harb');
  await expect(accounts.account('Harbour')).toHaveAttribute('aria-selected', 'true');
  await expect(path.root).toContainText('Harbour');
  await expect(files.grid.locator(':focus')).toHaveCount(1);
});

test('gives the keyboard back to where it was', async ({ harbour }) => {
  const { palette, files } = harbour.window;
  await files.select('empty.log');
  await files.rows('empty.log').focus();
  await palette.open();
  await harbour.page.keyboard.press('Escape');
  await expect(files.rows('empty.log')).toBeFocused();
  await palette.run('filter');
  await expect(files.filter).toBeFocused();
});
