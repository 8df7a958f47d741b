import { expect, test } from '../../fixtures';
import { proofs } from '../../pages/transfers-panel';
import { invokeBridge } from '../../support/app/bridge';
import { expectAccessible } from '../../support/reading/expect-accessible';
import type { RunningApp } from '../../support/app/running-app';

const file = 'Welcome to Longshore.txt';

test('cuts downloads while it is told to, and Longshore goes on by itself afterwards', async ({
  app,
  machine,
}) => {
  const { demo, transfers } = app.window;
  await startDemo(app);
  await demo.button.click();
  await demo.fault('Cut downloads at 60 %').check();
  await expect(demo.button).toContainText('1 fault on');
  await app.window.download(file);
  await expect(transfers.of(file)).toContainText('The download was cut off');
  await expect(transfers.of(file)).toContainText('Trying again');
  expect(await machine.listDownloads()).not.toContain(file);

  await demo.fault('Cut downloads at 60 %').uncheck();
  await expect(transfers.of(file)).toContainText(proofs.hash, { timeout: 30_000 });
  expect(await machine.listDownloads()).toContain(file);
  await expect(demo.button).not.toContainText('fault');
});

test('refuses deletes, and nothing is gone', async ({ app }) => {
  const { demo, files, deleteDialog, deletionResults } = app.window;
  await startDemo(app);
  await demo.button.click();
  await demo.fault('Refuse deletes').check();
  await demo.close.click();
  await files.select(file);
  await files.remove.click();
  await deleteDialog.confirm.click();
  await expect(deletionResults.root).toContainText('may not do this');
  await deletionResults.root.press('Escape');
  await expect(files.rows(file)).toBeVisible();
});

test('keeps the faults of the services apart, and mends all of them at once', async ({ app }) => {
  const { demo } = app.window;
  await startDemo(app);
  await demo.button.click();
  await demo.fault('Slow connection').check();
  await demo.service('Oracle').click();
  await expect(demo.fault('Slow connection')).not.toBeChecked();
  await demo.fault('Ignore deletes').check();
  await demo.fault('Refuse deletes').check();
  await expect(demo.fault('Ignore deletes')).not.toBeChecked();
  await expect(demo.button).toContainText('2 faults on');
  await demo.reset.click();
  await expect(demo.fault('Refuse deletes')).not.toBeChecked();
  await expect(demo.button).not.toContainText('fault');
  await expect(demo.reset).toBeDisabled();
});

test('is opened and left with the keyboard, and has nothing that axe finds', async ({ app }) => {
  const { demo } = app.window;
  await startDemo(app);
  await demo.button.focus();
  await app.page.keyboard.press('Enter');
  await expect(demo.service('Acronis')).toBeFocused();
  await expectAccessible(app);
  await app.page.keyboard.press('Escape');
  await expect(demo.root).toBeHidden();
  await expect(demo.button).toBeFocused();
});

test('has no switches while it does not run', async ({ app }) => {
  await expect(app.window.welcome.tryDemo).toBeVisible();
  const request = { of: { service: 'acronis', fault: 'slow' }, on: true };
  expect(await invokeBridge(app.page, 'demo.setFault', request)).toMatchObject({
    ok: false,
    failure: { code: 'unsupported' },
  });
  const unknown = { of: { service: 'acronis', fault: 'ignore-ranges' }, on: true };
  expect(await invokeBridge(app.page, 'demo.setFault', unknown)).toMatchObject({
    ok: false,
    failure: { code: 'bad-request' },
  });
});

async function startDemo({ window }: RunningApp): Promise<void> {
  await window.welcome.tryDemo.click();
  await expect(window.accounts.options).toHaveCount(4);
  await window.accounts.open('Anna');
  await window.files.expectComplete();
}
