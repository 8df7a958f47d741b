import { readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../fixtures';
import { proofs } from '../pages/transfers-panel';
import { canMakeDisks, withSmallDisk } from '../support/small-disk';

const mebibyte = 1024 * 1024;

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

test('keeps both when the name is taken', async ({ harbour, machine }) => {
  await writeFile(join(machine.downloads, 'empty.log'), 'mine');
  await harbour.window.download('empty.log');
  await expect(harbour.window.transfers.of('empty (2).log')).toContainText(proofs.hash);
  expect(await machine.listDownloads()).toEqual(['empty (2).log', 'empty.log']);
  expect(await readFile(join(machine.downloads, 'empty.log'), 'utf8')).toBe('mine');
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

const broken = [
  { what: 'is cut off', cut: 'reset-at-60%', says: /cut off|broke off/ },
  { what: 'ends too early', cut: 'clean-end-short', says: /cut off/ },
  { what: 'has a wrong byte', cut: 'corrupt-byte', says: /not what the service announced/ },
];

for (const { what, cut, says } of broken) {
  test(`never completes a download that ${what}, and leaves nothing`, async ({
    harbour,
    machine,
    services,
  }) => {
    await services.faults.set({ dl: { cut } });
    await harbour.window.download('tide-record.bin');
    await expect(harbour.window.transfers.of('tide-record.bin')).toContainText(says);
    expect(await machine.listDownloads()).toEqual([]);
  });
}

test('gets a failed download whole when tried again', async ({ harbour, machine, services, truth }) => {
  const name = 'Welcome to Longshore.txt';
  await services.faults.set({ dl: { cut: 'clean-end-short' } });
  await harbour.window.download(name);
  await expect(harbour.window.transfers.of(name)).toContainText(/cut off/);
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
  test('says that the disk is full and leaves nothing', async ({ harbour, machine }) => {
    await withSmallDisk(machine.downloads, 8 * mebibyte, async () => {
      await harbour.window.download('tide-record.bin');
      await expect(harbour.window.transfers.of('tide-record.bin')).toContainText('The disk is full');
      expect(await machine.listDownloads()).toEqual([]);
    });
  });
}

test('clears what is finished from the list', async ({ harbour, machine }) => {
  await harbour.window.download('empty.log');
  await expect(harbour.window.transfers.of('empty.log')).toContainText(proofs.hash);
  await harbour.window.transfers.clearFinished.click();
  await expect(harbour.window.transfers.items).toHaveCount(0);
  expect(await machine.listDownloads()).toEqual(['empty.log']);
});
