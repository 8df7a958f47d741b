import { mkdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Account } from '../../shared/accounts';
import type { Entry } from '../../shared/files';
import { expect, test } from '../fixtures';
import { proofs } from '../pages/transfers-panel';
import { askForAccounts, askForEntries } from '../support/bridge';
import { sha256OfFile } from '../support/file-hash';
import { inRepository, repository } from '../support/repository';
import type { RunningApp } from '../support/running-app';
import type { ScratchMachine } from '../support/scratch-machine';
import { Transcript } from '../support/transcript';

const screenshot = inRepository('.cache', 'demo', 'longshore.png');

test('does the main job on every demo account', async ({ launch, machine }) => {
  const transcript = new Transcript();
  transcript.heading('Longshore demo, unattended: the real window, a fresh profile, the built-in services.');
  const app = await launch(['--demo']);
  const accounts = await transcript.step('Start with the demo', async () => {
    await expect(app.window.files.grid).toBeVisible();
    const result = await askForAccounts(app.page);
    expect(result.length).toBeGreaterThan(0);
    return { figures: `${result.length} account(s), each signed in`, result };
  });
  for (const account of accounts) await useAccount({ app, machine, transcript }, account);
  await transcript.step('Save a picture of the window', async () => {
    await mkdir(inRepository('.cache', 'demo'), { recursive: true });
    await app.page.screenshot({ path: screenshot });
    return { figures: relative(repository, screenshot), result: null };
  });
  transcript.heading('Every step held.');
});

interface Run {
  app: RunningApp;
  machine: ScratchMachine;
  transcript: Transcript;
}

async function useAccount(run: Run, account: Account): Promise<void> {
  run.transcript.heading(`${account.name}: ${account.userName} at ${account.origin}`);
  const entries = await list(run, account);
  const [large, small] = chooseFiles(entries);
  await download(run, large);
  await remove(run, account, small);
  await showReceipts(run, [large, small]);
}

function list({ app, transcript }: Run, account: Account): Promise<Entry[]> {
  return transcript.step('List the files', async () => {
    await app.window.accounts.open(account.name);
    const entries = await askForEntries(app.page, account.id);
    await app.window.files.refresh.click();
    await expect(app.window.files.grid).toHaveAttribute('aria-rowcount', String(entries.length + 1));
    const bytes = entries.reduce((sum, { size }) => sum + (size ?? 0), 0);
    return { figures: `${entries.length} files, ${bytes.toLocaleString('en')} bytes`, result: entries };
  });
}

/** The largest file, and the smallest that is not empty; both with a hash and a name of their own. */
function chooseFiles(entries: readonly Entry[]): [Entry, Entry] {
  const count = (name: string): number => entries.filter((entry) => entry.name === name).length;
  const fit = entries
    .filter(({ hash, size, name }) => hash !== null && (size ?? 0) > 0 && count(name) === 1)
    .sort((a, b) => (b.size ?? 0) - (a.size ?? 0));
  const [large, small] = [fit[0], fit.at(-1)];
  if (large === undefined || small === undefined || large === small)
    throw new Error('The account has too few files.');
  return [large, small];
}

async function download({ app, machine, transcript }: Run, entry: Entry): Promise<void> {
  const path = join(machine.downloads, entry.name);
  await transcript.step(`Download ${entry.name}`, async () => {
    await app.window.download(entry.name);
    await expect(app.window.transfers.of(entry.name)).toContainText(proofs.hash, { timeout: 60_000 });
    const { size } = await stat(path);
    return { figures: `${size.toLocaleString('en')} bytes; the row says “${proofs.hash}”`, result: null };
  });
  await transcript.step('Hash the file on disk independently and compare', async () => {
    const hash = await sha256OfFile(path);
    expect(hash).toBe(entry.hash?.value);
    return { figures: `SHA-256 ${hash.slice(0, 16)}… is what the service states`, result: null };
  });
}

async function remove({ app, transcript }: Run, account: Account, entry: Entry): Promise<void> {
  const question = await transcript.step(`Ask before deleting ${entry.name}`, async () => {
    await app.window.files.select(entry.name);
    await app.window.files.remove.click();
    await expect(app.window.deleteDialog.cancel).toBeFocused();
    const text = await app.window.deleteDialog.question();
    return { figures: `“${text}”, Cancel has the focus`, result: text };
  });
  await transcript.step('Delete it after the confirmation', async () => {
    expect(question).toContain(account.name);
    await app.window.deleteDialog.confirm.click();
    await expect(app.window.deleteDialog.root).toBeHidden();
    await expect.poll(() => idsAt(app, account)).not.toContain(entry.id);
    const left = (await idsAt(app, account)).length;
    return { figures: `gone from the service; ${left} files left`, result: null };
  });
}

async function idsAt(app: RunningApp, account: Account): Promise<string[]> {
  return (await askForEntries(app.page, account.id)).map(({ id }) => id);
}

async function showReceipts({ app, transcript }: Run, [saved, removed]: [Entry, Entry]): Promise<void> {
  await transcript.step('Show the receipts in History', async () => {
    await app.window.history.open();
    await expect(app.window.history.receipt(saved.name)).toContainText(/saved/i);
    await expect(app.window.history.receipt(removed.name)).toContainText(/deleted/i);
    const text = await app.window.history.receipt(removed.name).innerText();
    return { figures: text.replaceAll(/\s+/g, ' '), result: null };
  });
}
