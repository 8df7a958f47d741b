import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../../fixtures';
import { invokeBridge } from '../../support/app/bridge';
import { expectAccessible } from '../../support/reading/expect-accessible';
import type { RunningApp } from '../../support/app/running-app';
import type { LocalServices } from '../../support/network/local-services';

const deepFile = 'Pile list.txt';

/** Three services in one window. */
async function signInToAll(app: RunningApp, { oracle, sweeppea }: LocalServices): Promise<void> {
  await app.window.signIn({ name: 'Team', ...oracle });
  await app.window.signIn({ name: 'Shop', ...sweeppea });
}

test.describe('the filter', () => {
  test('understands words, kinds, sizes and dates, and marks what it has found', async ({ harbour }) => {
    const { files } = harbour.window;
    await files.filter.fill('uberfahrt');
    await expect(files.rows('Überfahrt Plan.txt')).toHaveCount(1);
    await files.filter.fill('MANIFEST kind:table');
    await expect(files.names).toHaveText(['manifest.csv', 'manifest.csv']);
    await files.filter.fill('manifest kind:image');
    await expect(files.names).toHaveCount(0);
    await files.filter.fill('plan -uberfahrt');
    await expect(files.rows('Überfahrt Plan.txt')).toHaveCount(0);
    await files.filter.fill('size>1TB');
    await expect(files.grid).toHaveAttribute('aria-rowcount', '1');
    await files.filter.fill('before:1990');
    await expect(files.grid).toHaveAttribute('aria-rowcount', '1');
  });

  test('shows what is active, and takes it out again', async ({ harbour }) => {
    const { files, filter } = harbour.window;
    await files.filter.fill('manifest kind:table size<1GB');
    await expect(filter.chips).toHaveText(['Table', 'smaller than 1 GB']);
    await filter.remove('smaller than 1 GB');
    await expect(files.filter).toHaveValue('manifest kind:table');
    await expect(files.filter).toBeFocused();
    await filter.clear.click();
    await expect(files.filter).toHaveValue('');
    await expect(filter.chips).toHaveCount(0);
  });

  test('says how to write what it does not understand', async ({ harbour }) => {
    const { files, filter } = harbour.window;
    await files.filter.fill('manifest kind:spaceship');
    await expect(files.filter).toHaveAccessibleDescription(/“kind:spaceship”: .*kind:image/);
    await expect(files.rows('manifest.csv')).toHaveCount(2);
    await expect(filter.chips).toHaveText(['“kind:spaceship” is not understood']);
    await filter.openHelp();
    await expect(filter.help).toContainText('size>10MB');
    await harbour.page.keyboard.press('Escape');
    await expect(filter.help).toBeHidden();
  });

  test('sends the words to the server and keeps the rest', async ({ team }) => {
    const { files, path } = team.window;
    await files.filter.fill('pile kind:pdf');
    await path.searchEverywhere('Team').click();
    await expect(path.here).toHaveText('Search “pile”');
    await expect(files.filter).toHaveValue('kind:pdf');
    await expect(files.rows(deepFile)).toHaveCount(0);
    await files.filter.fill('');
    await expect(files.rows(deepFile)).toHaveCount(1);
  });
});

