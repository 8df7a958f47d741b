import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../../fixtures';
import { proofs } from '../../pages/transfers-panel';
import { invokeBridge } from '../../support/app/bridge';
import { answerFileDialogs } from '../../support/desktop/file-dialogs';
import { canMakeDisks, withSmallDisk } from '../../support/disk/small-disk';

const name = 'Welcome to Longshore.txt';
const second = 'Welcome to Longshore (2).txt';

test.describe('a name that is taken', () => {
  test.beforeEach(async ({ machine, harbour }) => {
    await writeFile(join(machine.downloads, name), 'mine');
    await harbour.window.download(name);
    await expect(harbour.window.preflight.root).toHaveAccessibleName(`“${name}” is already in Downloads`);
  });

  test('is kept beside the download', async ({ harbour, machine, truth }) => {
    await expect(harbour.window.preflight.keepBoth).toBeFocused();
    await harbour.page.keyboard.press('Enter');
    await expect(harbour.window.transfers.of(second)).toContainText(proofs.hash);
    expect(await readFile(join(machine.downloads, name), 'utf8')).toBe('mine');
    expect((await readFile(join(machine.downloads, second))).equals(await truth.bytesNamed(name))).toBe(true);
  });

  test('is replaced', async ({ harbour, machine, truth }) => {
    await harbour.window.preflight.replace.click();
    await expect(harbour.window.transfers.of(name)).toContainText(proofs.hash);
    expect(await machine.listDownloads()).toEqual([name]);
    expect((await readFile(join(machine.downloads, name))).equals(await truth.bytesNamed(name))).toBe(true);
  });

  test('is skipped', async ({ harbour, machine }) => {
    await harbour.window.preflight.skip.click();
    await expect(harbour.window.transfers.of(name)).toHaveAccessibleName(`${name}, skipped`);
    expect(await readFile(join(machine.downloads, name), 'utf8')).toBe('mine');
    expect(await machine.listDownloads()).toEqual([name]);
  });

  test('and nothing begins when the user declines', async ({ harbour, machine }) => {
    await harbour.page.keyboard.press('Escape');
    await expect(harbour.window.preflight.root).toBeHidden();
    await expect(harbour.window.transfers.root).toHaveCount(0);
    expect(await machine.listDownloads()).toEqual([name]);
  });
});

test('asks once for a whole batch, and names what is taken', async ({ harbour, machine }) => {
  const { files, preflight, transfers } = harbour.window;
  await files.filter.fill('logbook-2023-');
  const names = await files.names.allTextContents();
  const taken = names.slice(0, 2);
  for (const one of taken) await writeFile(join(machine.downloads, one), 'mine');
  await files.selectAll();
  await files.download.click();
  await expect(preflight.root).toHaveAccessibleName(`2 of ${names.length} files are already in Downloads`);
  await expect(preflight.names).toHaveText(taken);
  await preflight.skip.click();
  await expect(transfers.withText(proofs.hash)).toHaveCount(names.length - 2);
  await expect(transfers.withText('Skipped')).toHaveCount(2);
  for (const one of taken) expect(await readFile(join(machine.downloads, one), 'utf8')).toBe('mine');
});

test('fetches nothing again that is there with the same contents, and says so', async ({
  harbour,
  machine,
  services,
}) => {
  const { notices, transfers } = harbour.window;
  await harbour.window.download(name);
  await expect(transfers.of(name)).toContainText(proofs.hash);
  await transfers.clearFinished.click();
  await services.faults.forgetRequests();
  await harbour.window.download(name);
  await expect(notices).toContainText(`“${name}” is in Downloads already with the same contents`);
  await expect(transfers.of(name)).toHaveAccessibleName(`${name}, skipped`);
  expect(await services.faults.sentBytes()).toBe(0);
  expect(await machine.listDownloads()).toEqual([name]);
});

test('asks nothing when the settings say what to do', async ({ harbour, machine }) => {
  const { settings, transfers } = harbour.window;
  await writeFile(join(machine.downloads, name), 'mine');
  await settings.open('Saving');
  await settings.whenFileExists('Keep both').check();
  await settings.done.click();
  await harbour.window.download(name);
  await expect(transfers.of(second)).toContainText(proofs.hash);
  expect(await machine.listDownloads()).toEqual([second, name]);
});

test('tells of a name that had to change', async ({ team: { window }, machine }) => {
  await window.files.openFolder('Names');
  await window.download('CON.txt');
  await expect(window.notices).toContainText('“CON.txt” is saved as “_CON.txt”');
  await expect(window.transfers.of('_CON.txt')).toContainText(proofs.size);
  expect(await machine.listDownloads()).toEqual(['_CON.txt']);
});

if (canMakeDisks) {
  test('goes to another folder when there is no space', async ({ harbour, machine, truth }) => {
    const large = 'tide-record.bin';
    const { preflight, transfers } = harbour.window;
    await answerFileDialogs(harbour, join(machine.home, 'Desktop'));
    await withSmallDisk(machine.downloads, 8 * 1024 * 1024, async () => {
      await harbour.window.download(large);
      await expect(preflight.root).toHaveAccessibleName('Not enough space in Downloads');
      await preflight.otherFolder.click();
      await expect(transfers.of(large)).toContainText(proofs.hash);
      const saved = await readFile(join(machine.home, 'Desktop', large));
      expect(saved.equals(await truth.bytesNamed(large))).toBe(true);
      expect(await machine.listDownloads()).toEqual([]);
    });
  });
}

test('can be given up while it looks through a folder', async ({ team, services, machine }) => {
  const { files, preflight, transfers } = team.window;
  await services.oracleFaults.set({ slow: 60_000 });
  await files.select('Harbour project');
  await files.download.click();
  await expect(preflight.progress).toContainText('Looking through 1 folder before the download');
  await preflight.giveUp.click();
  await expect(preflight.progress).toHaveCount(0);
  await expect(transfers.root).toHaveCount(0);
  expect(await machine.listDownloads()).toEqual([]);
});

test('refuses a batch that was started already', async ({ harbour }) => {
  const answer = await invokeBridge(harbour.page, 'transfers.start', { preflightId: 'long gone' });
  expect(answer).toMatchObject({ ok: false, failure: { code: 'not-found' } });
});
