import type { Locator } from 'playwright';
import { expect, test } from '../../fixtures';
import type { LongshoreWindow } from '../../pages/longshore-window';
import { invokeBridge } from '../../support/app/bridge';
import { expectAccessible } from '../../support/reading/expect-accessible';
import { NativeMenuBar } from '../../support/desktop/menu-bar';

test('the sheet lists every shortcut and finds them by name and by keys', async ({ harbour }) => {
  const { shortcuts, files } = harbour.window;
  await files.focus();
  await harbour.page.keyboard.press('F1');
  await expect(shortcuts.filter).toBeFocused();
  await expect(shortcuts.sections.first()).toHaveAccessibleName('In the list of files');
  await shortcuts.filter.fill('history');
  await expect(shortcuts.keys).toHaveText(['Ctrl', 'Shift', 'H']);
  await shortcuts.filter.fill('F6');
  await expect(shortcuts.root.getByText('Next part of the window')).toBeVisible();
  await shortcuts.filter.fill('no such thing');
  await expect(shortcuts.nothing).toBeVisible();
  await harbour.page.keyboard.press('Escape');
  await harbour.page.keyboard.press('Escape');
  await expect(shortcuts.root).toBeHidden();
  await expect(files.grid.locator(':focus')).toHaveCount(1);
});

test('about tells versions and licences, and copies diagnostics', async ({ app }) => {
  const { about } = app.window;
  await expect(app.window.welcome.tryDemo).toBeVisible();
  const menu = new NativeMenuBar(app.electron);
  await expect.poll(() => menu.item('help.about')).toMatchObject({ enabled: true });
  await menu.choose('help.about');
  const versions = await app.electron.evaluate(({ app: electronApp }) => [
    electronApp.getVersion(),
    process.versions.electron,
    process.versions.chrome,
  ]);
  for (const version of versions) await expect(about.root).toContainText(version);
  await about.copyDiagnostics.click();
  await expect(about.status).toContainText('Diagnostics copied');
  await about.licences.click();
  await expect(about.licenceText).toContainText(/^react \d/m);
  await about.back.click();
  await expect(about.root).toBeVisible();
  await app.page.keyboard.press('Escape');
  await expect(about.root).toBeHidden();
});

const dialogs = [
  ['palette.open', 'the palette', ({ palette }) => palette.root],
  ['help.shortcuts', 'the sheet of shortcuts', ({ shortcuts }) => shortcuts.root],
  ['help.about', 'about', ({ about }) => about.root],
  ['help.licences', 'the licences', ({ about }) => about.licenceText],
] satisfies [string, string, (window: LongshoreWindow) => Locator][];

for (const theme of ['light', 'dark'] as const) {
  for (const [command, name, shownIn] of dialogs) {
    test(`axe finds nothing in ${name} in the ${theme} theme`, async ({ app }) => {
      await invokeBridge(app.page, 'settings.update', { theme });
      await expect(app.window.welcome.tryDemo).toBeVisible();
      const menu = new NativeMenuBar(app.electron);
      await expect.poll(() => menu.item(command)).toMatchObject({ enabled: true });
      await menu.choose(command);
      await expect(shownIn(app.window)).toBeVisible();
      await expectAccessible(app);
    });
  }

  test(`axe finds nothing in a context menu in the ${theme} theme`, async ({ harbour }) => {
    const { page, window } = harbour;
    await invokeBridge(page, 'settings.update', { theme });
    await window.files.select('empty.log');
    await page.keyboard.press('Shift+F10');
    await expect(window.menu.root).toBeVisible();
    await expectAccessible(harbour);
  });
}
