import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../../fixtures';
import { invokeBridge } from '../../support/app/bridge';
import { expectAccessible } from '../../support/reading/expect-accessible';

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the ${theme} theme`, async ({ app, services }) => {
    const { window } = app;
    await invokeBridge(app.page, 'settings.update', { theme });
    await expect(window.welcome.tryDemo).toBeVisible();
    await expectAccessible(app);

    await window.openAccountDialog();
    await expect(window.accountDialog.root).toBeVisible();
    await expectAccessible(app);

    await window.accountDialog.submit({ name: 'Harbour', ...services.acronis });
    await window.files.expectComplete();
    await window.files.select('empty.log');
    await window.details.show();
    await window.files.download.click();
    await expect(window.transfers.of('empty.log')).toContainText('Verified');
    await expectAccessible(app);

    await window.files.remove.click();
    await expect(window.deleteDialog.cancel).toBeFocused();
    await expectAccessible(app);
    await window.deleteDialog.confirm.click();
    await window.history.open();
    await expect(window.history.receipt('empty.log').first()).toBeVisible();
    await expectAccessible(app);
  });
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in folders and versions in the ${theme} theme`, async ({ app, services }) => {
    const { window } = app;
    await invokeBridge(app.page, 'settings.update', { theme });
    await window.openAccountDialog();
    await window.accountDialog.fill({ name: 'Team', ...services.oracle });
    await expectAccessible(app);

    await window.accountDialog.signIn.click();
    await window.files.openFolder('Harbour project');
    await window.details.show();
    await window.files.select('Harbour plan.pdf');
    await expect(window.details.versions).toHaveCount(5);
    await expectAccessible(app);

    await window.details.deleteVersion(2).click();
    await expect(window.deleteDialog.cancel).toBeFocused();
    await expectAccessible(app);
    await window.deleteDialog.cancel.click();

    await window.signIn({ name: 'Shop', ...services.sweeppea });
    await window.accounts.lock('Shop');
    await expect(window.accounts.lockOf('Shop')).toBeVisible();
    await window.accounts.all.click();
    await window.files.expectComplete();
    await expectAccessible(app);
  });
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in transfers and their dialogs in the ${theme} theme`, async ({
    harbour,
    machine,
    services,
  }) => {
    const { page, window } = harbour;
    const { preflight, transferHistory, transfers } = window;
    await invokeBridge(page, 'settings.update', { theme });
    await writeFile(join(machine.downloads, 'empty.log'), 'mine');
    await window.download('empty.log');
    await expect(preflight.keepBoth).toBeFocused();
    await expectAccessible(harbour);
    await preflight.skip.click();

    await services.faults.set({ dl: { cut: 'corrupt-byte' } });
    await window.download('航海日誌.txt');
    await expect(transfers.of('航海日誌.txt')).toContainText('not what the service announced');
    await services.faults.set({ dl: { cut: 'clean-end-short' } });
    await window.download('Welcome to Longshore.txt');
    await expect(transfers.of('Welcome to Longshore.txt')).toContainText('Trying again');
    await services.faults.set({ dl: { cut: 'none', rate: 2_000 } });
    await window.download('survey;north, final.pdf');
    await window.download('tide-record.bin');
    await transfers.pause('tide-record.bin').click();
    await expect(transfers.of('tide-record.bin')).toContainText('Paused');
    await transfers.edge.focus();
    await page.keyboard.press('End');
    await expectAccessible(harbour);

    await transfers.choose('航海日誌.txt', 'Show history');
    await expect(transferHistory.events.last()).toContainText('Failed');
    await expectAccessible(harbour);
  });
}
