import { join } from 'node:path';
import { expect, test } from '../../fixtures';
import { proofs } from '../../pages/transfers-panel';
import { contentsOf, countFiles, treeAt, treeOnDisk } from '../../support/disk/file-trees';

test('saves a folder with all in it, checks it, and deletes it then, by keyboard alone', async ({
  team,
  machine,
  oracleTruth,
}) => {
  const { page, window } = team;
  const { files, deleteDialog, transfers } = window;
  const root = await oracleTruth.idOf('/Harbour project/Drawings', 'folder');
  const wanted = await treeAt(oracleTruth, root);
  await files.openFolder('Harbour project');
  await files.filter.fill('Drawings');
  await files.rows('Drawings').filter({ hasText: 'Folder' }).click();
  await page.keyboard.press('Delete');
  await expect(deleteDialog.cancel).toBeFocused();
  await expect(deleteDialog.saveCopyFirst).toHaveAccessibleDescription(
    /A folder goes only when every file in it was saved and checked.*Only the newest version/,
  );
  await page.keyboard.press('Shift+Tab');
  await expect(deleteDialog.saveCopyFirst).toBeFocused();
  await page.keyboard.press('Space');
  await expect(deleteDialog.saveCopyFirst).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(deleteDialog.confirm).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(files.rows('Drawings').filter({ hasText: 'Folder' })).toHaveCount(0, { timeout: 20_000 });
  await expect(transfers.withText(proofs.size)).toHaveCount(countFiles(wanted));
  await expect(transfers.of('Drawings/2025/North pier/Pile list.txt')).toHaveCount(1);
  const saved = await treeOnDisk(join(machine.downloads, 'Drawings'));
  expect(contentsOf(saved)).toEqual(contentsOf(wanted));
  expect(await oracleTruth.isThere(root, 'folder')).toBe(false);
});

test('keeps the whole folder when one file in it cannot be saved, and says which and why', async ({
  team: { window },
  services,
  oracleTruth,
}) => {
  const { files, deleteDialog, deletionResults } = window;
  const root = await oracleTruth.idOf('/Harbour project', 'folder');
  const before = contentsOf(await treeAt(oracleTruth, root));
  const budget = await oracleTruth.idOf('/Harbour project/Budget.csv');
  await services.oracleFaults.set({
    status: [{ method: 'GET', path: `/files/${budget}/data`, status: 403, times: 9 }],
  });
  await services.oracleFaults.forgetRequests();
  await files.select('Harbour project');
  await files.remove.click();
  await deleteDialog.saveCopyFirst.check();
  await deleteDialog.confirm.click();
  const result = deletionResults.result('Harbour project');
  await expect(result).toContainText('Not deleted');
  await expect(result).toContainText('“Budget.csv” could not be saved and checked');
  await expect(result).toContainText(/may not|not allowed|lacks/);
  await expect(result).toContainText('Nothing of the folder was deleted');
  const requests = await services.oracleFaults.requests();
  expect(requests.filter(({ method }) => method === 'DELETE')).toEqual([]);
  await services.oracleFaults.set({ status: [] });
  expect(contentsOf(await treeAt(oracleTruth, root))).toEqual(before);
});

test('deletes nothing of a folder whose copy is stopped half-way', async ({
  team: { window },
  services,
  oracleTruth,
}) => {
  const { files, deleteDialog, held, transfers } = window;
  const root = await oracleTruth.idOf('/Harbour project', 'folder');
  const note = await oracleTruth.idOf('/Harbour project/Note for the meeting.txt');
  await services.oracleFaults.set({ rate: 1 });
  await files.select('Harbour project');
  await files.remove.click();
  await deleteDialog.saveCopyFirst.check();
  await deleteDialog.confirm.click();
  await expect(transfers.items.first()).toBeVisible();
  await held.stop.click();
  await expect(held.strips).toContainText('stopped before its turn');
  await services.oracleFaults.set({ rate: 'unlimited' });
  expect(await oracleTruth.isThere(root, 'folder')).toBe(true);
  expect(await oracleTruth.isThere(note)).toBe(true);
});
