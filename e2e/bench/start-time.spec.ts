import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '../fixtures';
import { inRepository, repository } from '../support/repository';
import { electronPath } from '../support/app/running-app';
import type { ScratchMachine } from '../support/scratch-machine';
import { median, writeResults, type Measurement } from './measurement';

const rounds = 7;
const mostTimes = 1.4;
const tell = inRepository('e2e', 'bench', 'tell-when-usable.cjs');
const emptyApp = inRepository('e2e', 'bench', 'empty-app');

test.use({ serviceArgs: ['--files', '2500', '--file-size', '1000'] });

interface Start {
  readonly folder: string;
  readonly profile: string;
  /** Of what has to be on screen. */
  readonly usable: string;
}

test(
  'from the start of the process to a list that can be used',
  { tag: '@start-time' },
  async ({ harbour, machine }) => {
    await harbour.close();
    const emptyProfile = await mkdtemp(join(tmpdir(), 'longshore-empty-'));
    const own: Start = {
      folder: repository,
      profile: machine.profile,
      usable: '[role="grid"] [data-index="5"]',
    };
    const empty: Start = { folder: emptyApp, profile: emptyProfile, usable: 'p' };
    const times: number[] = [];
    const emptyTimes: number[] = [];
    /* The first of each fills the system's caches. */
    for (let round = 0; round <= rounds; round += 1) {
      const [one, other] = [await timeOf(own, machine), await timeOf(empty, machine)];
      if (round === 0) continue;
      times.push(one);
      emptyTimes.push(other);
    }
    await rm(emptyProfile, { recursive: true, force: true });
    writeResults([toMeasurement(median(times), median(emptyTimes))]);
  },
);

/** Milliseconds. */
async function timeOf({ folder, profile, usable }: Start, { environment }: ScratchMachine): Promise<number> {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = ['-r', tell, `--user-data-dir=${profile}`, '--password-store=basic', ...root, folder];
  const start = performance.now();
  const child = spawn(electronPath(), args, {
    env: { ...environment, LONGSHORE_USABLE: usable },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await untilUsable(child);
  const time = performance.now() - start;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
  return time;
}

function untilUsable({ stdout }: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    stdout?.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('usable')) resolve();
    });
    stdout?.on('end', () => {
      reject(new Error('The app ended before its window could be used.'));
    });
  });
}

function toMeasurement(value: number, baseline: number): Measurement {
  return {
    id: 'start-time',
    unit: 'ms',
    value,
    baseline,
    baselineName: 'an empty Electron window',
    target: `at most ${mostTimes} times as long`,
    met: value <= baseline * mostTimes,
  };
}
