import { expect, test } from '../../fixtures';
import { invokeBridge } from '../../support/app/bridge';
import { test as desktopTest } from '../../support/desktop/desktop-test';
import { NativeMenuBar } from '../../support/desktop/menu-bar';
import { whyNoDesktop } from '../../support/desktop/real-desktop';

test('the menu bar holds the commands, with their keys and their state', async ({ harbour }) => {
  const menu = new NativeMenuBar(harbour.electron);
  await expect
    .poll(() => menu.titles())
    .toEqual(['&File', '&Edit', '&View', '&Go', '&Account', '&Transfers', '&Help']);
  await expect
    .poll(() => menu.labels('&File'))
    .toEqual(expect.arrayContaining(['Download', 'Delete', 'Settings', 'Quit Longshore']));
  await expect.poll(() => menu.labels('&Help')).toContain('About Longshore');
  expect(await menu.item('files.refresh')).toMatchObject({ enabled: true, accelerator: 'F5' });
  expect(await menu.item('files.delete')).toMatchObject({ enabled: false });
  await harbour.window.files.select('empty.log');
  await expect.poll(() => menu.item('files.delete')).toMatchObject({ enabled: true });
});

test('what is chosen in the menu bar is done as by its keys', async ({ harbour }) => {
  const menu = new NativeMenuBar(harbour.electron);
  const { details, history, deleteDialog, files } = harbour.window;
  await expect.poll(() => menu.item('files.details')).toMatchObject({ checked: false });
  await menu.choose('files.details');
  await expect(details.root).toBeVisible();
  await expect.poll(() => menu.item('files.details')).toMatchObject({ checked: true });
  await files.select('empty.log');
  await menu.choose('files.delete');
  await expect(deleteDialog.cancel).toBeFocused();
  await deleteDialog.cancel.click();
  await menu.choose('app.history');
  await expect(history.root).toBeVisible();
});

test('the menu bar does no harm while a dialog is open', async ({ harbour, truth }) => {
  const menu = new NativeMenuBar(harbour.electron);
  const { deleteDialog, files, history } = harbour.window;
  await files.select('empty.log');
  await files.remove.click();
  await expect(deleteDialog.cancel).toBeFocused();
  await expect.poll(() => menu.item('app.history')).toMatchObject({ enabled: false });
  for (const id of ['app.history', 'files.delete', 'files.download', 'accounts.remove', 'palette.open'])
    await menu.choose(id);
  await expect(deleteDialog.root).toHaveCount(1);
  await expect(deleteDialog.cancel).toBeFocused();
  await deleteDialog.cancel.click();
  await expect(history.root).toBeHidden();
  await expect(harbour.window.transfers.root).toBeHidden();
  expect((await truth.list()).map(({ name }) => name)).toContain('empty.log');
  await expect.poll(() => menu.item('app.history')).toMatchObject({ enabled: true });
});

test('the menu bar speaks the language of the user', async ({ app }) => {
  const menu = new NativeMenuBar(app.electron);
  await invokeBridge(app.page, 'settings.update', { language: 'de' });
  await expect
    .poll(() => menu.titles())
    .toEqual(['&Datei', '&Bearbeiten', '&Ansicht', '&Gehe zu', '&Konto', 'Über&tragungen', '&Hilfe']);
  await expect
    .poll(() => menu.labels('&Datei'))
    .toEqual(expect.arrayContaining(['Löschen', 'Longshore beenden']));
  await expect
    .poll(() => menu.labels('&Bearbeiten'))
    .toEqual(expect.arrayContaining(['Rückgängig', 'Dateien kopieren']));
});

test('a context menu says why something cannot be done, and shows what is on', async ({ harbour }) => {
  const { page, window } = harbour;
  await window.accounts.lock('Harbour');
  await window.files.select('empty.log');
  await page.keyboard.press('Shift+F10');
  const remove = window.menu.item('Delete');
  await expect(remove).toHaveAttribute('aria-disabled', 'true');
  await expect(remove).toContainText('Harbour is locked (read only).');
  await expect(remove).toContainText('Delete');
  const details = window.menu.item('Details');
  await expect(details).toHaveAttribute('aria-checked', 'false');
  await details.click();
  await expect(window.details.root).toBeVisible();
  await expect(window.menu.root).toBeHidden();
  await page.keyboard.press('Shift+F10');
  await expect(window.menu.item('Details')).toHaveAttribute('aria-checked', 'true');
});

desktopTest.describe('real keys', () => {
  /* `npm test` installs what it takes on Linux; elsewhere there is no screen of one's own for a second mouse. */
  const missing = whyNoDesktop();
  desktopTest.skip(missing !== null, missing ?? '');

  desktopTest(
    'are handled once, although the menu shows them too',
    async ({ harbour, desktop, services }) => {
      const menu = new NativeMenuBar(harbour.electron);
      const { files, history } = harbour.window;
      const lists = async (): Promise<number> =>
        (await services.faults.requests()).filter(({ path }) => path.endsWith('/stored-files')).length;
      await services.faults.forgetRequests();
      await files.reload();
      const pages = await lists();
      await expect.poll(() => menu.item('files.refresh')).toMatchObject({ accelerator: 'F5' });
      await files.focus();
      await services.faults.forgetRequests();
      await desktop.key('F5');
      await expect.poll(lists).toBeGreaterThanOrEqual(pages);
      await files.expectComplete();
      await desktop.key('ctrl+shift+h');
      await expect(history.root).toBeVisible();
      expect(await lists()).toBe(pages);
      await desktop.key('Escape');
      await expect(history.root).toBeHidden();
    },
  );
});
