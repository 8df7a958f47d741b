import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect } from '../../fixtures';
import { SaveTargets } from '../../pages/save-targets';
import { proofs } from '../../pages/transfers-panel';
import { onScreen, test } from '../../support/desktop/desktop-test';
import type { DropWindow } from '../../support/desktop/drop-window';
import { whyNoDesktop, type RealDesktop } from '../../support/desktop/real-desktop';
import type { RunningApp } from '../../support/app/running-app';

const mebibyte = 1024 * 1024;
/* `npm test` installs what it takes on Linux; elsewhere there is no screen of one's own for a second mouse. */
const missing = whyNoDesktop();
test.skip(missing !== null, missing ?? '');

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Presses on a row of the selection and pulls it a little, so that a drag begins. */
async function pickUp(desktop: RealDesktop, app: RunningApp, name: string): Promise<void> {
  const row = await onScreen(app, app.window.files.rows(name).first());
  await desktop.jumpTo(row);
  await desktop.press();
  await desktop.moveTo({ x: row.x + 40, y: row.y + 20 });
}

/** Pulls what is picked up over the other program, until that has noticed. */
async function pullOver(desktop: RealDesktop, other: DropWindow): Promise<void> {
  const before = other.timesOver;
  await desktop.moveTo(other.middle);
  const timesOver = async (): Promise<number> => {
    await desktop.tremble();
    return other.timesOver;
  };
  await expect.poll(timesOver).toBeGreaterThan(before);
}

async function dropOn(desktop: RealDesktop, other: DropWindow): Promise<void> {
  await pullOver(desktop, other);
  await desktop.release();
}

test('drags files into another program, whole, and cleans up', async ({
  harbour,
  desktop,
  otherProgram,
  truth,
}) => {
  const names = ['pair, one.txt', 'pair, two.txt'];
  for (const name of names) await truth.upload(name, Buffer.from(`the contents of ${name}`));
  await harbour.window.files.reload();
  await harbour.window.files.filter.fill('pair,');
  await expect(harbour.window.files.rows('pair, two.txt')).toBeVisible();
  await harbour.window.files.selectAll();
  await pickUp(desktop, harbour, 'pair, two.txt');
  await dropOn(desktop, otherProgram);
  await expect.poll(() => otherProgram.drops.length).toBe(1);
  const dropped = otherProgram.drops[0] ?? [];
  expect(dropped.map(({ path }) => basename(path)).sort()).toEqual(names);
  for (const { path, sha256: hash } of dropped)
    expect(hash).toBe(sha256(await truth.bytesNamed(basename(path))));
  await expect(harbour.window.transfers.items).toHaveCount(0);
  await harbour.close();
  expect(dropped.filter(({ path }) => existsSync(path))).toEqual([]);
});

test('keeps downloads running while a drag lasts twenty seconds', async ({
  harbour,
  desktop,
  otherProgram,
  machine,
  services,
  truth,
}) => {
  test.setTimeout(120_000);
  const rate = 2 * mebibyte;
  await truth.upload('long.bin', Buffer.alloc(50 * rate, 7));
  await services.faults.set({ dl: { rate } });
  await harbour.window.files.reload();
  await harbour.window.download('long.bin');
  await expect(harbour.window.transfers.progress('long.bin')).toHaveAttribute('aria-valuenow', /[1-9]/);
  await harbour.window.files.select('empty.log');
  await pickUp(desktop, harbour, 'empty.log');
  await pullOver(desktop, otherProgram);
  const sizes = [await bytesIn(machine.downloads)];
  const begun = Date.now();
  for (let second = 1; second <= 20; second += 1) {
    const jitter = second % 2 === 0 ? 20 : -20;
    await desktop.jumpTo({ x: otherProgram.middle.x + jitter, y: otherProgram.middle.y });
    await expect.poll(() => Date.now() - begun).toBeGreaterThan(second * 1000);
    sizes.push(await bytesIn(machine.downloads));
  }
  expect(otherProgram.drops).toEqual([]);
  await desktop.release();
  await expect.poll(() => otherProgram.drops.length).toBe(1);
  const grown = sizes.slice(5).map((size, index) => size - (sizes[index] ?? 0));
  expect(Math.min(...grown), 'bytes in any five seconds').toBeGreaterThan(0);
  expect((sizes.at(-1) ?? 0) - (sizes[0] ?? 0)).toBeGreaterThan(10 * rate);
});

async function bytesIn(folder: string): Promise<number> {
  const names = await readdir(folder);
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).blocks * 512));
  return sizes.reduce((sum, size) => sum + size, 0);
}

