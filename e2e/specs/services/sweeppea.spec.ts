import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../../fixtures';
import { proofs } from '../../pages/transfers-panel';
import type { ControlClient, SweeppeaRequest } from '../../support/network/control-client';

const link = '/files/getFileUrl';
const list = '/files/fetch';
/** Of the account that is near its limits; stated in the service's page. */
const quaysideKey = 'b2d90c11-3f4a-4c6e-9d27-77e0a1b2c3d4';

test('signs in and lists the files', async ({ app, services, sweeppeaTruth }) => {
  await app.window.signIn({ name: 'Shop', ...services.sweeppea });
  await expect(app.window.files.rows('report.pdf')).toBeVisible();
  const count = (await sweeppeaTruth.list()).length;
  await expect(app.window.files.grid).toHaveAttribute('aria-rowcount', String(count + 1));
});

test('says that a wrong key was rejected, at its field', async ({ app, services }) => {
  const { accountDialog } = app.window;
  await app.window.openAccountDialog();
  await accountDialog.submit({ ...services.sweeppea, apiKey: '00000000-0000-4000-8000-000000000000' });
  const { host } = new URL(services.sweeppea.serviceAddress);
  await expect(accountDialog.root).toContainText(`Sign-in was rejected by ${host}`);
  await expect(accountDialog.apiKey).toHaveAttribute('aria-invalid', 'true');
  await expect(accountDialog.apiKey).toBeFocused();
});

test.describe('with many files', () => {
  test.use({ serviceArgs: ['--files', '450'] });

  test('lists past one page', async ({ shop: { window }, services }) => {
    await expect(window.files.grid).toHaveAttribute('aria-rowcount', '451');
    await services.sweeppeaFaults.forgetRequests();
    await window.files.reload();
    expect((await statusesOf(services.sweeppeaFaults, list)).length).toBeGreaterThanOrEqual(3);
  });
});

test('shows storage and calls in the status bar', async ({ shop: { window } }) => {
  const { statusBar } = window.files;
  await expect(statusBar).toContainText(/Storage 8\.1 of 5,000 MB used/);
  await expect(statusBar).toContainText(/API calls \d\d of 1,500,000 this month/);
});

test('warns when a limit is near', async ({ app, services }) => {
  const { serviceAddress } = services.sweeppea;
  await app.window.signIn({ name: 'Quayside', serviceAddress, apiKey: quaysideKey });
  await expect(app.page.getByText(/Quayside: API calls are at 82 %/).first()).toBeVisible();
  await expect(app.page.getByText(/Quayside: storage is at 9[5-9] %/).first()).toBeVisible();
  await expect(app.window.files.statusBar).toContainText(/API calls 4,1\d\d of 5,000 this month/);
});

test('saves a file byte for byte, and the key never reaches the storage', async ({
  shop: { window },
  machine,
  services,
  sweeppeaTruth,
}) => {
  const wanted = await sweeppeaTruth.bytesNamed('vendor-agreement.pdf');
  await services.sweeppeaFaults.forgetRequests();
  await window.download('vendor-agreement.pdf');
  await expect(window.transfers.of('vendor-agreement.pdf')).toContainText(proofs.size);
  const saved = await readFile(join(machine.downloads, 'vendor-agreement.pdf'));
  expect(saved.equals(wanted)).toBe(true);
  const requests = await services.sweeppeaFaults.requests();
  const [api, storage] = ['api', 'storage'].map((name) => requests.filter(({ server }) => server === name));
  expect(api?.map(({ keyIn }) => keyIn)).toContainEqual(['authorization']);
  expect(storage?.map(({ keyIn }) => keyIn)).toEqual([[]]);
  expect(storage?.flatMap(({ headerNames }) => headerNames)).not.toContain('authorization');
});

test('renews an expired link once', async ({ shop: { window }, services }) => {
  await services.sweeppeaFaults.set({ faults: [{ fault: 'link-expired', count: 1 }] });
  await services.sweeppeaFaults.forgetRequests();
  await window.download('report.pdf');
  await expect(window.transfers.of('report.pdf')).toContainText(proofs.size);
  expect(await statusesOf(services.sweeppeaFaults, link)).toEqual([200, 200]);
});

test('gives up when the fresh link has expired too', async ({ shop: { window }, machine, services }) => {
  await services.sweeppeaFaults.set({ faults: [{ fault: 'link-expired' }] });
  await services.sweeppeaFaults.forgetRequests();
  await window.download('report.pdf');
  await expect(window.transfers.of('report.pdf')).toContainText('The link has expired');
  expect(await statusesOf(services.sweeppeaFaults, link)).toEqual([200, 200]);
  expect(await machine.listDownloads()).toEqual([]);
});

