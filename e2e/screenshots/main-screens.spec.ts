import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../fixtures';
import { openStudio } from './camera';

/* What one sees every day, in both themes. */
for (const theme of ['light', 'dark'] as const) {
  test(`one account in the ${theme} theme`, async ({ launch, machine, services }) => {
    const { app, shoot } = await openStudio(launch, { theme });
    const { window } = app;
    await expect(window.welcome.tryDemo).toBeVisible();
    await shoot('welcome');

    await window.openAccountDialog();
    await window.accountDialog.fill({ name: 'Harbour', ...services.acronis });
    await shoot('account-acronis');
    await window.accountDialog.signIn.click();
    await window.files.expectComplete();
    await window.files.sortBy('Modified', 'descending');
    await window.files.rows('Überfahrt Plan.txt').click();
    await shoot('list-account');
    await window.details.show();
    await expect(window.details.certificate).toBeVisible();
    await expect(window.details.preview).toBeVisible();
    await shoot('details-one');

    await window.details.quickLook.click();
    await expect(window.quickLook.preview).toBeVisible();
    await shoot('quick-look-text');
    await window.quickLook.close.click();

    await window.files.selectRange('survey;north, final.pdf', 'tide-record.bin');
    await window.files.remove.click();
    await expect(window.deleteDialog.cancel).toBeFocused();
    await shoot('delete-files');
    await window.deleteDialog.cancel.click();

    await services.faults.set({ dl: { cut: 'corrupt-byte' } });
    await window.download('logbook-2023-11.txt');
    await expect(window.transfers.of('logbook-2023-11.txt')).toContainText('not what the service announced');
    await services.faults.set({ dl: { cut: 'none' } });
    await window.download('Überfahrt Plan.txt');
    await expect(window.transfers.of('Überfahrt Plan.txt')).toContainText('Verified');
    await services.faults.set({ dl: { rate: 2_000 } });
    await window.download('survey;north, final.pdf');
    await window.transfers.pause('survey;north, final.pdf').click();
    await services.faults.set({ dl: { rate: 6_000_000 } });
    await window.download('tide-record.bin');
    await window.files.filter.fill('');
    await expect(window.transfers.progress('tide-record.bin')).toHaveAttribute('aria-valuenow', /^[2-9]\d/);
    await shoot('transfers');

    await window.transfers.choose('Überfahrt Plan.txt', 'Show history');
    await expect(window.transferHistory.events.last()).toContainText('Saved');
    await shoot('transfer-history');
    await window.transferHistory.close();

    for (const name of ['logbook-2023-09.txt', 'logbook-2023-07.txt'])
      await writeFile(join(machine.downloads, name), 'mine');
    await window.files.selectRange('logbook-2023-09.txt', 'logbook-2023-06.txt');
    await window.files.download.click();
    await expect(window.preflight.root).toBeVisible();
    await shoot('preflight');
  });

  test(`three services in the ${theme} theme`, async ({ launch, services }) => {
    const { app, shoot } = await openStudio(launch, { theme });
    const { page, window } = app;
    await window.signIn({ name: 'Anna', ...services.acronis });
    await window.signIn({ name: 'Team', ...services.oracle });
    await window.signIn({ name: 'Shop', ...services.sweeppea });

    await window.accounts.all.click();
    await window.files.expectComplete();
    await window.files.sortBy('Modified', 'descending');
    await shoot('list-all-accounts');
    await window.searchResults.find('report');
    await expect(window.searchResults.stop).toBeHidden();
    await shoot('search');
    await page.keyboard.press('Escape');

    await window.accounts.open('Team');
    await window.files.expectComplete();
    await window.files.rows('Harbour project').dblclick();
    await window.files.expectComplete();
    await shoot('list-folder');
    await window.files.rows('Harbour plan.pdf').click();
    await window.details.show();
    await expect(window.details.versions).toHaveCount(5);
    await expect(window.details.root).not.toContainText('Loading');
    await shoot('details-versions');
    await window.palette.open();
    await expect(window.palette.options.first()).toBeVisible();
    await shoot('palette');
    await page.keyboard.press('Escape');
    await window.settings.open();
    await shoot('settings-general');
  });
}

test('the main screen on a screen of double density', async ({ launch, services }) => {
  const { app, shoot } = await openStudio(launch, { theme: 'light', scale: 2 });
  const { window } = app;
  await window.signIn({ name: 'Team', ...services.oracle });
  await window.signIn({ name: 'Shop', ...services.sweeppea });
  await window.signIn({ name: 'Anna', ...services.acronis });
  await window.files.rows('logbook-2021-03.txt').click();
  await window.details.show();
  await expect(window.details.certificate).toBeVisible();
  await shoot('details-one');
});
