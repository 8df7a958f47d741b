import { mkdir } from 'node:fs/promises';
import { expect, test } from '../fixtures';
import { invokeBridge } from '../support/bridge';
import { inRepository } from '../support/repository';
import type { RunningApp } from '../support/running-app';

const size = { width: 1240, height: 760 };

for (const theme of ['light', 'dark'] as const) {
  test(`pictures of the ${theme} theme`, async ({ launch, services }) => {
    const app = await launch();
    await app.electron.evaluate(({ BrowserWindow }, { width, height }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
    }, size);
    await invokeBridge(app.page, 'settings.update', { theme });
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

    await window.files.selectRange('survey;north, final.pdf', 'tide-record.bin');
    await window.files.remove.click();
    await expect(window.deleteDialog.cancel).toBeFocused();
    await shoot(app, 'delete-dialog', theme);
    await window.deleteDialog.cancel.click();

    await services.faults.set({ dl: { rate: 6_000_000 } });
    await window.download('tide-record.bin');
    await services.faults.set({ dl: { rate: 'unlimited', cut: 'clean-end-short' } });
    await window.download('berth-agreement.pdf');
    await expect(window.transfers.of('berth-agreement.pdf')).toContainText('cut off');
    await services.faults.set({ dl: { cut: 'none' } });
    await window.download('Überfahrt Plan.txt');
    await expect(window.transfers.of('Überfahrt Plan.txt')).toContainText('Verified');
    await window.files.filter.fill('');
    await expect(window.transfers.progress('tide-record.bin')).toHaveAttribute('aria-valuenow', /^[2-9]\d/);
    await shoot(app, 'transfers', theme);
  });
}

async function shoot(app: RunningApp, name: string, theme: string): Promise<void> {
  const folder = inRepository('docs', 'screenshots');
  await mkdir(folder, { recursive: true });
  await app.page.screenshot({ path: `${folder}/${name}-${theme}.png`, animations: 'disabled' });
}
