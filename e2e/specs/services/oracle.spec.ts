import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../../fixtures';
import { oracleWays } from '../../pages/dialogs/account-dialog';
import type { LongshoreWindow } from '../../pages/longshore-window';
import { proofs } from '../../pages/transfers-panel';
import type { ControlClient, OracleRequest } from '../../support/network/control-client';

const plan = 'Harbour plan.pdf';
const planPath = `/Harbour project/${plan}`;
const surveyFiles = 2_500;
const pageSize = 500;

/** What each way of signing in leads to. */
const starts = {
  'User name and password': 'Harbour project',
  'Access token': 'Harbour project',
  'Public link': plan,
  'App link': 'Example A.txt',
} as const;

for (const signInWith of oracleWays) {
  test(`signs in with ${signInWith.toLowerCase()}`, async ({ app, services }) => {
    await app.window.signIn({ name: 'Team', ...services.oracle, signInWith });
    await expect(app.window.accounts.account('Team')).toBeVisible();
    await expect(app.window.files.rows(starts[signInWith])).toHaveCount(1);
  });
}

test('says that a wrong password was rejected, at its field', async ({ app, services }) => {
  const { accountDialog } = app.window;
  await app.window.openAccountDialog();
  await accountDialog.submit({ ...services.oracle, password: 'not it' });
  const { host } = new URL(services.oracle.instanceAddress);
  await expect(accountDialog.root).toContainText(`Sign-in was rejected by ${host}`);
  await expect(accountDialog.password).toHaveAttribute('aria-invalid', 'true');
});

test('asks for the access code, says when it is wrong, and goes on with the right one', async ({
  app,
  services,
}) => {
  const { accountDialog } = app.window;
  const { linkId, accessCode } = services.oracle.publicLink;
  await app.window.openAccountDialog();
  const publicLink = { linkId, accessCode: '' };
  await accountDialog.submit({ name: 'Team', ...services.oracle, signInWith: 'Public link', publicLink });
  await expect(accountDialog.root).toContainText('This link needs an access code');
  await expect(accountDialog.accessCode).toBeFocused();
  await accountDialog.accessCode.fill('not-the-code');
  await accountDialog.signIn.click();
  await expect(accountDialog.root).toContainText('The access code is wrong');
  await accountDialog.accessCode.fill(accessCode);
  await accountDialog.signIn.click();
  await expect(accountDialog.root).toBeHidden();
  await expect(app.window.files.rows(plan)).toHaveCount(1);
});

test('goes into folders with Enter and out with Backspace, onto the folder it came from', async ({
  team: { page, window },
}) => {
  const { files, path } = window;
  await files.select('Names');
  await page.keyboard.press('Enter');
  await expect(path.here).toHaveText('Names');
  await expect(files.rows('CON.txt')).toBeVisible();
  await page.keyboard.press('Backspace');
  await expect(files.rows('Harbour project')).toBeVisible();
  await expect(files.rows('Names')).toBeFocused();
  await expect(files.selectedRows).toContainText('Names');
});

test('goes up by the breadcrumb, and back and forward', async ({ team: { window } }) => {
  const { files, path } = window;
  await files.openFolder('Harbour project');
  await files.rows('Drawings').filter({ hasText: 'Folder' }).dblclick();
  await files.openFolder('2025');
  await expect(files.rows('North pier')).toBeVisible();
  await path.ancestor('Harbour project').click();
  await expect(path.here).toHaveText('Harbour project');
  await expect(files.rows('Drawings').filter({ hasText: 'Folder' })).toBeFocused();
  await path.back.click();
  await expect(path.here).toHaveText('2025');
  await path.back.click();
  await expect(path.here).toHaveText('Drawings');
  await path.forward.click();
  await expect(path.here).toHaveText('2025');
  await path.ancestor('Team').click();
  await expect(files.rows('Harbour project')).toBeFocused();
  await expect(path.forward).toBeDisabled();
});

test('goes up to a folder that a long path has no room for', async ({ team: { window } }) => {
  const { files, path } = window;
  await files.openFolder('Harbour project');
  await files.rows('Drawings').filter({ hasText: 'Folder' }).dblclick();
  await files.openFolder('2025');
  await files.openFolder('North pier');
  await expect(files.rows('Pile list.txt')).toBeVisible();
  await path.openBetween('Harbour project');
  await expect(path.here).toHaveText('Harbour project');
  await expect(files.rows('Drawings').filter({ hasText: 'Folder' })).toBeFocused();
});

