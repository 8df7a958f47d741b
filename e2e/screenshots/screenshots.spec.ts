import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type LaunchApp } from '../fixtures';
import { invokeBridge } from '../support/app/bridge';
import { inRepository } from '../support/repository';
import type { RunningApp } from '../support/app/running-app';

const size = { width: 1240, height: 760 };

for (const theme of ['light', 'dark'] as const) {
  test(`pictures of the ${theme} theme`, async ({ launch, machine, services }) => {
    const app = await launchIn(theme, launch);
    const { window } = app;
    await expect(window.welcome.tryDemo).toBeVisible();
    await shoot(app, 'welcome', theme);

    await window.openAccountDialog();
    await window.accountDialog.fill({ name: 'Harbour', ...services.acronis });
    await shoot(app, 'account-dialog', theme);

    await window.accountDialog.signIn.click();
    await window.files.expectComplete();
    await window.files.sortBy('Modified', 'descending');
    await window.files.rows('Überfahrt Plan.txt').click();
    await window.details.show();
    await expect(window.details.certificate).toBeVisible();
    await shoot(app, 'list', theme);

    await window.quickLook.open();
    await expect(window.quickLook.content.locator('pre')).toBeVisible();
    await shoot(app, 'quick-look', theme);
    await window.quickLook.close.click();

    await window.files.selectRange('survey;north, final.pdf', 'tide-record.bin');
    await window.files.remove.click();
    await expect(window.deleteDialog.cancel).toBeFocused();
    await shoot(app, 'delete-dialog', theme);
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
    await shoot(app, 'transfers', theme);

    await window.transfers.choose('Überfahrt Plan.txt', 'Show history');
    await expect(window.transferHistory.events.last()).toContainText('Saved');
    await shoot(app, 'transfer-history', theme);
    await window.transferHistory.close();

    for (const name of ['logbook-2023-09.txt', 'logbook-2023-07.txt'])
      await writeFile(join(machine.downloads, name), 'mine');
    await window.files.selectRange('logbook-2023-09.txt', 'logbook-2023-06.txt');
    await window.files.download.click();
    await expect(window.preflight.root).toBeVisible();
    await shoot(app, 'preflight-dialog', theme);
  });

  test(`pictures of all services in the ${theme} theme`, async ({ launch, services }) => {
    const app = await launchIn(theme, launch);
    const { window } = app;
    await window.signIn({ name: 'Anna', ...services.acronis });
    await window.openAccountDialog();
    await window.accountDialog.fill({ name: 'Team', ...services.oracle });
    await shoot(app, 'account-dialog-oracle', theme);

    await window.accountDialog.signIn.click();
    await expect(window.files.rows('Harbour project')).toBeVisible();
    await window.signIn({ name: 'Shop', ...services.sweeppea });
    await window.accounts.all.click();
    await window.files.expectComplete();
    await window.files.sortBy('Modified', 'descending');
    await shoot(app, 'all-accounts', theme);

    await window.accounts.open('Team');
    await window.files.rows('Harbour project').dblclick();
    await window.files.rows('Harbour plan.pdf').click();
    await window.details.show();
    await expect(window.details.versions).toHaveCount(5);
    await shoot(app, 'folder-versions', theme);

    await window.details.deleteVersion(2).click();
    await expect(window.deleteDialog.cancel).toBeFocused();
    await shoot(app, 'delete-version-dialog', theme);
  });
}

async function launchIn(theme: 'light' | 'dark', launch: LaunchApp): Promise<RunningApp> {
  const app = await launch();
  await app.electron.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, size);
  await invokeBridge(app.page, 'settings.update', { theme });
  return app;
}

async function shoot(app: RunningApp, name: string, theme: string): Promise<void> {
  const folder = inRepository('docs', 'screenshots');
  await mkdir(folder, { recursive: true });
  await app.page.screenshot({ path: `${folder}/${name}-${theme}.png`, animations: 'disabled' });
}
