import { join } from 'node:path';
import { expect, test } from '../../fixtures';
import { proofs } from '../../pages/transfers-panel';
import { contentsOf, countFiles, treeAt, treeOnDisk } from '../../support/disk/file-trees';

const surveyFiles = 2_500;

test('saves a folder as the tree that it is, empty folders too', async ({ team, machine, oracleTruth }) => {
  const { files, transfers, announcement } = team.window;
  await files.select('Harbour project');
  await files.download.click();
  await expect(transfers.of('Harbour project/Drawings/2025/North pier/Pile list.txt')).toContainText(
    proofs.size,
  );
  const root = await oracleTruth.idOf('/Harbour project', 'folder');
  const wanted = await treeAt(oracleTruth, root);
  await expect(transfers.withText(proofs.size)).toHaveCount(countFiles(wanted));
  const saved = await treeOnDisk(join(machine.downloads, 'Harbour project'));
  expect(contentsOf(saved)).toEqual(contentsOf(wanted));
  expect(saved.get('Photographs to come')).toEqual(new Map());
  await expect(announcement).toHaveText(`${countFiles(wanted)} files downloaded`);
});

test('gives one result per file, and tries those that failed again', async ({ team, services, machine }) => {
  const { files, transfers } = team.window;
  await services.oracleFaults.set({
    status: [{ method: 'GET', path: '/data', status: 403, nth: 2, times: 2 }],
  });
  await files.select('Harbour project');
  await files.download.click();
  await expect(transfers.items.filter({ hasText: /may not|not allowed|lacks/ })).toHaveCount(2);
  await services.oracleFaults.set({ status: [] });
  await transfers.retryFailed.click();
  await expect(transfers.retryFailed).toHaveCount(0);
  await expect(transfers.root).toContainText('8 done');
  expect(countFiles(await treeOnDisk(machine.downloads))).toBe(8);
});

test('stays at hand with thousands of rows', async ({ team }) => {
  test.setTimeout(180_000);
  const { page, window } = team;
  const { files, transfers, announcement } = window;
  await files.select('Survey');
  await files.download.click();
  await expect(transfers.items.first()).toHaveAttribute('aria-setsize', String(surveyFiles));
  await expect.poll(() => transfers.items.count()).toBeLessThan(60);
  /* What is done moves behind what waits, so nothing may go on while the rows are counted. */
  await transfers.pauseAll.click();
  await expect(transfers.resumeAll).toBeVisible();
  await transfers.items.first().getByRole('button').last().focus();
  await page.keyboard.press('End');
  await expect(page.locator(':focus').locator('xpath=ancestor::li')).toHaveAttribute(
    'aria-posinset',
    String(surveyFiles),
  );
  await transfers.resumeAll.click();
  await expect(announcement).toHaveText('2,500 files downloaded', { timeout: 120_000 });
  await transfers.clearFinished.click();
  await expect(transfers.root).toHaveCount(0);
});
