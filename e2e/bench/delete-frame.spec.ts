import { expect, test } from '../fixtures';
import type { RunningApp } from '../support/app/running-app';
import { longestFrame, longestFrameIn, untilShown, watchFrames } from './frame-watch';
import { median, writeResults, type Measurement } from './measurement';

const count = 1000;
/** Of every kind that lasts. One that only passes, a wait that the service asks for, is added below. */
const lasting = [
  { route: 'delete', nth: 100, times: 2, status: 403 },
  { route: 'delete', nth: 200, times: 1, status: 404 },
  { route: 'delete', nth: 300, times: 2, status: 409 },
  { route: 'delete', nth: 400, times: 2, status: 500 },
];
const passing = { route: 'delete', nth: 500, times: 2, status: 429, retryAfter: 1 };
const failures = lasting.reduce((sum, { times }) => sum + times, 0);
const rounds = 5;
const targetMs = 100;
const idleMs = 5000;

test.use({ serviceArgs: ['--files', String(count), '--file-size', '1000'] });

test(
  'the window while 1,000 files are deleted, 7 of them in vain',
  { tag: '@delete-frame' },
  async ({ harbour, services }) => {
    const longest: number[] = [];
    const idle: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await services.faults.set({ fault: 'none' });
      await services.faults.act('reseed');
      await listAll(harbour);
      /* How busy the machine is when nothing is asked of the window. */
      idle.push(await longestFrameIn(harbour.page, idleMs));
      await services.faults.set({ fault: [...lasting, passing] });
      longest.push(await deleteAll(harbour));
    }
    writeResults([toMeasurement(median(longest), median(idle))]);
  },
);

async function listAll({ window }: RunningApp): Promise<void> {
  await window.files.refresh.click();
  await expect(window.files.grid).toHaveAttribute('aria-rowcount', String(count + 1), { timeout: 60_000 });
  await window.files.selectAll();
}

/** From the click on Delete to the results on screen: the longest time between two frames. */
async function deleteAll({ page, window }: RunningApp): Promise<number> {
  const { files, deleteDialog, deletionResults } = window;
  await files.remove.click();
  await deleteDialog.number.fill(String(count));
  await watchFrames(page);
  await deleteDialog.confirm.click();
  await untilShown(page, `${count - failures} deleted · ${failures} not deleted`, 120_000);
  await deletionResults.root.waitFor();
  const longest = await longestFrame(page);
  await deletionResults.close();
  return longest;
}

function toMeasurement(value: number, baseline: number): Measurement {
  return {
    id: 'delete-frame',
    unit: 'ms',
    value,
    baseline,
    baselineName: 'the idle window',
    target: `at most ${targetMs} ms`,
    met: value <= targetMs,
  };
}
