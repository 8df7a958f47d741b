import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../../fixtures';
import { askForAccounts, askForEntries } from '../../support/app/bridge';
import { faultyServiceArgs, fileBytes, oraclePlace, sweeppeaPlace } from '../../support/disk/faulty-places';
import { answerMessageBoxes } from '../../support/desktop/message-boxes';
import type { RunningApp } from '../../support/app/running-app';
import type { ScratchMachine } from '../../support/scratch-machine';
import { TcpRelay } from '../../support/network/tcp-relay';
import { crashPage, textInWindow } from '../../support/app/window-in-main';

test.use({ serviceArgs: faultyServiceArgs });

/** Slow enough to be met half-way. */
const slow = { kind: 'slow', bytesPerSecond: fileBytes / 6 } as const;

async function expectSaved({ downloads }: ScratchMachine, fileName: string, wanted: Buffer): Promise<void> {
  await expect
    .poll(() => readFile(join(downloads, fileName)).catch(() => Buffer.of()), { timeout: 30_000 })
    .toHaveLength(wanted.length);
  expect((await readFile(join(downloads, fileName))).equals(wanted)).toBe(true);
}

/** As the system does. */
function wake({ electron }: RunningApp): Promise<boolean> {
  return electron.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));
}

test('brings the window back after a crash, while downloads go on', async ({ app, machine, services }) => {
  const place = sweeppeaPlace(services);
  const fileName = place.fileName(1);
  await place.open(app);
  await place.order(slow);
  await app.window.download(fileName);
  await expect(app.window.transfers.progress(fileName)).toHaveAttribute('aria-valuenow', /^[1-9]/);
  const asked = await answerMessageBoxes(app.electron, 'Quit');
  await crashPage(app.electron);
  await expect.poll(() => textInWindow(app.electron)).toContain(fileName);
  expect(await asked()).toEqual([]);
  await expectSaved(machine, fileName, await place.bytesOf(fileName));
  await expect.poll(() => textInWindow(app.electron)).toMatch(/1 done/i);
});

test('asks before it loads a page for the third time', async ({ shop: { electron } }) => {
  await crashPage(electron);
  await expect.poll(() => textInWindow(electron)).toContain('Shop');
  const asked = await answerMessageBoxes(electron, 'Load again');
  await crashPage(electron);
  await expect.poll(() => textInWindow(electron)).toContain('Shop');
  expect(await asked()).toEqual(['The window of Longshore has stopped working']);
});

test('offers to load a page again that hangs', async ({ shop: { electron, page } }) => {
  const asked = await answerMessageBoxes(electron, 'Load again');
  await page.evaluate(() => {
    setTimeout(() => {
      for (;;);
    });
  });
  await electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.emit('unresponsive');
  });
  await expect.poll(() => textInWindow(electron), { timeout: 20_000 }).toContain('Shop');
  expect(await asked()).toEqual(['The window of Longshore does not respond']);
});

test('goes on with downloads when the network process has ended', async ({ app, machine, services }) => {
  const place = oraclePlace(services);
  const fileName = place.fileName(1);
  await place.open(app);
  await place.order(slow);
  await app.window.download(fileName);
  await expect(app.window.transfers.progress(fileName)).toHaveAttribute('aria-valuenow', /^[2-9]\d/);
  await app.electron.evaluate(({ app: main }) => {
    const network = main.getAppMetrics().find(({ name }) => name === 'Network Service');
    if (network === undefined) throw new Error('There is no network process.');
    process.kill(network.pid, 'SIGKILL');
  });
  await place.mend();
  await expect(app.window.transfers.of(fileName)).toHaveAccessibleName(/, done$/, { timeout: 30_000 });
  await expectSaved(machine, fileName, await place.bytesOf(fileName));
  const [account] = await askForAccounts(app.page);
  expect((await askForEntries(app.page, account?.id ?? '')).length).toBeGreaterThan(0);
});

test('goes on with a download whose connection did not outlive a sleep', async ({
  app,
  machine,
  services,
}) => {
  const place = oraclePlace(services);
  const fileName = place.fileName(1);
  await place.open(app);
  await place.order({ kind: 'stall', percent: 50 });
  await app.window.download(fileName);
  await expect(app.window.transfers.progress(fileName)).toHaveAttribute('aria-valuenow', /^[4-5]\d/);
  await place.mend();
  await wake(app);
  await expect(app.window.transfers.of(fileName)).toHaveAccessibleName(/, done$/, { timeout: 15_000 });
  await expectSaved(machine, fileName, await place.bytesOf(fileName));
});

test('starts without a network, says so, and recovers @keyring', async ({ launch, services }) => {
  test.setTimeout(120_000);
  const relay = await TcpRelay.start(services.sweeppea.serviceAddress);
  const first = await launch();
  await first.window.signIn({ name: 'Shop', ...services.sweeppea, serviceAddress: relay.origin });
  await first.close();
  await relay.cut();
  const app = await launch();
  await expect(app.window.accounts.account('Shop')).toBeVisible();
  await expect(app.window.files.rows('file-000001.bin')).toBeVisible();
  await expect.poll(() => textInWindow(app.electron)).toContain('As of');
  await expect.poll(() => textInWindow(app.electron), { timeout: 40_000 }).toMatch(/cannot be reached/);
  await relay.restore();
  await wake(app);
  await expect.poll(() => textInWindow(app.electron)).not.toContain('As of');
  await app.window.files.expectComplete();
  await expect(app.window.files.grid).toHaveAttribute('aria-rowcount', '13');
  await relay.cut();
});
