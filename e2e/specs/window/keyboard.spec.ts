import type { Page } from 'playwright';
import { expect, test } from '../../fixtures';
import { focusedNode, namelessControls } from '../../support/reading/accessibility-tree';
import { invokeBridge } from '../../support/app/bridge';
import { focusedRegion, focusedThing } from '../../support/reading/focus-watch';

/** More than any part of the window has. */
const mostTabs = 60;

/** Goes on with Tab until assistive technology says that the keyboard is there. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let tabs = 0; tabs < mostTabs; tabs += 1) {
    if ((await focusedNode(page)) === wanted) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to: ${wanted}`);
}

/** Goes on with F6 until the keyboard is in that part of the window. */
async function walkTo(page: Page, region: string): Promise<void> {
  for (let steps = 0; steps < 6; steps += 1) {
    if ((await focusedRegion(page)) === region) return;
    await page.keyboard.press('F6');
  }
  throw new Error(`F6 does not lead to: ${region}`);
}

async function expectAllNamed(page: Page): Promise<void> {
  expect(await namelessControls(page)).toEqual([]);
}

for (const theme of ['light', 'dark'] as const) {
  test(`the main flow needs no mouse in the ${theme} theme`, async ({ app, services, truth }) => {
    const { page, window } = app;
    const { keyboard } = page;
    await invokeBridge(page, 'settings.update', { theme });
    await expect(window.welcome.tryDemo).toBeVisible();
    await expectAllNamed(page);

    await tabTo(page, 'button Add account');
    await keyboard.press('Enter');
    await expect(window.accountDialog.root).toBeVisible();
    for (const [field, value] of [
      ['textbox Cloud address', services.acronis.cloudAddress],
      ['textbox Login', services.acronis.login],
      ['textbox Password', services.acronis.password],
    ] as const) {
      await tabTo(page, field);
      await keyboard.press('ControlOrMeta+a');
      await keyboard.type(value);
    }
    await expectAllNamed(page);
    await tabTo(page, 'button Sign in');
    await keyboard.press('Enter');
    await expect(window.accountDialog.root).toBeHidden();
    await window.files.expectComplete();
    await expect.poll(() => focusedThing(page)).not.toBeNull();

    await walkTo(page, 'list');
    await keyboard.type('empty');
    await expect.poll(() => focusedNode(page)).toContain('row empty.log');
    await expect(window.files.selectedRows).toHaveCount(1);
    await expectAllNamed(page);

    await keyboard.press('Alt+Enter');
    await expect(window.details.root).toBeVisible();
    await expect.poll(() => focusedNode(page)).toContain('row empty.log');
    await walkTo(page, 'details');
    await keyboard.press('Escape');
    await expect.poll(() => focusedNode(page)).toContain('row empty.log');

    await keyboard.press('ControlOrMeta+s');
    await expect(window.transfers.of('empty.log')).toContainText('Verified');
    await walkTo(page, 'transfers');
    await tabTo(page, 'button Clear finished');
    await keyboard.press('Enter');
    await expect(window.transfers.root).toBeHidden();
    await expect.poll(() => focusedNode(page)).toContain('row empty.log');

    await keyboard.press('Delete');
    await expect.poll(() => focusedNode(page)).toBe('button Cancel');
    await expectAllNamed(page);
    await tabTo(page, 'button Delete 1 file');
    await keyboard.press('Enter');
    await expect(window.deleteDialog.root).toBeHidden();
    await expect.poll(async () => (await truth.list()).map(({ name }) => name)).not.toContain('empty.log');
    await expect.poll(() => focusedNode(page)).toMatch(/^row (?!empty\.log)/);

    await keyboard.press('ControlOrMeta+Shift+p');
    await keyboard.type('history');
    await keyboard.press('Enter');
    await expect(window.history.receipt('empty.log').first()).toBeVisible();
    await expectAllNamed(page);
    await keyboard.press('Escape');
    await expect(window.history.root).toBeHidden();
    await expect.poll(() => focusedNode(page)).toMatch(/^row /);
  });
}

test('F6 goes through the parts of the window and back', async ({ harbour }) => {
  const { page, window } = harbour;
  await window.files.select('empty.log');
  await window.details.show();
  await window.files.download.click();
  await expect(window.transfers.of('empty.log')).toContainText('Verified');
  await window.files.rows('empty.log').focus();
  const walk = async (key: string): Promise<(string | null)[]> => {
    const met: (string | null)[] = [];
    for (let step = 0; step < 5; step += 1) {
      await page.keyboard.press(key);
      met.push(await focusedRegion(page));
    }
    return met;
  };
  expect(await walk('F6')).toEqual(['details', 'transfers', 'accounts', 'path', 'list']);
  await expect(window.files.rows('empty.log')).toBeFocused();
  expect(await walk('Shift+F6')).toEqual(['path', 'accounts', 'transfers', 'details', 'list']);
});

test('Escape leads from beside the list back to it', async ({ harbour }) => {
  const { page, window } = harbour;
  await window.files.focus();
  await page.keyboard.press('Shift+F6');
  await page.keyboard.press('Shift+F6');
  expect(await focusedRegion(page)).toBe('accounts');
  await page.keyboard.press('Escape');
  await expect.poll(() => focusedRegion(page)).toBe('list');
});

test('the keyboard is never lost', async ({ harbour, services }) => {
  const { page, window } = harbour;
  await window.files.select('empty.log');
  await window.files.download.click();
  await expect(window.transfers.of('empty.log')).toContainText('Verified');
  await window.transfers.clearFinished.focus();
  await page.keyboard.press('Enter');
  await expect(window.transfers.root).toBeHidden();
  await expect.poll(() => focusedRegion(page)).toBe('list');

  await services.faults.set({ dl: { rate: 2_000 } });
  await window.download('tide-record.bin');
  await window.transfers.cancel('tide-record.bin').focus();
  await page.keyboard.press('Enter');
  await expect(window.transfers.of('tide-record.bin')).toContainText('Cancelled');
  await expect.poll(() => focusedRegion(page)).toBe('transfers');

  await window.files.rows('tide-record.bin').focus();
  await page.keyboard.press('ControlOrMeta+,');
  await expect(window.settings.root).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(window.files.rows('tide-record.bin')).toBeFocused();

  await page.keyboard.press('Shift+F10');
  await expect(window.menu.root).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(window.files.rows('tide-record.bin')).toBeFocused();
});
