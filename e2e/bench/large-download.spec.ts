import { spawnSync } from 'node:child_process';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../fixtures';
import { proofs } from '../pages/transfers-panel';
import type { RunningApp } from '../support/running-app';
import type { ScratchMachine } from '../support/scratch-machine';
import { isWanted, median, writeResults, type Measurement } from './measurement';

const gibibyte = 1024 ** 3;
const rounds = 5;
const peer = 'aria2c';

test.use({ serviceArgs: ['--files', '1', '--file-size', String(gibibyte)] });

test('1 GiB over loopback to disk', async ({ harbour, machine, truth }) => {
  if (!isWanted('large-time')) return;
  const [file] = await truth.list();
  if (file === undefined) throw new Error('The service holds no file.');
  const args = ['--quiet', '--split=1', '--file-allocation=none', '--out=peer'];
  args.push(`--header=${truth.authorization}`, truth.downloadAddress(file.id));
  const own: number[] = [];
  const others: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    own.push(await timeOf(() => downloadHere(harbour, machine, file.name)));
    if (isInstalled(peer)) others.push(await timeOf(() => downloadWith(peer, args, machine)));
  }
  writeResults([toMeasurement(median(own), others.length === 0 ? null : median(others))]);
});

function isInstalled(program: string): boolean {
  return spawnSync(program, ['--version']).error === undefined;
}

/** From the click to the row that says that the file is whole. */
async function downloadHere(app: RunningApp, machine: ScratchMachine, name: string): Promise<void> {
  await app.window.download(name);
  await expect(app.window.transfers.of(name)).toContainText(proofs.hash, { timeout: 60_000 });
  expect((await stat(join(machine.downloads, name))).size).toBe(gibibyte);
  await app.window.transfers.clearFinished.click();
  await rm(join(machine.downloads, name));
}

async function downloadWith(
  program: string,
  args: readonly string[],
  machine: ScratchMachine,
): Promise<void> {
  expect(spawnSync(program, args, { cwd: machine.downloads, stdio: 'ignore' }).status).toBe(0);
  await rm(join(machine.downloads, 'peer'));
}

async function timeOf(body: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await body();
  return (performance.now() - start) / 1000;
}

function toMeasurement(value: number, baseline: number | null): Measurement {
  return {
    id: 'large-time',
    unit: 's',
    value,
    baseline,
    baselineName: baseline === null ? `${peer} (missing)` : peer,
    target: 'faster than aria2c with one connection',
    met: baseline !== null && value < baseline,
  };
}
