import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright';
import { expect, test } from '../../fixtures';
import {
  acronisPlace,
  faultyServiceArgs,
  fileBytes,
  oraclePlace,
  sweeppeaPlace,
  type FaultyPlace,
} from '../../support/disk/faulty-places';
import type { RunningApp } from '../../support/app/running-app';
import type { ScratchMachine } from '../../support/scratch-machine';

test.use({ serviceArgs: faultyServiceArgs });

const tenths = [10, 20, 30, 40, 50, 60, 70, 80, 90];
/** Slow enough to be met half-way. */
const slow = { kind: 'slow', bytesPerSecond: 400_000 } as const;
const places = [
  { service: 'Acronis', makePlace: acronisPlace, hasRanges: false },
  { service: 'Oracle', makePlace: oraclePlace, hasRanges: true },
  { service: 'Sweeppea', makePlace: sweeppeaPlace, hasRanges: true },
];
const withRanges = places.filter(({ hasRanges }) => hasRanges);

/** One download, from the window to the disk. */
interface Scene {
  app: RunningApp;
  machine: ScratchMachine;
  place: FaultyPlace;
}

function stateOf({ app }: Pick<Scene, 'app'>, fileName: string, state: string): Promise<void> {
  const name = new RegExp(`, ${state}(, \\d+ %)?$`);
  return expect(app.window.transfers.of(fileName)).toHaveAccessibleName(name, { timeout: 20_000 });
}

/** The row says done, and the file is what the service has. */
async function expectWhole(scene: Scene, fileName: string): Promise<void> {
  await stateOf(scene, fileName, 'done');
  const saved = await readFile(join(scene.machine.downloads, fileName));
  expect(saved.equals(await scene.place.bytesOf(fileName))).toBe(true);
}

/** Nothing has the name of the file. */
async function expectAbsent({ machine }: Scene, fileName: string): Promise<void> {
  await expect(stat(join(machine.downloads, fileName))).rejects.toThrow('ENOENT');
}

async function pauseHalfWay({ app, place }: Scene, fileName: string): Promise<void> {
  await place.order(slow);
  await app.window.download(fileName);
  await expect(progressOf(app, fileName)).toHaveAttribute('aria-valuenow', /^[2-9]\d/);
  await app.window.transfers.pause(fileName).click();
  await stateOf({ app }, fileName, 'paused');
}

function progressOf({ window }: RunningApp, fileName: string): Locator {
  return window.transfers.progress(fileName);
}

