import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../../fixtures';
import { proofs } from '../../pages/transfers-panel';
import { answerFileDialogs } from '../../support/desktop/file-dialogs';
import type { RunningApp } from '../../support/app/running-app';

const saved = 'logbook-2021-01.txt';
const deleted = 'empty.log';

async function saveOneAndDeleteOne({ window }: RunningApp): Promise<void> {
  await window.download(saved);
  await expect(window.transfers.of(saved)).toContainText(proofs.hash);
  await window.files.select(deleted);
  await window.files.remove.click();
  await window.deleteDialog.confirm.click();
  await expect(window.files.rows(deleted)).toHaveCount(0, { timeout: 20_000 });
  await window.history.open();
}

test('is searched by words, kind, account and date', async ({ harbour }) => {
  await saveOneAndDeleteOne(harbour);
  const { history } = harbour.window;
  await expect(history.receipts).toHaveCount(2);
  await history.search.fill('LOGBOOK verified');
  await expect(history.nothingFound).toBeVisible();
  await history.search.fill('LOGBOOK harbour');
  await expect(history.receipts).toHaveCount(1);
  await expect(history.count).toHaveText('1 receipt of 2 receipts');
  await history.search.fill('');
  await history.what.selectOption('Deleted');
  await expect(history.receipts).toHaveCount(1);
  await expect(history.receipt(deleted)).toBeVisible();
  await history.what.selectOption('Saved and deleted');
  await history.account.selectOption('Harbour');
  await expect(history.receipts).toHaveCount(2);
  await history.to.fill('2020-01-01');
  await expect(history.nothingFound).toBeVisible();
  await history.to.fill('');
  await history.from.fill('2020-01-01');
  await expect(history.receipts).toHaveCount(2);
});

test('shows all that is known of a receipt', async ({ harbour, truth }) => {
  const [id = ''] = await truth.idsOf(deleted);
  await saveOneAndDeleteOne(harbour);
  await harbour.window.history.showDetails(deleted);
  const receipt = harbour.window.history.receipt(deleted);
  for (const fact of [id, 'SHA-256', '/notary/certificate/', 'Harbour'])
    await expect(receipt).toContainText(fact);
});

test('shows a saved file in its folder, or says that it is gone', async ({ harbour, machine }) => {
  await saveOneAndDeleteOne(harbour);
  await rm(join(machine.downloads, saved));
  await harbour.window.history.showInFolder(saved).click();
  await expect(harbour.window.alerts).toContainText(saved);
});

test('exports what is listed as CSV and as JSON', async ({ harbour, machine }) => {
  await saveOneAndDeleteOne(harbour);
  const { history } = harbour.window;
  const csv = join(machine.downloads, 'receipts.csv');
  await answerFileDialogs(harbour, csv);
  await history.exportCsv.click();
  await expect(harbour.window.notices.filter({ hasText: '2 receipts were exported' })).toBeVisible();
  const lines = (await readFile(csv, 'utf8')).split('\r\n');
  expect(lines).toHaveLength(4);
  expect(lines[0]).toMatch(/^\uFEFFwhen,what,account,/);
  expect(lines.slice(1, 3).join('\n')).toContain(saved);
  const json = join(machine.downloads, 'receipts.json');
  await answerFileDialogs(harbour, json);
  await history.what.selectOption('Deleted');
  await expect(history.receipts).toHaveCount(1);
  await history.exportJson.click();
  await expect(harbour.window.notices.filter({ hasText: '1 receipt was exported' })).toBeVisible();
  const document: unknown = JSON.parse(await readFile(json, 'utf8'));
  expect(document).toMatchObject({ format: 'longshore-receipts', receipts: [{ name: deleted }] });
});
