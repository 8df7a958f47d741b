import { expect, test } from '../fixtures';
import type { RunningApp } from '../support/running-app';
import { longestFrame, untilShown, watchFrames } from './frame-watch';
import { isWanted, median, writeResults, type Measurement } from './measurement';

const count = 1000;
const failures = 7;
const rounds = 5;
const targetMs = 100;
const idleMs = 5000;

test.skip(!isWanted('delete-frame'), 'not asked for');
test.use({ serviceArgs: ['--files', String(count), '--file-size', '1000'] });

test('the window while 1,000 files are deleted, 7 of them in vain', async ({ harbour, services }) => {
  /* Recording the window would be measured, too. */
  await harbour.electron.context().tracing.stop();
  const longest: number[] = [];
  const idle: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await services.faults.set({ fault: 'none' });
    await services.faults.act('reseed');
    await listAll(harbour);
    idle.push(await watchIdle(harbour));
    await services.faults.set({ fault: [{ route: 'delete', nth: 100, times: failures, status: 403 }] });
    longest.push(await deleteAll(harbour));
  }
  writeResults([toMeasurement(median(longest), median(idle))]);
});

async function listAll({ window }: RunningApp): Promise<void> {
  await window.files.refresh.click();
  await expect(window.files.grid).toHaveAttribute('aria-rowcount', String(count + 1), { timeout: 60_000 });
  await window.files.selectAll();
}

/** The same of the window when nothing is asked of it: how busy the machine is otherwise. */
async function watchIdle({ page }: RunningApp): Promise<number> {
  await watchFrames(page);
  await page.waitForTimeout(idleMs);
  return longestFrame(page);
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