for (const { service, makePlace, hasRanges } of places) {
  test.describe(service, () => {
    test('gets a body whole that was cut at any tenth of its length', async ({ app, machine, services }) => {
      const scene = { app, machine, place: makePlace(services) };
      await scene.place.open(app);
      for (const [index, percent] of tenths.entries()) {
        const fileName = scene.place.fileName(index + 1);
        await scene.place.order({ kind: 'cut', percent });
        await app.window.download(fileName);
        await stateOf(scene, fileName, 'trying again');
        await expect(app.window.transfers.of(fileName)).toContainText(/broke off|cut off/);
        await expectAbsent(scene, fileName);
        await scene.place.mend();
        await expectWhole(scene, fileName);
      }
      expect(await machine.listDownloads()).toEqual(
        tenths.map((_, index) => scene.place.fileName(index + 1)),
      );
    });

    test('goes on after a pause and gets the same bytes', async ({ app, machine, services }) => {
      const scene = { app, machine, place: makePlace(services) };
      const fileName = scene.place.fileName(1);
      await scene.place.open(app);
      await pauseHalfWay(scene, fileName);
      await expectAbsent(scene, fileName);
      const before = await scene.place.sentBytes();
      await scene.place.mend();
      await app.window.transfers.resume(fileName).click();
      await stateOf(scene, fileName, 'done');
      const after = (await scene.place.sentBytes()) - before;
      if (hasRanges) expect(after).toBeLessThan(0.85 * fileBytes);
      else expect(after).toBeGreaterThanOrEqual(fileBytes);
      await expectWhole(scene, fileName);
      expect(await machine.listDownloads()).toEqual([fileName]);
    });

    test('tries again by itself after 429, 500 and 503', async ({ app, machine, services }) => {
      const scene = { app, machine, place: makePlace(services) };
      await scene.place.open(app);
      for (const [index, status] of [429, 500, 503].entries()) {
        const fileName = scene.place.fileName(index + 1);
        await scene.place.order({ kind: 'cut', percent: 40 });
        await app.window.download(fileName);
        await stateOf(scene, fileName, 'trying again');
        await scene.place.order({ kind: 'status', status });
        await expectAbsent(scene, fileName);
        await scene.place.mend();
        await expectWhole(scene, fileName);
      }
    });

    for (const status of [403, 404]) {
      test(`says so when the rest is refused with ${status}`, async ({ app, machine, services }) => {
        const scene = { app, machine, place: makePlace(services) };
        const fileName = scene.place.fileName(1);
        await scene.place.open(app);
        await pauseHalfWay(scene, fileName);
        await scene.place.order({ kind: 'status', status });
        await app.window.transfers.resume(fileName).click();
        await stateOf(scene, fileName, 'failed');
        await expectAbsent(scene, fileName);
        await scene.place.mend();
        await app.window.transfers.retry(fileName).click();
        await expectWhole(scene, fileName);
        expect(await machine.listDownloads()).toEqual([fileName]);
      });
    }

    test('neither hangs nor lies when bytes drip', async ({ app, machine, services }) => {
      const scene = { app, machine, place: makePlace(services) };
      const fileName = scene.place.fileName(1);
      await scene.place.open(app);
      await scene.place.order({ kind: 'slow', bytesPerSecond: 2000 });
      await app.window.download(fileName);
      await expect(app.window.transfers.of(fileName)).toContainText(/\d KB\/s/);
      await expectAbsent(scene, fileName);
      await app.window.transfers.cancel(fileName).click();
      await stateOf(scene, fileName, 'cancelled');
      await expect.poll(() => machine.listDownloads()).toEqual([]);
    });
  });
}

for (const { service, makePlace } of withRanges) {
  test.describe(service, () => {
    for (const kind of ['no-ranges', 'wrong-range'] as const) {
      test(`never mixes parts when the server answers a range with ${kind}`, async ({
        app,
        machine,
        services,
      }) => {
        const scene = { app, machine, place: makePlace(services) };
        const fileName = scene.place.fileName(1);
        await scene.place.open(app);
        await pauseHalfWay(scene, fileName);
        await scene.place.order({ kind });
        await app.window.transfers.resume(fileName).click();
        await expectWhole(scene, fileName);
        expect(await machine.listDownloads()).toEqual([fileName]);
      });
    }
  });
}

test('Oracle: waits for the sign-in when the rest is refused with 401', async ({
  app,
  machine,
  services,
}) => {
  const scene = { app, machine, place: oraclePlace(services) };
  const fileName = scene.place.fileName(1);
  await scene.place.open(app);
  await pauseHalfWay(scene, fileName);
  await scene.place.order({ kind: 'status', status: 401 });
  await app.window.transfers.resume(fileName).click();
  await stateOf(scene, fileName, 'waiting for sign-in');
  await expectAbsent(scene, fileName);
  await scene.place.mend();
  await app.window.signInAgain('Team', services.oracle.password);
  await expectWhole(scene, fileName);
});

test('Acronis: renews the token when the rest is refused with 401', async ({ app, machine, services }) => {
  const scene = { app, machine, place: acronisPlace(services) };
  const fileName = scene.place.fileName(1);
  await scene.place.open(app);
  await pauseHalfWay(scene, fileName);
  await scene.place.mend();
  await services.faults.act('expireNow');
  await app.window.transfers.resume(fileName).click();
  await expectWhole(scene, fileName);
});

test('Sweeppea: starts over when the file has changed in between', async ({ app, machine, services }) => {
  const scene = { app, machine, place: sweeppeaPlace(services) };
  const fileName = scene.place.fileName(1);
  await scene.place.open(app);
  await pauseHalfWay(scene, fileName);
  const before = await scene.place.bytesOf(fileName);
  await services.sweeppeaFaults.act('changeContents');
  await scene.place.mend();
  await app.window.transfers.resume(fileName).click();
  await expectWhole(scene, fileName);
  expect(before.equals(await scene.place.bytesOf(fileName))).toBe(false);
});

