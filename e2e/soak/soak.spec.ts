import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from '../fixtures';
import { sha256OfFile } from '../support/disk/file-hash';
import { filesBelow } from '../support/disk/folder-contents';
import type { RunningApp } from '../support/app/running-app';
import { askForTransfers } from '../support/app/transfers-bridge';
import { SoakMoments } from './soak-moments';
import { SoakPlaces } from './soak-places';

const kills = readNumber('LONGSHORE_SOAK_KILLS', 50);
const meanSeconds = readNumber('LONGSHORE_SOAK_SECONDS', 20);
const seed = readNumber('LONGSHORE_SOAK_SEED', 1);

/** Parts and transfers that are fetched at once, to guess how long the rest takes. */
const usualConnections = 8;
const slowest = 128 * 1024;
const longestEndMs = 15 * 60_000;
const mostTwice = 0.05;

test('a mixed batch survives being killed, again and again', async ({ machine, launch }) => {
  const moments = new SoakMoments(seed, meanSeconds);
  const places = await SoakPlaces.start();
  try {
    let app = await launch();
    await places.signIn(app);
    await places.limitSpeed(slowest);
    await places.startAll(app);
    const started = await askForTransfers(app.page);
    const neededBytes = started.reduce((sum, { size }) => sum + (size ?? 0), 0);
    let sentBytes = 0;
    for (let kill = 1; kill <= kills; kill += 1) {
      await killAt(app, moments.next());
      sentBytes += await places.takeSentBytes();
      console.info(`kill ${kill} of ${kills}: ${mib(sentBytes)} of ${mib(neededBytes)} MiB`);
      await places.limitSpeed(speedFor(neededBytes - sentBytes, kills - kill));
      app = await launch();
    }
    expect(await statesOf(app), 'the batch lasts longer than the kills').not.toEqual(['done']);
    await places.limitSpeed(null);
    await expect.poll(() => statesOf(app), { timeout: longestEndMs, intervals: [1000] }).toEqual(['done']);
    const rows = await askForTransfers(app.page);
    await app.close();
    sentBytes += await places.takeSentBytes();
    expect(rows).toHaveLength(started.length);
    await expectWhole(await filesBelow(machine.downloads), places);
    report({ files: rows.length, neededBytes, sentBytes });
    expect(sentBytes / neededBytes - 1).toBeLessThan(mostTwice);
  } finally {
    await places.stop();
  }
});

async function killAt(app: RunningApp, seconds: number): Promise<void> {
  await wait(seconds * 1000);
  await app.kill();
}

/** So slow that the batch lasts for the kills that are still to come. */
function speedFor(missingBytes: number, killsLeft: number): number {
  const seconds = Math.max(1, killsLeft) * meanSeconds;
  return Math.max(slowest, Math.floor(missingBytes / (seconds * usualConnections)));
}

async function statesOf({ page }: RunningApp): Promise<string[]> {
  return [...new Set((await askForTransfers(page)).map(({ state }) => state))].sort();
}

/** Every file that was wanted is there, once, and no other. */
async function expectWhole(paths: readonly string[], places: SoakPlaces): Promise<void> {
  const hashes: string[] = [];
  for (const path of paths) hashes.push(await sha256OfFile(path));
  const found = new Map(paths.map((path, index) => [hashes[index] ?? '', path]));
  const wanted = await places.wantedHashes();
  const surplus = hashes.filter((hash) => !wanted.includes(hash)).map((hash) => found.get(hash));
  expect(surplus, 'files with bytes that no service has').toEqual([]);
  expect([...hashes].sort()).toEqual(wanted);
}

interface Tally {
  files: number;
  neededBytes: number;
  sentBytes: number;
}

function report({ files, neededBytes, sentBytes }: Tally): void {
  const twice = ((sentBytes - neededBytes) / neededBytes) * 100;
  console.info(
    [
      `${kills} kills, seed ${seed}: ${files} files, each whole, none lost, none doubled`,
      `needed ${mib(neededBytes)} MiB, fetched ${mib(sentBytes)} MiB, twice ${twice.toFixed(2)} %`,
    ].join('\n'),
  );
}

function mib(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}

function readNumber(name: string, usual: number): number {
  const text = process.env[name];
  return text === undefined ? usual : Number(text);
}
