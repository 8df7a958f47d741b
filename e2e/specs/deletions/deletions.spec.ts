import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../../fixtures';
import { resizeWindow } from '../../support/app/window-size';
import { AcronisTruth } from '../../support/truth/acronis-truth';
import type { ControlClient } from '../../support/network/control-client';

test('deletes the chosen one of two files of the same name', async ({ harbour, truth }) => {
  const small = await truth.upload('twin.txt', Buffer.alloc(1_000));
  const large = await truth.upload('twin.txt', Buffer.alloc(3_000_000));
  const { files, deleteDialog } = harbour.window;
  await files.reload();
  await files.filter.fill('twin.txt');
  await files.rows('twin.txt').filter({ hasText: 'MB' }).click();
  await files.remove.click();
  await deleteDialog.confirm.click();
  await expect(files.rows('twin.txt')).toHaveCount(1);
  expect(await truth.idsOf('twin.txt')).toEqual([small]);
  expect((await truth.list()).map(({ id }) => id)).not.toContain(large);
});

test('names account, file and consequence, and starts at Cancel', async ({ harbour, services }) => {
  await harbour.window.files.select('empty.log');
  await services.faults.forgetRequests();
  await harbour.window.files.remove.click();
  const { root, cancel } = harbour.window.deleteDialog;
  await expect(root).toHaveAccessibleName(/^Delete 1 file/);
  await expect(root).toHaveAccessibleName(/Harbour/);
  await expect(root).toContainText('empty.log');
  await expect(root).toContainText('There is no trash');
  await expect(root).toContainText('certificate stays valid');
  await expect(root).toHaveAccessibleDescription(/There is no trash.*certificate stays valid/);
  await expect(cancel).toBeFocused();
  await harbour.page.keyboard.press('Enter');
  await expect(root).toBeHidden();
  expect(await deleteRequests(services.faults)).toEqual([]);
});

test('deletes nothing on Escape', async ({ harbour, services }) => {
  await harbour.window.files.select('empty.log');
  await harbour.page.keyboard.press('Delete');
  await expect(harbour.window.deleteDialog.root).toBeVisible();
  await harbour.page.keyboard.press('Escape');
  await expect(harbour.window.deleteDialog.root).toBeHidden();
  expect(await deleteRequests(services.faults)).toEqual([]);
});

test('keeps a receipt with the link of the certificate', async ({ harbour, truth }) => {
  const [file] = (await truth.list()).filter(({ name }) => name === 'logbook-2021-01.txt');
  await harbour.window.files.select('logbook-2021-01.txt');
  await harbour.window.files.remove.click();
  await harbour.window.deleteDialog.confirm.click();
  await expect(harbour.window.files.rows('logbook-2021-01.txt')).toHaveCount(0);
  await harbour.window.history.open();
  const receipt = harbour.window.history.receipt('logbook-2021-01.txt');
  await expect(receipt).toContainText('Harbour');
  await expect(receipt).toContainText(/deleted/i);
  await harbour.window.history.showDetails('logbook-2021-01.txt');
  await expect(harbour.window.history.root).toContainText(
    `/notary/certificate/${String(file?.['certificate_id'])}`,
  );
});

test('keeps the receipt over a restart', async ({ harbour, launch }) => {
  await harbour.window.files.select('logbook-2021-02.txt');
  await harbour.window.files.remove.click();
  await harbour.window.deleteDialog.confirm.click();
  await expect(harbour.window.files.rows('logbook-2021-02.txt')).toHaveCount(0);
  await harbour.close();
  const again = await launch();
  await again.window.history.open();
  await expect(again.window.history.receipt('logbook-2021-02.txt')).toContainText(/deleted/i);
});

test('takes a file that is gone already as done', async ({ harbour, truth }) => {
  await harbour.window.files.select('logbook-2021-03.txt');
  await harbour.window.files.remove.click();
  const [id = ''] = await truth.idsOf('logbook-2021-03.txt');
  await truth.remove(id);
  await harbour.window.deleteDialog.confirm.click();
  await expect(harbour.window.files.rows('logbook-2021-03.txt')).toHaveCount(0);
});

test('resolves an unclear end by looking, and sends it once', async ({ harbour, services, truth }) => {
  await services.faults.set({ del: { single: 'dropped-after-delete' } });
  await harbour.window.files.select('logbook-2021-04.txt');
  await harbour.window.files.remove.click();
  await harbour.window.deleteDialog.confirm.click();
  await expect(harbour.window.files.rows('logbook-2021-04.txt')).toHaveCount(0);
  expect(await truth.idsOf('logbook-2021-04.txt')).toEqual([]);
  expect(await deleteRequests(services.faults)).toHaveLength(1);
});

test('tells the result of each file when one is refused', async ({ harbour, services, truth }) => {
  await services.faults.set({ fault: [{ route: 'delete', nth: 2, times: 1, status: 500 }] });
  await harbour.window.files.filter.fill('logbook-2022-0');
  await harbour.window.files.selectAll();
  await harbour.window.files.remove.click();
  await expect(harbour.window.deleteDialog.confirm).toHaveAccessibleName('Delete 9 files');
  await harbour.window.deleteDialog.confirm.click();
  await expect(harbour.window.deletionResults.root).toContainText('8 deleted · 1 not deleted');
  expect((await truth.list()).filter(({ name }) => name.startsWith('logbook-2022-0'))).toHaveLength(1);
});