test.describe('the search over all accounts', () => {
  test('shows what each has, one after the other, and leads to the folder', async ({ harbour, services }) => {
    await signInToAll(harbour, services);
    const { searchResults, files, path } = harbour.window;
    await searchResults.find('plan');
    await expect(searchResults.account('Team')).toContainText(/[1-9]\d* found/);
    await expect(searchResults.account('Harbour')).toContainText('1 found in its list');
    await expect(harbour.window.announcement).toContainText('Search finished');
    await expect(searchResults.field).toBeFocused();
    await expect(files.names.first()).toHaveText('Überfahrt Plan.txt');
    await searchResults.showOnly('Team');
    await expect(files.rows('Überfahrt Plan.txt')).toHaveCount(0);
    await searchResults.showOnly('All results');
    await searchResults.find('pile list');
    await files.rows(deepFile).click();
    await harbour.page.keyboard.press('ControlOrMeta+Enter');
    await expect(path.here).toHaveText('North pier');
    await expect(files.rows(deepFile)).toBeFocused();
    await path.back.click();
    await expect(path.here).toHaveText('Search results');
  });

  test('goes on without an account that fails, and asks it again', async ({ harbour, services }) => {
    await signInToAll(harbour, services);
    await services.oracleFaults.set({ status: [{ path: '/search', status: 403, times: 100 }] });
    const { searchResults, files } = harbour.window;
    await searchResults.find('plan');
    await expect(searchResults.account('Team')).toContainText('could not be searched');
    await expect(files.rows('Überfahrt Plan.txt')).toHaveCount(1);
    await services.oracleFaults.set({ status: [] });
    await searchResults.account('Team').getByRole('button', { name: 'Search Team again' }).click();
    await expect(searchResults.account('Team')).toContainText(/[1-9]\d* found/);
  });

  test('does not wait for a slow account, and can be stopped', async ({ harbour, services }) => {
    await signInToAll(harbour, services);
    await services.oracleFaults.set({ slow: 100_000 });
    const { searchResults, files } = harbour.window;
    await searchResults.find('plan');
    await expect(files.rows('Überfahrt Plan.txt')).toHaveCount(1);
    await expect(searchResults.account('Team')).toContainText('searching…');
    await searchResults.stop.click();
    await expect(searchResults.account('Team')).toContainText('stopped');
    await expect(searchResults.search).toBeVisible();
  });

  test('has rows to save and delete as any list', async ({ harbour, services, machine, oracleTruth }) => {
    await signInToAll(harbour, services);
    const { searchResults, files, transfers, deleteDialog } = harbour.window;
    await searchResults.find('pile list');
    await files.rows(deepFile).click();
    await files.download.click();
    await expect(transfers.items).toHaveCount(1);
    const path = '/Harbour project/Drawings/2025/North pier/Pile list.txt';
    const id = await oracleTruth.idOf(path);
    await expect
      .poll(() => readFile(join(machine.downloads, deepFile)).catch(() => null))
      .toEqual(await oracleTruth.bytesOf(id));
    await files.rows(deepFile).click();
    await files.remove.click();
    await deleteDialog.confirm.click();
    await expect(files.rows(deepFile)).toHaveCount(0);
    expect(await oracleTruth.isThere(id)).toBe(false);
  });

  test('is left with Escape', async ({ harbour, services }) => {
    await harbour.window.signIn({ name: 'Shop', ...services.sweeppea });
    await harbour.page.keyboard.press('ControlOrMeta+Shift+f');
    await expect(harbour.window.searchResults.field).toBeFocused();
    await expect(harbour.window.path.here).toHaveText('Search results');
    await harbour.page.keyboard.press('Escape');
    await expect(harbour.window.searchResults.root).toBeHidden();
    await expect(harbour.window.path.here).toHaveText('All files');
  });
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the ${theme} theme while one filters and searches`, async ({
    harbour,
    services,
  }) => {
    await invokeBridge(harbour.page, 'settings.update', { theme });
    await harbour.window.signIn({ name: 'Team', ...services.oracle });
    const { files, filter, searchResults, favourites } = harbour.window;
    await favourites.star.click();
    await expect(favourites.names).toHaveCount(1);
    await files.filter.fill('plan kind:image size>');
    await expectAccessible(harbour);
    await filter.openHelp();
    await expect(filter.help).toBeVisible();
    await expectAccessible(harbour);
    await harbour.page.keyboard.press('Escape');
    await searchResults.find('plan');
    await expect(searchResults.account('Team')).toContainText(/[1-9]\d* found/);
    await expectAccessible(harbour);
  });
}
