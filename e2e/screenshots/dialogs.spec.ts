import { expect, test } from '../fixtures';
import { setGraceSeconds } from '../support/app/bridge';
import { openStudio } from './camera';

test('deletes of folders and versions', async ({ launch, services }) => {
  const { app, shoot } = await openStudio(launch, { theme: 'light' });
  const { deleteDialog, details, files, transfers } = app.window;
  await app.window.signIn({ name: 'Team', ...services.oracle });
  await files.rows('Harbour project').click();
  await files.remove.click();
  await expect(deleteDialog.cancel).toBeFocused();
  await shoot('delete-folder');
  await deleteDialog.cancel.click();
  await services.oracleFaults.set({ rate: 20 });
  await files.download.click();
  await expect(transfers.items.nth(3)).toBeVisible();
  await shoot('transfers-folder');
  await services.oracleFaults.set({ rate: 'unlimited' });
  await files.openFolder('Harbour project');
  await files.rows('Harbour plan.pdf').click();
  await details.show();
  await details.deleteVersion(2).click();
  await expect(deleteDialog.cancel).toBeFocused();
  await shoot('delete-version');
  await deleteDialog.cancel.click();
  await files.remove.click();
  await expect(deleteDialog.cancel).toBeFocused();
  await shoot('delete-whole-file');
});

test.describe('deletes of files', () => {
  test.use({ serviceArgs: ['--files', '60'] });

  test('of one account', async ({ launch, services }) => {
    const { app, shoot } = await openStudio(launch, { theme: 'light' });
    const { deleteDialog, deletionResults, files, held, history } = app.window;
    await app.window.signIn({ name: 'Anna', ...services.acronis });
    await files.selectAll();
    await files.remove.click();
    await deleteDialog.number.fill('5');
    await shoot('delete-typed');
    await deleteDialog.cancel.click();
    await files.grid.getByRole('row').nth(3).click();
    await files.remove.click();
    await expect(deleteDialog.cancel).toBeFocused();
    await shoot('delete-file');
    await deleteDialog.saveCopyFirst.check();
    await shoot('delete-copy-first');
    await deleteDialog.saveCopyFirst.uncheck();
    await setGraceSeconds(app.page, 60);
    await deleteDialog.confirm.click();
    await expect(held.all).toHaveCount(1);
    await shoot('delete-held');
    await held.undo('Anna');
    await setGraceSeconds(app.page, 0);
    await services.faults.set({ fault: [{ route: 'delete', status: 403, nth: 3, times: 2 }] });
    await files.grid.getByRole('row').nth(2).click();
    await files.grid
      .getByRole('row')
      .nth(10)
      .click({ modifiers: ['Shift'] });
    await files.remove.click();
    await deleteDialog.confirm.click();
    await expect(deletionResults.root).toBeVisible();
    await shoot('delete-results');
    await deletionResults.close();
    await history.open();
    await expect(history.receipts.first()).toBeVisible();
    await shoot('history');
  });
});

test('sheets and settings', async ({ launch, services }) => {
  const { app, shoot } = await openStudio(launch, { theme: 'light' });
  const { page, window } = app;
  await window.openAccountDialog();
  await window.accountDialog.fill({ name: 'Team', ...services.oracle });
  await shoot('account-oracle');
  await window.accountDialog.fill({ name: 'Shop', ...services.sweeppea });
  await shoot('account-sweeppea');
  await window.accountDialog.submit({ name: 'Anna', ...services.acronis, password: 'wrong' });
  await expect(window.accountDialog.password).toHaveAccessibleDescription(/.+/);
  await shoot('account-wrong-password');
  await window.accountDialog.password.fill(services.acronis.password);
  await window.accountDialog.signIn.click();
  await window.files.expectComplete();
  for (const section of ['Saving', 'Deleting', 'Network', 'Accounts', 'Advanced'] as const) {
    await window.settings.open(section);
    await shoot(`settings-${section.toLowerCase() as Lowercase<typeof section>}`);
    await window.settings.done.click();
  }
  await window.palette.run('shortcuts');
  await expect(window.shortcuts.filter).toBeFocused();
  await shoot('shortcuts');
  await page.keyboard.press('Escape');
  await window.palette.run('about longshore');
  await expect(window.about.root).toBeVisible();
  await shoot('about');
  await page.keyboard.press('Escape');
  await window.files.select('logbook-2021-01.txt');
  await window.details.show();
  await window.details.verifyCertificate.click();
  await window.certificate.download.click();
  await expect(window.certificate.verdict).toContainText('Verified');
  await shoot('certificate');
});

test('the demo', async ({ launch }) => {
  const { app, shoot } = await openStudio(launch, { theme: 'light' });
  const { accounts, demo, files, welcome } = app.window;
  await welcome.tryDemo.click();
  await expect(accounts.options).toHaveCount(4);
  await accounts.open('Anna');
  await files.expectComplete();
  await demo.button.click();
  await demo.fault('Cut downloads at 60 %').check();
  await shoot('demo');
});