test.describe('with many files', () => {
  test.use({ serviceArgs: ['--files', '60'] });

  test('asks for the number above 50', async ({ harbour, services, truth }) => {
    const before = (await truth.list()).length;
    await harbour.window.files.selectAll();
    await harbour.window.files.remove.click();
    const { confirm, number } = harbour.window.deleteDialog;
    await expect(confirm).toBeDisabled();
    await number.fill(String(before - 1));
    await expect(confirm).toBeDisabled();
    expect(await deleteRequests(services.faults)).toEqual([]);
    await number.fill(String(before));
    await confirm.click();
    await expect.poll(async () => (await truth.list()).length).toBe(0);
  });
});

test.describe('with ten thousand files', () => {
  test.use({ serviceArgs: ['--files', '10000', '--file-size', '1'] });

  test('asks at once, lists them all, and deletes only what was confirmed', async ({
    shop,
    sweeppeaTruth,
  }) => {
    const { files, deleteDialog, held } = shop.window;
    await files.selectAll();
    const start = performance.now();
    await files.remove.click();
    await expect(deleteDialog.confirm).toHaveAccessibleName('Delete 10,000 files');
    expect(performance.now() - start).toBeLessThan(3000);
    await expect(deleteDialog.items.first()).toHaveAttribute('aria-setsize', '10000');
    expect(await deleteDialog.items.count()).toBeLessThan(60);
    await sweeppeaTruth.upload('arrived-later.txt', 'text/plain', Buffer.from('later'));
    await deleteDialog.number.fill('10000');
    await deleteDialog.confirm.click();
    await expect(files.grid).not.toHaveAttribute('aria-rowcount', '10001');
    await held.stop.click();
    await expect(held.strips).toContainText('stopped before their turn');
    const left = await sweeppeaTruth.list();
    expect(left.map(({ name }) => name)).toContain('arrived-later.txt');
    expect(left.length).toBeLessThan(10_001);
  });
});

test('saves a copy of each file first, and keeps what cannot be proven', async ({
  harbour,
  machine,
  services,
  truth,
}) => {
  const { files, deleteDialog, deletionResults } = harbour.window;
  await services.faults.set({ dl: { cut: 'corrupt-byte' } });
  await files.select('logbook-2021-05.txt');
  await files.remove.click();
  await deleteDialog.saveCopyFirst.check();
  await deleteDialog.confirm.click();
  await expect(deletionResults.result('logbook-2021-05.txt')).toContainText('Not deleted');
  expect(await truth.idsOf('logbook-2021-05.txt')).toHaveLength(1);
  expect(await machine.listDownloads()).toEqual([]);
  await services.faults.set({ dl: { cut: 'none' } });
  await deletionResults.close();
  const wanted = await truth.bytesNamed('logbook-2021-05.txt');
  await files.remove.click();
  await deleteDialog.saveCopyFirst.check();
  await deleteDialog.confirm.click();
  await expect(files.rows('logbook-2021-05.txt')).toHaveCount(0);
  expect((await readFile(join(machine.downloads, 'logbook-2021-05.txt'))).equals(wanted)).toBe(true);
});

test('tries again only what failed, and asks anew', async ({ harbour, services, truth }) => {
  await services.faults.set({ fault: [{ route: 'delete', nth: 2, times: 2, status: 403 }] });
  const { files, deleteDialog, deletionResults } = harbour.window;
  await files.filter.fill('logbook-2022-0');
  await files.selectAll();
  await files.remove.click();
  await deleteDialog.confirm.click();
  await expect(deletionResults.root).toContainText('7 deleted · 2 not deleted');
  await resizeWindow(harbour, 700, 480);
  await expect
    .poll(async () => [...new Set(await deletionResults.gaps())], 'rows as high as needed')
    .toEqual([0]);
  await services.faults.forgetRequests();
  await deletionResults.tryAgain.click();
  await expect(deleteDialog.confirm).toHaveAccessibleName('Delete 2 files');
  await expect(deleteDialog.cancel).toBeFocused();
  expect(await deleteRequests(services.faults)).toEqual([]);
  await deleteDialog.confirm.click();
  await expect
    .poll(async () => (await truth.list()).filter(({ name }) => name.startsWith('logbook-2022-0')).length)
    .toBe(0);
});

test('waits for a sign-in that is wanted in the middle, and goes on', async ({ harbour, services }) => {
  const { files, deleteDialog, held, announcement } = harbour.window;
  await files.filter.fill('logbook-2022-0');
  await files.selectAll();
  await files.remove.click();
  await services.faults.act('revokeAll');
  await services.faults.set({ auth: { factorError: 'totp_required' } });
  await deleteDialog.confirm.click();
  await expect(held.strips).toContainText('9 of 9 wait until you sign in again');
  await expect(announcement).toContainText('waits until you sign in again');
  await services.faults.set({ auth: { factorError: 'none' } });
  await held.signInAgain.click();
  await harbour.window.accountDialog.password.fill(services.acronis.password);
  await harbour.window.accountDialog.saveSignIn();
  await expect(held.strips).toContainText('9 deleted');
  const left = await (await AcronisTruth.signIn(services.acronis)).list();
  expect(left.filter(({ name }) => name.startsWith('logbook-2022-0'))).toEqual([]);
  expect(left.length).toBeGreaterThan(0);
});

async function deleteRequests(faults: ControlClient): Promise<string[]> {
  const requests = await faults.requests();
  return requests.filter(({ method }) => method === 'DELETE').map(({ path }) => path);
}