test('Sweeppea: goes on with a new link when the old one has expired', async ({ app, machine, services }) => {
  const scene = { app, machine, place: sweeppeaPlace(services) };
  const fileName = scene.place.fileName(1);
  await scene.place.open(app);
  await pauseHalfWay(scene, fileName);
  await services.sweeppeaFaults.set({
    faults: [{ fault: 'storage-error', code: 'RequestExpired', count: 1 }],
  });
  await app.window.transfers.resume(fileName).click();
  await expectWhole(scene, fileName);
});

test('Oracle: never mixes a version with a newer one that arrives in between', async ({
  app,
  machine,
  services,
  oracleTruth,
}) => {
  const scene = { app, machine, place: oraclePlace(services) };
  const fileName = scene.place.fileName(1);
  await scene.place.open(app);
  await pauseHalfWay(scene, fileName);
  const begun = await scene.place.bytesOf(fileName);
  await services.oracleFaults.set({ injectVersion: 'after-read' });
  await oracleTruth.versionsOf(await oracleTruth.idOf(`/Survey/${fileName}`));
  await services.oracleFaults.set({ injectVersion: 'off' });
  await scene.place.mend();
  expect((await scene.place.bytesOf(fileName)).equals(begun)).toBe(false);
  await app.window.transfers.resume(fileName).click();
  await stateOf(scene, fileName, 'done');
  expect((await readFile(join(machine.downloads, fileName))).equals(begun)).toBe(true);
});

const lyingLengths = [
  { what: 'Oracle sends a byte more', makePlace: oraclePlace, oracle: { wrongSize: 'longer' } },
  { what: 'Sweeppea sends bytes more', makePlace: sweeppeaPlace, faults: [{ fault: 'extra-bytes' }] },
  { what: 'Sweeppea sends bytes less', makePlace: sweeppeaPlace, faults: [{ fault: 'truncate' }] },
  {
    what: 'Sweeppea sends bytes less without saying how many',
    makePlace: sweeppeaPlace,
    faults: [{ fault: 'truncate' }, { fault: 'no-length' }],
  },
];

for (const { what, makePlace, oracle, faults } of lyingLengths) {
  test(`never completes a file when ${what} than there are`, async ({ app, machine, services }) => {
    const scene = { app, machine, place: makePlace(services) };
    const fileName = scene.place.fileName(1);
    await scene.place.open(app);
    if (oracle !== undefined) await services.oracleFaults.set(oracle);
    if (faults !== undefined) await services.sweeppeaFaults.set({ faults });
    await app.window.download(fileName);
    await stateOf(scene, fileName, 'failed');
    await expect(app.window.transfers.of(fileName)).toContainText(/not what the service announced/);
    await expectAbsent(scene, fileName);
    await services.oracleFaults.act('reset');
    await scene.place.mend();
    await app.window.transfers.retry(fileName).click();
    await expectWhole(scene, fileName);
    expect(await machine.listDownloads()).toEqual([fileName]);
  });
}

test('Oracle: asks for what is missing when the body ends too early in good order', async ({
  app,
  machine,
  services,
}) => {
  const scene = { app, machine, place: oraclePlace(services) };
  const fileName = scene.place.fileName(1);
  await scene.place.open(app);
  await services.oracleFaults.set({ wrongSize: 'shorter' });
  await app.window.download(fileName);
  await stateOf(scene, fileName, 'done');
  expect(await scene.place.sentBytes()).toBe(fileBytes);
  await services.oracleFaults.act('reset');
  await expectWhole(scene, fileName);
});

test('says that a transfer is stalled, gives the connection up and goes on', async ({
  app,
  machine,
  services,
}) => {
  test.setTimeout(120_000);
  const scene = { app, machine, place: oraclePlace(services) };
  const fileName = scene.place.fileName(1);
  await scene.place.open(app);
  await scene.place.order({ kind: 'stall', percent: 50 });
  await app.window.download(fileName);
  await expect(app.window.transfers.of(fileName)).toContainText('stalled', { timeout: 20_000 });
  await expectAbsent(scene, fileName);
  await scene.place.mend();
  await expect(app.window.transfers.of(fileName)).toHaveAccessibleName(/, done$/, { timeout: 60_000 });
  await expectWhole(scene, fileName);
});
