import { test } from '../fixtures';
import { RunningApp } from '../support/app/running-app';
import { makeScratchMachine } from '../support/scratch-machine';
import type { OracleAccess } from '../support/network/local-services';
import { longServices, showLongFolder, timeFirstRows } from './long-list';
import { median, writeResults } from './measurement';

const id = 'list-first';
const rounds = 5;
const targetMs = 200;

test.use({ serviceArgs: longServices });

/* Each time with a profile that has never seen the list, so that nothing of it can be shown from before. */
test('the first rows of a list of 100,000', { tag: '@list-first' }, async ({ services }) => {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await timeOnce(services.oracle));
  const value = median(times);
  writeResults([
    {
      id,
      unit: 'ms',
      value,
      baseline: null,
      baselineName: 'none',
      target: `at most ${targetMs} ms`,
      met: value <= targetMs,
    },
  ]);
});

async function timeOnce(oracle: OracleAccess): Promise<number> {
  const machine = await makeScratchMachine('none');
  const app = await RunningApp.launch(machine, []);
  try {
    await showLongFolder(app, oracle);
    return await timeFirstRows(app);
  } finally {
    await app.close();
    await machine.remove();
  }
}
