import { appendFile, readFile, rm, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../../fixtures';
import { proofs } from '../../pages/transfers-panel';
import { canMakeDisks, withSmallDisk } from '../../support/disk/small-disk';

const mebibyte = 1024 * 1024;
/** Bytes per second. */
const crawling = 2_000;
/** In Oracle's folder `Large`. */
const large = 'Aerial survey.bin';

for (const name of ['survey;north, final.pdf', '航海日誌.txt', 'empty.log', 'tide-record.bin']) {
  test(`saves ${name} byte for byte and shows the proof`, async ({ harbour, machine, truth }) => {
    await harbour.window.download(name);
    await expect(harbour.window.transfers.of(name)).toContainText(proofs.hash);
    expect((await readFile(join(machine.downloads, name))).equals(await truth.bytesNamed(name))).toBe(true);
    expect(await machine.listDownloads()).toEqual([name]);
  });
}

test('shows that only the size was checked where the service states no hash', async ({
  harbour,
  machine,
  services,
}) => {
  await services.faults.set({ file: { shape: 'no-certificate' } });
  await harbour.window.files.reload();
  await harbour.window.download('tide-record.bin');
  await expect(harbour.window.transfers.of('tide-record.bin')).toContainText(proofs.size);
  expect(await machine.listDownloads()).toEqual(['tide-record.bin']);
});

test('saves two files of the same name as two files', async ({ harbour, machine, truth }) => {
  await harbour.window.files.filter.fill('manifest.csv');
  await expect(harbour.window.files.rows('manifest.csv')).toHaveCount(2);
  await harbour.window.files.selectAll();
  await harbour.window.files.download.click();
  await expect(harbour.window.transfers.items).toHaveCount(2);
  await expect(harbour.window.transfers.withText(proofs.hash)).toHaveCount(2);
  const names = await machine.listDownloads();
  expect(names).toEqual(['manifest (2).csv', 'manifest.csv']);
  const saved = await Promise.all(names.map((name) => readFile(join(machine.downloads, name), 'hex')));
  const ids = await truth.idsOf('manifest.csv');
  const wanted = await Promise.all(ids.map(async (id) => (await truth.bytesOf(id)).toString('hex')));
  expect(saved.sort()).toEqual(wanted.sort());
});

test('gets a failed download whole when tried again', async ({ harbour, machine, services, truth }) => {
  const name = 'Welcome to Longshore.txt';
  await services.faults.set({ dl: { cut: 'corrupt-byte' } });
  await harbour.window.download(name);
  await expect(harbour.window.transfers.of(name)).toContainText(/not what the service announced/);
  expect(await machine.listDownloads()).toEqual([]);
  await services.faults.set({ dl: { cut: 'none' } });
  await harbour.window.transfers.retry(name).click();
  await expect(harbour.window.transfers.of(name)).toContainText(proofs.hash);
  expect((await readFile(join(machine.downloads, name))).equals(await truth.bytesNamed(name))).toBe(true);
});

test('cancels and leaves nothing', async ({ harbour, machine, services }) => {
  await services.faults.set({ dl: { rate: mebibyte } });
  await harbour.window.download('tide-record.bin');
  await expect(harbour.window.transfers.progress('tide-record.bin')).toHaveAttribute(
    'aria-valuenow',
    /[1-9]/,
  );
  expect(await machine.listDownloads()).toHaveLength(1);
  await harbour.window.transfers.cancel('tide-record.bin').click();
  await expect(harbour.window.transfers.of('tide-record.bin')).toContainText(/cancelled/i);
  await expect.poll(() => machine.listDownloads()).toEqual([]);
});

test('goes on when the token ends in the middle', async ({ harbour, services }) => {
  await services.faults.set({ dl: { rate: 32 * mebibyte } });
  await harbour.window.download('tide-record.bin');
  await expect(harbour.window.transfers.progress('tide-record.bin')).toHaveAttribute(
    'aria-valuenow',
    /[1-9]/,
  );
  await services.faults.act('expireNow');
  await expect(harbour.window.transfers.of('tide-record.bin')).toContainText(proofs.hash);
  await harbour.window.download('empty.log');
  await expect(harbour.window.transfers.of('empty.log')).toContainText(proofs.hash);
});

const hostileNames = [
  '../../outside.txt',
  '..\\..\\outside.txt',
  'CON.txt',
  '.',
  '/etc/passwd',
  'a\u202Etxt.exe',
  ' .hidden ',
];

for (const name of hostileNames) {
  test(`keeps the file named ${JSON.stringify(name)} inside the folder`, async ({
    harbour,
    machine,
    truth,
  }) => {
    await truth.upload(name, Buffer.from('harmless'));
    await harbour.window.files.reload();
    await harbour.window.files.sortBy('Modified', 'descending');
    await harbour.window.files.names.first().click();
    await harbour.window.files.download.click();
    await expect(harbour.window.transfers.withText(proofs.hash)).toHaveCount(1);
    const [saved = '', ...others] = await machine.listDownloads();
    expect(others).toEqual([]);
    expect(saved).not.toMatch(/[/\\\u202E]|^\.+$|^CON\.|^ | $/);
    expect(await readFile(join(machine.downloads, saved), 'utf8')).toBe('harmless');
    await expect(stat(join(machine.home, 'outside.txt'))).rejects.toThrow('ENOENT');
  });
}

test('never follows a link that stands in the way', async ({ harbour, machine }) => {
  const elsewhere = join(machine.home, 'elsewhere.txt');
  await symlink(elsewhere, join(machine.downloads, 'empty.log'));
  await harbour.window.download('empty.log');
  await harbour.window.preflight.keepBoth.click();
  await expect(harbour.window.transfers.of('empty (2).log')).toContainText(proofs.hash);
  await expect(stat(elsewhere)).rejects.toThrow('ENOENT');
});

test('says that a folder cannot be written to', async ({ machine, launch, services }) => {
  await machine.setDownloads('/sys/kernel');
  const app = await launch();
  await app.window.signIn({ name: 'Harbour', ...services.acronis });
  await app.window.download('empty.log');
  await expect(app.window.transfers.of('empty.log')).toContainText('Nothing can be saved there');
});

if (canMakeDisks) {
  test('asks before a disk that is too small, and says that it is full', async ({ harbour, machine }) => {
    await withSmallDisk(machine.downloads, 8 * mebibyte, async () => {
      await harbour.window.download('tide-record.bin');
      await expect(harbour.window.preflight.root).toHaveAccessibleName('Not enough space in Downloads');
      await expect(harbour.window.preflight.root).toContainText(
        /needs 67\.1 MB\. .* are free; .* are missing/,
      );
      await harbour.window.preflight.downloadAnyway.click();
      await expect(harbour.window.transfers.of('tide-record.bin')).toContainText('The disk is full');
      expect(await machine.listDownloads()).toEqual([]);
    });
  });
}

test('pauses and goes on from there, and the file is whole', async ({
  team,
  machine,
  services,
  oracleTruth,
}) => {
  const { files, transfers } = team.window;
  await files.openFolder('Large');
  await services.oracleFaults.set({ rate: 8 * mebibyte });
  await team.window.download(large);
  await expect(transfers.progress(large)).toHaveAttribute('aria-valuenow', /^[2-9]\d/);
  await transfers.pause(large).click();
  await expect(transfers.of(large)).toHaveAccessibleName(/^Aerial survey\.bin, paused, [2-9]\d %$/);
  await expect(transfers.of(large)).toContainText(/Paused · \d.* of /);
  expect(await machine.listDownloads()).not.toContain(large);
  await services.oracleFaults.set({ rate: 'unlimited' });
  await transfers.resume(large).click();
  await expect(transfers.of(large)).toContainText(proofs.size);
  const wanted = await oracleTruth.bytesOf(await oracleTruth.idOf(`/Large/${large}`));
  expect((await readFile(join(machine.downloads, large))).equals(wanted)).toBe(true);
  expect(await machine.listDownloads()).toEqual([large]);
});

test('pauses all and resumes all', async ({ harbour, services }) => {
  const names = ['tide-record.bin', 'survey;north, final.pdf'];
  const { transfers } = harbour.window;
  await services.faults.set({ dl: { rate: crawling } });
  for (const name of names) await harbour.window.download(name);
  for (const name of names) await expect(transfers.of(name)).toHaveAccessibleName(/, downloading/);
  await transfers.pauseAll.click();
  for (const name of names) await expect(transfers.of(name)).toContainText('Paused');
  await expect(transfers.pauseAll).toHaveCount(0);
  await services.faults.set({ dl: { rate: 'unlimited' } });
  await transfers.resumeAll.click();
  for (const name of names) await expect(transfers.of(name)).toContainText(proofs.hash);
  await expect(transfers.resumeAll).toHaveCount(0);
});

test('tries all that failed again', async ({ harbour, services }) => {
  const names = ['Welcome to Longshore.txt', '航海日誌.txt'];
  const { transfers } = harbour.window;
  await services.faults.set({ dl: { cut: 'corrupt-byte' } });
  for (const name of names) await harbour.window.download(name);
  await expect(transfers.withText('not what the service announced')).toHaveCount(2);
  await services.faults.set({ dl: { cut: 'none' } });
  await transfers.retryFailed.click();
  for (const name of names) await expect(transfers.of(name)).toContainText(proofs.hash);
  await expect(transfers.retryFailed).toHaveCount(0);
});

test('changes the order of those that have not had their turn', async ({ harbour, services }) => {
  const { settings, transfers } = harbour.window;
  await settings.open('Saving');
  await settings.transfersAtOnce.fill('1');
  await settings.done.click();
  await services.faults.set({ dl: { rate: crawling } });
  const names = ['tide-record.bin', 'survey;north, final.pdf', '航海日誌.txt', 'empty.log'];
  for (const name of names) await harbour.window.download(name);
  await expect(transfers.items).toHaveCount(4);
  const order = (): Promise<string[]> =>
    transfers.rowNames().then((rows) => rows.map((row) => row.replace(/, (downloading|waiting).*$/, '')));
  await expect.poll(order).toEqual(names);
  await transfers.choose('empty.log', 'Move up');
  await expect
    .poll(order)
    .toEqual(['tide-record.bin', 'survey;north, final.pdf', 'empty.log', '航海日誌.txt']);
  await transfers.choose('survey;north, final.pdf', 'Move down');
  await expect
    .poll(order)
    .toEqual(['tide-record.bin', 'empty.log', 'survey;north, final.pdf', '航海日誌.txt']);
  await services.faults.set({ dl: { rate: 'unlimited' } });
  await transfers.cancel('tide-record.bin').click();
  await expect(transfers.withText(proofs.hash)).toHaveCount(3);
});

test('tells what happened to a transfer, in words', async ({ team, services }) => {
  const { files, transfers, transferHistory } = team.window;
  await files.openFolder('Large');
  await services.oracleFaults.set({ rate: 8 * mebibyte });
  await team.window.download(large);
  await expect(transfers.progress(large)).toHaveAttribute('aria-valuenow', /^[2-9]\d/);
  await transfers.pause(large).click();
  await expect(transfers.of(large)).toContainText('Paused');
  await services.oracleFaults.set({ rate: 'unlimited' });
  await transfers.resume(large).click();
  await expect(transfers.of(large)).toContainText(proofs.size);
  await transfers.choose(large, 'Show history');
  await expect(transferHistory.of(large)).toContainText('From Team to');
  await expect(transferHistory.events).toContainText([
    /Put in the queue\.$/,
    /Started\.$/,
    /Paused at \d.* MB\.$/,
    /Went on from \d.* MB\.$/,
    /Saved: \d.* MB\.$/,
  ]);
  await transferHistory.close();
  await expect(transferHistory.of(large)).toBeHidden();
});

test('checks a saved file again, and says when it was changed or is gone', async ({ harbour, machine }) => {
  const name = 'Welcome to Longshore.txt';
  const { transfers } = harbour.window;
  await harbour.window.download(name);
  await expect(transfers.of(name)).toContainText(proofs.hash);
  await transfers.choose(name, 'Verify again');
  await expect(transfers.of(name)).toContainText(/checked again at \d\d:\d\d/);
  await appendFile(join(machine.downloads, name), 'and more');
  await transfers.choose(name, 'Verify again');
  await expect(transfers.of(name)).toContainText('Changed since it was saved');
  await rm(join(machine.downloads, name));
  await transfers.choose(name, 'Verify again');
  await expect(transfers.of(name)).toContainText('Not there any more');
});

test('clears what is finished from the list', async ({ harbour, machine }) => {
  await harbour.window.download('empty.log');
  await expect(harbour.window.transfers.of('empty.log')).toContainText(proofs.hash);
  await harbour.window.transfers.clearFinished.click();
  await expect(harbour.window.transfers.items).toHaveCount(0);
  expect(await machine.listDownloads()).toEqual(['empty.log']);
});

test('is used with the keyboard alone', async ({ harbour, services, truth }) => {
  const { page, window } = harbour;
  await truth.upload('second.bin', Buffer.alloc(3_000_000));
  await window.files.reload();
  await services.faults.set({ dl: { rate: crawling } });
  await window.download('tide-record.bin');
  await window.download('second.bin');
  await expect(window.transfers.pause('second.bin')).toBeVisible();
  await window.transfers.pause('tide-record.bin').focus();
  await page.keyboard.press('ArrowDown');
  await expect(window.transfers.pause('second.bin')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(window.transfers.cancel('second.bin')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(window.transfers.of('tide-record.bin')).toContainText('Paused');
  await expect(window.transfers.of('tide-record.bin').getByRole('button', { name: 'Resume' })).toBeFocused();
});

test('is as high as the user wants, also folded up', async ({ harbour: { page, window } }) => {
  await window.download('empty.log');
  await expect(window.transfers.of('empty.log')).toContainText(proofs.hash);
  const height = async (): Promise<number> => (await window.transfers.root.boundingBox())?.height ?? 0;
  const before = await height();
  await window.transfers.edge.focus();
  await page.keyboard.press('End');
  await expect.poll(height).toBeGreaterThan(before * 2);
  await window.transfers.collapse.click();
  await expect(window.transfers.items).toHaveCount(0);
  await expect.poll(height).toBeLessThanOrEqual(before);
  await window.transfers.expand.click();
  await expect.poll(height).toBeGreaterThan(before * 2);
});