test('saves what is dropped on "Save to"', async ({ harbour, desktop, machine, truth }) => {
  const targets = new SaveTargets(harbour.page);
  await harbour.window.files.select('tide-record.bin');
  await pickUp(desktop, harbour, 'tide-record.bin');
  await desktop.moveTo(await onScreen(harbour, targets.option('Desktop')));
  await desktop.release();
  await expect(harbour.window.transfers.of('tide-record.bin')).toContainText(proofs.hash);
  const saved = await readFile(join(machine.home, 'Desktop', 'tide-record.bin'));
  expect(sha256(saved)).toBe(sha256(await truth.bytesNamed('tide-record.bin')));
});

test('saves what comes back from outside onto "Save to"', async ({
  harbour,
  desktop,
  otherProgram,
  machine,
  truth,
}) => {
  const targets = new SaveTargets(harbour.page);
  await harbour.window.files.select('survey;north, final.pdf');
  await pickUp(desktop, harbour, 'survey;north, final.pdf');
  await pullOver(desktop, otherProgram);
  await desktop.moveTo(await onScreen(harbour, targets.option('Desktop')));
  await expect
    .poll(async () => {
      await desktop.tremble();
      return targets.takesDrop('Desktop');
    })
    .toBe(true);
  await desktop.release();
  await expect(harbour.window.transfers.of('survey;north, final.pdf')).toContainText(proofs.hash);
  const saved = await readFile(join(machine.home, 'Desktop', 'survey;north, final.pdf'));
  expect(sha256(saved)).toBe(sha256(await truth.bytesNamed('survey;north, final.pdf')));
});

test('drops nothing after Escape, inside and outside', async ({
  harbour,
  desktop,
  otherProgram,
  machine,
}) => {
  const targets = new SaveTargets(harbour.page);
  await harbour.window.files.select('empty.log');
  await pickUp(desktop, harbour, 'empty.log');
  await desktop.moveTo(await onScreen(harbour, targets.option('Desktop')));
  await desktop.key('Escape');
  await desktop.release();
  await pickUp(desktop, harbour, 'empty.log');
  await pullOver(desktop, otherProgram);
  await desktop.key('Escape');
  await desktop.release();
  await pickUp(desktop, harbour, 'empty.log');
  await dropOn(desktop, otherProgram);
  await expect.poll(() => otherProgram.drops.length).toBe(1);
  await expect(harbour.window.transfers.items).toHaveCount(0);
  expect(await readdir(join(machine.home, 'Desktop'))).toEqual([]);
});

test('prepares large files first and hands them over at the next drag', async ({
  harbour,
  desktop,
  otherProgram,
  truth,
}) => {
  const bytes = Buffer.alloc(40 * mebibyte, 'longshore');
  await truth.upload('large.bin', bytes);
  await harbour.window.files.reload();
  await harbour.window.files.select('large.bin');
  await pickUp(desktop, harbour, 'large.bin');
  await desktop.moveTo(otherProgram.middle);
  await expect(
    harbour.page.getByText('Preparing 1 file (41.9 MB)… Drag again when ready.').first(),
  ).toBeVisible();
  await desktop.release();
  await expect(harbour.page.getByText('Ready to drag: 1 file.').first()).toBeVisible();
  expect(otherProgram.drops).toEqual([]);
  await pickUp(desktop, harbour, 'large.bin');
  await dropOn(desktop, otherProgram);
  await expect.poll(() => otherProgram.drops.length).toBe(1);
  expect(otherProgram.drops[0]).toMatchObject([{ size: bytes.length, sha256: sha256(bytes) }]);
});

test('copies files for pasting elsewhere', async ({ harbour, truth }) => {
  await harbour.window.files.select('tide-record.bin');
  await harbour.page.keyboard.press('ControlOrMeta+c');
  await expect.poll(() => copiedAddresses(harbour)).toHaveLength(1);
  const [address = ''] = await copiedAddresses(harbour);
  const copy = await readFile(new URL(address));
  expect(sha256(copy)).toBe(sha256(await truth.bytesNamed('tide-record.bin')));
});

/** Addresses of the files on the clipboard, as file managers read them. */
async function copiedAddresses(app: RunningApp): Promise<string[]> {
  const text = await app.electron.evaluate(async ({ clipboard }, format) => {
    const readBuffer: unknown = Reflect.get(clipboard, 'readBuffer');
    if (typeof readBuffer === 'function') return String(Reflect.apply(readBuffer, clipboard, [format]));
    const type = `electron application/osclipboard;format="${format}"`;
    const item = (await clipboard.read()).find(({ types }) => types.includes(type));
    const blob = await item?.getType(type);
    return blob instanceof Blob ? blob.text() : '';
  }, 'x-special/gnome-copied-files');
  return text.split('\n').filter((line) => line.startsWith('file:'));
}
