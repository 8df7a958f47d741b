import { expect, test } from '../fixtures';
import type { ControlClient } from '../support/control-client';

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
  await expect(harbour.window.history.certificateLink('logbook-2021-01.txt')).toHaveAttribute(
    'title',
    new RegExp(`/notary/certificate/${String(file?.['certificate_id'])}$`),
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

async function deleteRequests(faults: ControlClient): Promise<string[]> {
  const requests = await faults.requests();
  return requests.filter(({ method }) => method === 'DELETE').map(({ path }) => path);
}
