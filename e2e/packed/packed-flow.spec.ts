import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from '../../shared/accounts';
import { expect } from '../fixtures';
import { proofs } from '../pages/transfers-panel';
import { askForAccounts, askForEntries } from '../support/app/bridge';
import { chooseFiles } from '../support/choose-files';
import { openFolder } from '../support/truth/demo-truth';
import { sha256OfFile } from '../support/disk/file-hash';
import type { PackedApp } from './packed-app';
import { test } from './packed-test';

test('lists, downloads, verifies, deletes and keeps receipts on every demo account', async ({
  launchPacked,
  machine,
}) => {
  const app = await launchPacked({ args: ['--demo'] });
  await expect(app.window.files.grid).toBeVisible();
  const accounts = await askForAccounts(app.page);
  expect(accounts).toHaveLength(3);
  for (const account of accounts) await useAccount(app, account, machine.downloads);
});

async function useAccount(app: PackedApp, account: Account, downloads: string): Promise<void> {
  const { window } = app;
  const folderId = await openPlace(app, account);
  const entries = await askForEntries(app.page, account.id, folderId);
  await expect(window.files.grid).toHaveAttribute('aria-rowcount', String(entries.length + 1));
  const [large, small] = chooseFiles(entries);

  await window.download(large.name);
  const proof = large.hash === null ? proofs.size : proofs.hash;
  await expect(window.transfers.of(large.name)).toContainText(proof, { timeout: 30_000 });
  const path = join(downloads, large.name);
  expect((await stat(path)).size).toBe(large.size);
  if (large.hash !== null) expect(await sha256OfFile(path)).toBe(large.hash.value);

  await window.files.select(small.name);
  await window.files.remove.click();
  expect(await window.deleteDialog.question()).toContain(account.name);
  await window.deleteDialog.confirm.click();
  const ids = async () => (await askForEntries(app.page, account.id, folderId)).map(({ id }) => id);
  await expect.poll(ids).not.toContain(small.id);

  await window.history.open();
  await expect(window.history.receipt(large.name)).toContainText(/saved/i);
  await expect(window.history.receipt(small.name)).toContainText(/deleted|trash/i);
  await window.history.close();
}

/** Opens the account, and in one with folders the folder of examples. @returns the folder's id */
async function openPlace({ page, window }: PackedApp, account: Account): Promise<string | null> {
  await window.accounts.open(account.name);
  await window.files.expectComplete();
  if (account.capabilities?.facts.folders !== true) return null;
  const root = await askForEntries(page, account.id);
  await window.files.openFolder(openFolder);
  await expect(window.path.here).toHaveText(openFolder);
  return root.find(({ kind, name }) => kind === 'folder' && name === openFolder)?.id ?? null;
}
