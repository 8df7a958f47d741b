import { expect, test } from '../../fixtures';
import type { ControlClient } from '../../support/network/control-client';
import type { RunningApp } from '../../support/app/running-app';
import type { AcronisTruth } from '../../support/truth/acronis-truth';

test('deletes one by one until it is asked to send several at once', async ({ harbour, services, truth }) => {
  await deleteAll(harbour, 'logbook-2021-0', 9);
  await expect.poll(() => namesOf(truth, 'logbook-2021-0')).toEqual([]);
  expect(await deletesSent(services.faults)).toEqual({ bulk: 0, single: 9 });
});

test('is switched on in the account, and then needs one request for many', async ({
  harbour,
  services,
  truth,
}) => {
  await askForBulkDeletes(harbour);
  const others = (await truth.list()).length - 9;
  await deleteAll(harbour, 'logbook-2022-0', 9);
  await expect(harbour.window.held.strips).toContainText('9 deleted');
  expect(await deletesSent(services.faults)).toEqual({ bulk: 1, single: 0 });
  expect(await truth.list()).toHaveLength(others);
  await harbour.window.history.open();
  await harbour.window.history.showDetails('logbook-2022-04.txt');
  await expect(harbour.window.history.root).toContainText('/notary/certificate/');
});

test('says what it means, is kept over a restart, and can be switched off', async ({ harbour, launch }) => {
  await askForBulkDeletes(harbour);
  await harbour.close();
  const again = await launch();
  const { accounts, accountDialog } = again.window;
  await accounts.edit('Harbour');
  await expect(accountDialog.bulkDelete).toBeChecked();
  await expect(accountDialog.bulkDelete).toHaveAccessibleDescription(
    /Only what the service names as deleted/,
  );
  await accountDialog.bulkDelete.focus();
  await again.page.keyboard.press('Space');
  await again.page.keyboard.press('Enter');
  await expect(accountDialog.root).toBeHidden();
  await accounts.edit('Harbour');
  await expect(accountDialog.bulkDelete).not.toBeChecked();
});

test('is not offered where the service cannot, nor before there is an account', async ({ shop }) => {
  const { accounts, accountDialog } = shop.window;
  await accounts.edit('Shop');
  await expect(accountDialog.save).toBeVisible();
  await expect(accountDialog.bulkDelete).toHaveCount(0);
  await accountDialog.cancel.click();
  await accounts.addButton.click();
  await expect(accountDialog.login).toBeVisible();
  await expect(accountDialog.bulkDelete).toHaveCount(0);
});

for (const [bulk, single] of [
  ['partial', 4],
  ['extra-ids', 0],
] as const)
  test(`believes only what is named when the service answers ${bulk}`, async ({
    harbour,
    services,
    truth,
  }) => {
    await askForBulkDeletes(harbour);
    const others = (await truth.list()).length - 9;
    await services.faults.set({ del: { bulk } });
    await deleteAll(harbour, 'logbook-2022-0', 9);
    await expect(harbour.window.held.strips).toContainText('9 deleted');
    expect(await namesOf(truth, 'logbook-2022-0')).toEqual([]);
    expect(await truth.list()).toHaveLength(others);
    expect(await deletesSent(services.faults)).toEqual({ bulk: 1, single });
  });

for (const [bulk, single] of [
  ['all-missing', 9],
  ['400', 9],
  ['404', 9],
  ['body-ignored', 9],
  ['dropped-after-delete', 0],
] as const)
  test(`is not used again in the session after ${bulk}, and says so`, async ({
    harbour,
    services,
    truth,
  }) => {
    const { accounts, accountDialog, held } = harbour.window;
    await askForBulkDeletes(harbour);
    await services.faults.set({ del: { bulk } });
    await deleteAll(harbour, 'logbook-2022-0', 9);
    await expect(held.strips).toContainText('9 deleted');
    expect(await namesOf(truth, 'logbook-2022-0')).toEqual([]);
    expect(await deletesSent(services.faults)).toEqual({ bulk: 1, single });
    await services.faults.act('reset');
    await accounts.edit('Harbour');
    await expect(accountDialog.bulkDelete).toBeChecked();
    await expect(accountDialog.bulkDelete).toHaveAccessibleDescription(
      /^Not used until Longshore is restarted/,
    );
    await accountDialog.cancel.click();
    await services.faults.forgetRequests();
    await deleteAll(harbour, 'logbook-2021-0', 9);
    await expect.poll(() => namesOf(truth, 'logbook-2021-0')).toEqual([]);
    expect(await deletesSent(services.faults)).toEqual({ bulk: 0, single: 9 });
  });

test('tells the result of each file when some are refused by themselves, too', async ({
  harbour,
  services,
  truth,
}) => {
  await askForBulkDeletes(harbour);
  await services.faults.set({
    del: { bulk: 'all-missing' },
    fault: [{ route: 'delete', times: 2, status: 403 }],
  });
  await deleteAll(harbour, 'logbook-2022-0', 9);
  await expect(harbour.window.deletionResults.root).toContainText('7 deleted · 2 not deleted');
  expect(await namesOf(truth, 'logbook-2022-0')).toHaveLength(2);
});

async function askForBulkDeletes({ window: { accounts, accountDialog } }: RunningApp): Promise<void> {
  await accounts.edit('Harbour');
  await expect(accountDialog.bulkDelete).not.toBeChecked();
  await accountDialog.bulkDelete.check();
  await accountDialog.save.click();
  await expect(accountDialog.root).toBeHidden();
}

async function deleteAll({ window: { files, deleteDialog } }: RunningApp, filter: string, count: number) {
  await files.filter.fill(filter);
  await files.selectAll();
  await files.remove.click();
  await expect(deleteDialog.confirm).toHaveAccessibleName(`Delete ${count} files`);
  await deleteDialog.confirm.click();
}

async function namesOf(truth: AcronisTruth, start: string): Promise<string[]> {
  return (await truth.list()).map(({ name }) => name).filter((name) => name.startsWith(start));
}

/** How many requests deleted many files, and how many a single one. */
async function deletesSent(faults: ControlClient): Promise<{ bulk: number; single: number }> {
  const paths = (await faults.requests()).filter(({ method }) => method === 'DELETE').map(({ path }) => path);
  const bulk = paths.filter((path) => path.endsWith('/stored-files')).length;
  return { bulk, single: paths.length - bulk };
}
