import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../../fixtures';
import { proofs } from '../../pages/transfers-panel';
import { answerMessageBoxes } from '../../support/desktop/message-boxes';
import type { RunningApp } from '../../support/app/running-app';

const name = 'tide-record.bin';
const mebibyte = 1024 * 1024;

/** A download that runs for a minute. */
async function startSlowDownload(app: RunningApp): Promise<void> {
  await app.window.download(name);
  await expect(app.window.transfers.progress(name)).toHaveAttribute('aria-valuenow', /[1-9]/);
}

async function untilGone(app: RunningApp, end: () => Promise<unknown>): Promise<void> {
  const child = app.electron.process();
  const gone = once(child, 'exit');
  await end();
  await gone;
}

const closeWindow = (app: RunningApp) => () =>
  app.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close();
  });

test.beforeEach(async ({ services }) => {
  await services.faults.set({ dl: { rate: mebibyte } });
});

test('asks once while downloads run, and stays when the user cancels', async ({ harbour }) => {
  const asked = await answerMessageBoxes(harbour.electron, 'Cancel');
  await startSlowDownload(harbour);
  await closeWindow(harbour)();
  await expect.poll(asked).toEqual(['1 download is running. Quit?']);
  const value = await harbour.window.transfers.progress(name).getAttribute('aria-valuenow');
  await expect(harbour.window.transfers.progress(name)).not.toHaveAttribute('aria-valuenow', value ?? '');
  expect(await asked()).toHaveLength(1);
});

for (const { how, end } of [
  { how: 'the user quits', end: closeWindow },
  {
    how: 'the session ends, unasked',
    end: (app: RunningApp) => () => Promise.resolve(app.electron.process().kill('SIGTERM')),
  },
]) {
  test(`goes on at the next start after ${how}`, async ({ harbour, launch, machine, services, truth }) => {
    await answerMessageBoxes(harbour.electron, how === 'the user quits' ? 'Quit' : 'Cancel');
    await startSlowDownload(harbour);
    await untilGone(harbour, end(harbour));
    await services.faults.set({ dl: { rate: 'unlimited' } });
    const next = await launch();
    await expect(next.window.transfers.of(name)).toBeVisible();
    await next.window.signInAgain('Harbour', services.acronis.password);
    await expect(next.window.transfers.of(name)).toContainText(proofs.hash);
    expect((await readFile(join(machine.downloads, name))).equals(await truth.bytesNamed(name))).toBe(true);
    expect(await machine.listDownloads()).toEqual([name]);
  });
}

test('asks nothing when nothing runs', async ({ harbour }) => {
  await answerMessageBoxes(harbour.electron, 'Cancel');
  await untilGone(harbour, closeWindow(harbour));
});