test('says that a folder is empty', async ({ team: { window } }) => {
  await window.files.openFolder('Harbour project');
  await window.files.openFolder('Photographs to come');
  await expect(window.path.here).toHaveText('Photographs to come');
  await expect(window.emptyFolder).toBeVisible();
});

test('lists a folder past one page', async ({ team: { window }, services }) => {
  await services.oracleFaults.forgetRequests();
  await window.files.openFolder('Survey');
  await window.files.expectComplete();
  await expect(window.files.grid).toHaveAttribute('aria-rowcount', String(surveyFiles + 1));
  const pages = (await services.oracleFaults.requests()).filter(({ path }) =>
    /\/folders\/F[^/]+\/items$/.test(path),
  );
  expect(pages.length).toBeGreaterThanOrEqual(surveyFiles / pageSize);
  await window.files.filter.fill('sounding-2500.txt');
  await expect(window.files.rows('sounding-2500.txt')).toHaveCount(1);
});

test('finds on the server what lies in any folder', async ({ team: { window } }) => {
  const { files, path } = window;
  await files.filter.fill('Pile list');
  await path.searchEverywhere('Team').click();
  await expect(files.rows('Pile list.txt')).toHaveCount(1);
});

test('saves a file byte for byte and says that only the size was checked', async ({
  team: { window },
  machine,
  oracleTruth,
}) => {
  await window.files.openFolder('Harbour project');
  await window.download(plan);
  await expect(window.transfers.of(plan)).toContainText(proofs.size);
  const saved = await readFile(join(machine.downloads, plan));
  expect(saved.equals(await oracleTruth.bytesOf(await oracleTruth.idOf(planPath)))).toBe(true);
});

test('saves one version of a file', async ({ team: { window }, machine, oracleTruth }) => {
  await openPlan(window);
  await window.details.downloadVersion(2).click();
  await expect(window.transfers.items).toHaveCount(1);
  await expect(window.transfers.items).toContainText(proofs.size);
  const [name = ''] = await machine.listDownloads();
  const id = await oracleTruth.idOf(planPath);
  const saved = await readFile(join(machine.downloads, name));
  expect(saved.equals(await oracleTruth.bytesOf(id, 2))).toBe(true);
  expect(saved.equals(await oracleTruth.bytesOf(id))).toBe(false);
});

test('moves a file with all its versions to the trash', async ({ team: { window }, oracleTruth }) => {
  const id = await oracleTruth.idOf(planPath);
  await window.files.openFolder('Harbour project');
  await window.files.select(plan);
  await window.files.remove.click();
  await expect(window.deleteDialog.root).toContainText('All versions move');
  await expect(window.deleteDialog.root).toContainText('trash');
  await window.deleteDialog.confirm.click();
  await expect(window.files.rows(plan)).toHaveCount(0);
  expect(await oracleTruth.isThere(id)).toBe(false);
});

test('removes one version, and the file stays', async ({ team: { window }, oracleTruth, services }) => {
  const id = await oracleTruth.idOf(planPath);
  await openPlan(window);
  await services.oracleFaults.forgetRequests();
  await window.details.deleteVersion(2).click();
  await expect(window.deleteDialog.root).toHaveAccessibleName(`Delete version 2 of “${plan}”?`);
  await expect(window.deleteDialog.cancel).toBeFocused();
  await expect(window.deleteDialog.confirm).toHaveAccessibleName('Delete version 2');
  await window.deleteDialog.confirm.click();
  await expect(window.details.versions).toHaveCount(4);
  await expect(window.files.rows(plan)).toHaveCount(1);
  expect(await oracleTruth.versionsOf(id)).toEqual([1, 3, 4, 5]);
  expect(await deletesOf(services.oracleFaults)).toEqual([{ query: '?version=2', hasBody: false }]);
  await window.history.open();
  await expect(window.history.receipt(plan)).toContainText(/version 2/i);
});

test('offers no removal of the newest version, nor of the only one', async ({ team: { window } }) => {
  await openPlan(window);
  await expect(window.details.deleteVersion(4)).toBeVisible();
  await expect(window.details.deleteVersion(5)).toHaveCount(0);
  await window.files.select('Note for the meeting.txt');
  await expect(window.details.versions).toHaveCount(1);
  await expect(window.details.deleteVersion(1)).toHaveCount(0);
});

