import { mkdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Account } from '../../shared/accounts';
import type { Entry } from '../../shared/files';
import { serviceNames } from '../../shared/choices/services';
import { expect, test } from '../fixtures';
import { proofs } from '../pages/transfers-panel';
import { askForAccounts, askForEntries } from '../support/app/bridge';
import { chooseFiles } from '../support/choose-files';
import { bytesAtDemo, openFolder } from '../support/truth/demo-truth';
import { sha256OfFile } from '../support/disk/file-hash';
import { inRepository, repository } from '../support/repository';
import type { RunningApp } from '../support/app/running-app';
import type { ScratchMachine } from '../support/scratch-machine';
import { Transcript } from '../support/transcript';

const screenshot = inRepository('.cache', 'demo', 'longshore.png');
const demoAccounts = ['Anna', 'Team', 'Shop'];

test('does the main job on every demo account', async ({ launch, machine }) => {
  const transcript = new Transcript();
  transcript.heading('Longshore demo, unattended: the real window, a fresh profile, the built-in services.');
  const app = await launch(['--demo']);
  const accounts = await transcript.step('Start with the demo', async () => {
    await expect(app.window.files.grid).toBeVisible();
    const result = await askForAccounts(app.page);
    expect(result.map(({ name }) => name)).toEqual(demoAccounts);
    return { figures: `${result.length} accounts, each signed in`, result };
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

/** What is shown: an account's root or a folder in it. */
interface Shown {
  account: Account;
  folderId: string | null;
  entries: readonly Entry[];
}

async function useAccount(run: Run, account: Account): Promise<void> {
  const { app, transcript } = run;
  transcript.heading(`${account.name}: ${serviceNames[account.service]}, ${account.userName}`);
  const root = await list(run, account);
  const shown = account.capabilities?.facts.folders === true ? await enterFolder(run, root) : root;
  const [large, small] = chooseFiles(shown.entries);
  await download(run, account, large);
  await remove(run, shown, small);
  await showReceipts(run, [large, small]);
  await app.window.history.close();
}

function list({ app, transcript }: Run, account: Account): Promise<Shown> {
  return transcript.step('List the files', async () => {
    await app.window.accounts.open(account.name);
    await app.window.files.refresh.click();
    return shownIn(app, account, null);
  });
}

function enterFolder({ app, transcript }: Run, { account, entries }: Shown): Promise<Shown> {
  return transcript.step(`Open the folder ${openFolder}`, async () => {
    const folderId = entries.find(({ kind, name }) => kind === 'folder' && name === openFolder)?.id ?? null;
    await app.window.files.openFolder(openFolder);
    await expect(app.window.path.here).toHaveText(openFolder);
    return shownIn(app, account, folderId);
  });
}

/** The window shows as many as the service has. */
async function shownIn(
  app: RunningApp,
  account: Account,
  folderId: string | null,
): Promise<{ figures: string; result: Shown }> {
  const entries = await askForEntries(app.page, account.id, folderId);
  await expect(app.window.files.grid).toHaveAttribute('aria-rowcount', String(entries.length + 1));
  const folders = entries.filter(({ kind }) => kind === 'folder').length;
  const bytes = entries.reduce((sum, { kind, size }) => sum + (kind === 'file' ? (size ?? 0) : 0), 0);
  const files = `${entries.length - folders} files, ${bytes.toLocaleString('en')} bytes`;
  const figures = folders === 0 ? files : `${folders} folders, ${files}`;
  return { figures, result: { account, folderId, entries } };
}

async function download({ app, machine, transcript }: Run, account: Account, entry: Entry): Promise<void> {
  const path = join(machine.downloads, entry.name);
  const proof = entry.hash === null ? proofs.size : proofs.hash;
  await transcript.step(`Download ${entry.name}`, async () => {
    await app.window.download(entry.name);
    await expect(app.window.transfers.of(entry.name)).toContainText(proof, { timeout: 60_000 });
    const { size } = await stat(path);
    return { figures: `${size.toLocaleString('en')} bytes; the row says “${proof}”`, result: null };
  });
  const { hash } = entry;
  if (hash === null) await compareBytes({ transcript, account, entry, path });
  else await compareHash({ transcript, hash: hash.value, path });
}

interface Saved {
  transcript: Transcript;
  path: string;
}

async function compareHash({ transcript, hash, path }: Saved & { hash: string }): Promise<void> {
  await transcript.step('Hash the file on disk independently and compare', async () => {
    expect(await sha256OfFile(path)).toBe(hash);
    return { figures: `SHA-256 ${hash.slice(0, 16)}… is what the service states`, result: null };
  });
}

async function compareBytes(saved: Saved & { account: Account; entry: Entry }): Promise<void> {
  const { transcript, account, entry, path } = saved;
  await transcript.step('Compare it with what the service gives another client', async () => {
    const wanted = await bytesAtDemo(account, entry);
    expect((await readFile(path)).equals(wanted)).toBe(true);
    return { figures: `all ${wanted.length.toLocaleString('en')} bytes are equal`, result: null };
  });
}

async function remove({ app, transcript }: Run, shown: Shown, entry: Entry): Promise<void> {
  const question = await transcript.step(`Ask before deleting ${entry.name}`, async () => {
    await app.window.files.select(entry.name);
    await app.window.files.remove.click();
    await expect(app.window.deleteDialog.cancel).toBeFocused();
    const text = await app.window.deleteDialog.question();
    return { figures: `“${text}”, Cancel has the focus`, result: text };
  });
  await transcript.step('Delete it after the confirmation', async () => {
    expect(question).toContain(shown.account.name);
    await app.window.deleteDialog.confirm.click();
    await expect(app.window.deleteDialog.root).toBeHidden();
    await expect.poll(() => idsIn(app, shown)).not.toContain(entry.id);
    const left = (await idsIn(app, shown)).length;
    return { figures: `gone from the service; ${left} left`, result: null };
  });
}

async function idsIn(app: RunningApp, { account, folderId }: Shown): Promise<string[]> {
  return (await askForEntries(app.page, account.id, folderId)).map(({ id }) => id);
}

async function showReceipts({ app, transcript }: Run, [saved, removed]: [Entry, Entry]): Promise<void> {
  await transcript.step('Show the receipts in History', async () => {
    await app.window.history.open();
    await expect(app.window.history.receipt(saved.name)).toContainText(/saved/i);
    await expect(app.window.history.receipt(removed.name)).toContainText(/deleted|trash/i);
    const text = await app.window.history.receipt(removed.name).innerText();
    return { figures: text.replaceAll(/\s+/g, ' '), result: null };
  });
}
