import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../../fixtures';
import {
  acronisPlace,
  oraclePlace,
  sweeppeaPlace,
  type ContentFault,
  type FaultyPlace,
} from '../../support/disk/faulty-places';
import { answerMessageBoxes } from '../../support/desktop/message-boxes';
import type { RunningApp } from '../../support/app/running-app';
import { askForTransfers } from '../../support/app/transfers-bridge';

const fileBytes = 24 * 1024 * 1024;
const slow: ContentFault = { kind: 'slow', bytesPerSecond: 4 * 1024 * 1024 };

test.use({ serviceArgs: ['--files', '3', '--file-size', String(fileBytes)] });

/** Confirms the question whether to quit while downloads are running. */
async function quit(app: RunningApp): Promise<void> {
  await answerMessageBoxes(app.electron, 'Quit');
  await app.close();
}

/** An app that ends in the middle of a download of the place's first file. */
async function endHalfWay(
  app: RunningApp,
  place: FaultyPlace,
  end: (app: RunningApp) => Promise<void>,
): Promise<void> {
  await place.open(app);
  await place.order(slow);
  await app.window.download(place.fileName(1));
  await expect(app.window.transfers.progress(place.fileName(1))).toHaveAttribute('aria-valuenow', /^[4-9]\d/);
  await end(app);
}

const places = [
  { service: 'Oracle', makePlace: oraclePlace, mostAgain: 0.9 },
  { service: 'Sweeppea', makePlace: sweeppeaPlace, mostAgain: 0.9 },
  { service: 'Acronis', makePlace: acronisPlace, mostAgain: 1 },
];
const ends = [
  { how: 'it quits', end: quit },
  { how: 'it is killed', end: (app: RunningApp) => app.kill() },
];

for (const { service, makePlace, mostAgain } of places) {
  for (const { how, end } of ends) {
    test(`${service}: a download goes on after ${how} @keyring`, async ({ launch, machine, services }) => {
      const place = makePlace(services);
      const fileName = place.fileName(1);
      await endHalfWay(await launch(), place, end);
      await expect(stat(join(machine.downloads, fileName))).rejects.toThrow('ENOENT');
      const before = await place.sentBytes();
      await place.mend();
      const app = await launch();
      await expect(app.window.transfers.of(fileName)).toHaveAccessibleName(/, done$/, { timeout: 20_000 });
      expect((await place.sentBytes()) - before).toBeLessThanOrEqual(mostAgain * fileBytes);
      const saved = await readFile(join(machine.downloads, fileName));
      expect(saved.equals(await place.bytesOf(fileName))).toBe(true);
      expect(await machine.listDownloads()).toEqual([fileName]);
      expect(await askForTransfers(app.page)).toHaveLength(1);
    });
  }
}

test('a paused download is paused after a kill, and goes on when it is told to @keyring', async ({
  launch,
  machine,
  services,
}) => {
  const place = oraclePlace(services);
  const fileName = place.fileName(1);
  await endHalfWay(await launch(), place, async (app) => {
    await app.window.transfers.pause(fileName).click();
    await expect(app.window.transfers.of(fileName)).toHaveAccessibleName(/, paused/);
    await app.kill();
  });
  await place.mend();
  const app = await launch();
  await expect(app.window.transfers.of(fileName)).toHaveAccessibleName(/, paused, [3-9]\d %$/);
  await app.window.transfers.resume(fileName).click();
  await expect(app.window.transfers.of(fileName)).toHaveAccessibleName(/, done$/);
  const saved = await readFile(join(machine.downloads, fileName));
  expect(saved.equals(await place.bytesOf(fileName))).toBe(true);
});

test('what is finished stays finished after a kill, and nothing is fetched again @keyring', async ({
  launch,
  machine,
  services,
}) => {
  const place = sweeppeaPlace(services);
  const fileName = place.fileName(1);
  const first = await launch();
  await place.open(first);
  await first.window.download(fileName);
  await expect(first.window.transfers.of(fileName)).toHaveAccessibleName(/, done$/);
  await first.kill();
  const before = await place.sentBytes();
  const app = await launch();
  await expect(app.window.transfers.of(fileName)).toHaveAccessibleName(/, done$/);
  expect(await place.sentBytes()).toBe(before);
  expect(await machine.listDownloads()).toEqual([fileName]);
});