test('tells, and keeps telling, that a service without versions took the whole file', async ({
  team: { window },
  oracleTruth,
  services,
}) => {
  const id = await oracleTruth.idOf(planPath);
  await openPlan(window);
  await services.oracleFaults.set({ versionFrom: 'none' });
  await services.oracleFaults.forgetRequests();
  await window.details.deleteVersion(2).click();
  await window.deleteDialog.confirm.click();
  const notice = window.alerts.filter({ hasText: plan });
  await expect(notice).toContainText(/whole file/i);
  expect(await deletesOf(services.oracleFaults)).toHaveLength(1);
  expect(await oracleTruth.isThere(id)).toBe(false);
  await expect(window.deletionResults.result(plan)).toContainText(/whole file/i);
  await window.deletionResults.close();
  await window.files.refresh.click();
  await expect(window.files.rows(plan)).toHaveCount(0);
  await expect(notice).toContainText(/whole file/i);
  await window.history.open();
  await expect(window.history.receipt(plan)).toContainText(/whole file/i);
});

test('moves a folder and everything in it to the trash', async ({ team: { window }, oracleTruth }) => {
  const folder = await oracleTruth.idOf('/Harbour project/Drawings', 'folder');
  const chart = await oracleTruth.idOf('/Harbour project/Drawings/Chart.png');
  const sameName = await oracleTruth.idOf('/Harbour project/Drawings');
  await window.files.openFolder('Harbour project');
  await window.files.filter.fill('Drawings');
  await window.files.rows('Drawings').filter({ hasText: 'Folder' }).click();
  await window.files.remove.click();
  await expect(window.deleteDialog.root).toHaveAccessibleName(/1 folder/);
  await expect(window.deleteDialog.root).toContainText('The folder and everything in it move to the trash');
  await expect(window.deleteDialog.root).toContainText('restoring is done on the service’s web page');
  await window.deleteDialog.confirm.click();
  await expect(window.files.rows('Drawings')).toHaveCount(1);
  await expect(window.announcement).toHaveText('1 folder deleted from Team');
  expect(await oracleTruth.isThere(folder, 'folder')).toBe(false);
  expect(await oracleTruth.isThere(chart)).toBe(false);
  expect(await oracleTruth.isThere(sameName)).toBe(true);
});

test('names who lacks what when a download is denied', async ({ team: { window }, services, machine }) => {
  await window.files.openFolder('Look only');
  await window.download('Report.txt');
  await expect(window.transfers.of('Report.txt')).toContainText(
    `${services.oracle.userName} lacks the role of a downloader here`,
  );
  expect(await machine.listDownloads()).toEqual([]);
});

test('names who lacks what when a delete is denied', async ({ team: { window }, services, oracleTruth }) => {
  const id = await oracleTruth.idOf('/Read only/Report.txt');
  await window.files.openFolder('Read only');
  await window.files.select('Report.txt');
  await window.files.remove.click();
  await window.deleteDialog.confirm.click();
  await expect(window.deletionResults.result('Report.txt')).toContainText(
    `${services.oracle.userName} lacks the role of a contributor here`,
  );
  expect(await oracleTruth.isThere(id)).toBe(true);
});

test('renews the token of an app link without asking', async ({ app, services }) => {
  await app.window.signIn({ name: 'Linked', ...services.oracle, signInWith: 'App link' });
  await services.oracleFaults.set({ expireTokens: 'access' });
  await services.oracleFaults.forgetRequests();
  await app.window.download('Example B.txt');
  await expect(app.window.transfers.of('Example B.txt')).toContainText(proofs.size);
  const renewals = (await services.oracleFaults.requests()).filter(({ path }) =>
    path.endsWith('/applinks/token'),
  );
  expect(renewals.map(({ status }) => status)).toEqual([200]);
});

async function openPlan(window: LongshoreWindow): Promise<void> {
  await window.files.openFolder('Harbour project');
  await window.details.show();
  await window.files.select(plan);
  await expect(window.details.versions).toHaveCount(5);
}

async function deletesOf(
  faults: ControlClient<OracleRequest>,
): Promise<{ query: string; hasBody: boolean }[]> {
  const deletes = (await faults.requests()).filter(({ method }) => method === 'DELETE');
  return deletes.map(({ query, hasBody }) => ({ query, hasBody }));
}