test('deletes a file for good', async ({ shop: { window }, sweeppeaTruth }) => {
  await window.files.select('notes.txt');
  await window.files.remove.click();
  await expect(window.deleteDialog.root).toHaveAccessibleName('Delete 1 file from Shop permanently?');
  await expect(window.deleteDialog.cancel).toBeFocused();
  expect(await sweeppeaTruth.has('notes.txt')).toBe(true);
  await window.deleteDialog.confirm.click();
  await expect(window.files.rows('notes.txt')).toHaveCount(0);
  expect(await sweeppeaTruth.has('notes.txt')).toBe(false);
  await window.history.open();
  await expect(window.history.receipt('notes.txt')).toContainText(/deleted/i);
});

test('tells how much space a delete freed, as the service says', async ({ shop: { window } }) => {
  await window.files.select('vendor-agreement.pdf');
  await window.files.remove.click();
  await expect(window.deleteDialog.root).toContainText('There is no trash');
  await expect(window.deleteDialog.root).toContainText('The space is freed at once');
  await window.deleteDialog.confirm.click();
  await expect(window.announcement).toHaveText(/^1 file deleted from Shop, 8(\.\d)? MB freed$/);
  await expect(window.held.strips).toContainText(/1 deleted · 8(\.\d)? MB freed/);
});

test('looks at many files with one reading of the list', async ({ shop: { window }, services }) => {
  await window.files.selectAll();
  await window.files.remove.click();
  await services.sweeppeaFaults.forgetRequests();
  const count = (await window.files.grid.getAttribute('aria-rowcount')) ?? '';
  await window.deleteDialog.number.fill(String(Number(count) - 1));
  await window.deleteDialog.confirm.click();
  await expect(window.emptyPlace).toBeVisible();
  expect(await statusesOf(services.sweeppeaFaults, '/files/delete')).toHaveLength(Number(count) - 1);
  expect((await statusesOf(services.sweeppeaFaults, list)).length).toBeLessThan(4);
});

test('lists in the end when the endpoint is busy', async ({ shop: { window }, services, sweeppeaTruth }) => {
  await sweeppeaTruth.upload('arrived-late.txt', 'text/plain', Buffer.from('late'));
  await services.sweeppeaFaults.set({ faults: [{ fault: 'busy', at: 'files/fetch', count: 2 }] });
  await services.sweeppeaFaults.forgetRequests();
  await window.files.refresh.click();
  await window.files.filter.fill('arrived-late');
  await expect(window.files.rows('arrived-late.txt')).toHaveCount(1, { timeout: 20_000 });
  expect((await statusesOf(services.sweeppeaFaults, list)).slice(0, 3)).toEqual([503, 503, 200]);
});

test('downloads in the end when it has asked too often', async ({ shop: { window }, services }) => {
  const limit = { fault: 'rate-limited', at: 'files/getFileUrl', retryAfter: 1, count: 1 };
  await services.sweeppeaFaults.set({ faults: [limit] });
  await services.sweeppeaFaults.forgetRequests();
  await window.download('report.pdf');
  await expect(window.transfers.of('report.pdf')).toContainText(proofs.size, { timeout: 20_000 });
  expect(await statusesOf(services.sweeppeaFaults, link)).toEqual([429, 200]);
});

test('deletes in the end when the endpoint is busy, and only once', async ({
  shop: { window },
  services,
  sweeppeaTruth,
}) => {
  await services.sweeppeaFaults.set({ faults: [{ fault: 'busy', at: 'files/delete', count: 1 }] });
  await services.sweeppeaFaults.forgetRequests();
  await window.files.select('notes.txt');
  await window.files.remove.click();
  await window.deleteDialog.confirm.click();
  await expect(window.files.rows('notes.txt')).toHaveCount(0, { timeout: 20_000 });
  expect(await statusesOf(services.sweeppeaFaults, '/files/delete')).toEqual([503, 200]);
  expect(await sweeppeaTruth.has('notes.txt')).toBe(false);
});

test('keeps an account signed in that the service does not let at its files', async ({
  shop: { window },
  services,
}) => {
  await services.sweeppeaFaults.set({ faults: [{ fault: 'module-off' }] });
  await window.files.refresh.click();
  await expect(window.alerts).toContainText('The account may not do this');
  await expect(window.accounts.account('Shop')).not.toContainText('Sign in again');
  await services.sweeppeaFaults.set({ faults: [] });
  await window.files.refresh.click();
  await expect(window.files.rows('report.pdf')).toBeVisible();
});

/** Of each call of an endpoint, in their order. */
async function statusesOf(faults: ControlClient<SweeppeaRequest>, path: string): Promise<(number | null)[]> {
  const requests = await faults.requests();
  return requests.filter((request) => request.path === path).map(({ status }) => status);
}
