import type { Page } from 'playwright';
import { openEnvelope } from '../../shared/envelope';
import { expect, test } from '../fixtures';
import { askForAccounts, askForEntries, invokeBridge } from '../support/app/bridge';
import { askForTransfers, startDownloads } from '../support/app/transfers-bridge';
import { median, writeResults } from './measurement';

const id = 'ipc-load';
const rounds = 5;
const calls = 200;
const running = 10;
const fileBytes = 600_000_000;
/** Of each download; ten of them fill a line of one gigabit. */
const bytesPerSecond = 12_000_000;
const targetMs = 20;

test.use({ serviceArgs: ['--files', '6', '--file-size', String(fileBytes)] });

/* One account bears three or four downloads at once; three accounts have ten under way. */
test(
  'the way to the main process and back while ten files are saved',
  { tag: '@ipc-load' },
  async ({ app, services }) => {
    test.setTimeout(900_000);
    const { page, window } = app;
    await window.signIn({ name: 'Harbour', ...services.acronis });
    await window.signIn({ name: 'Team', ...services.oracle });
    await window.signIn({ name: 'Twin', ...services.oracle, signInWith: 'Access token' });
    openEnvelope(await invokeBridge(page, 'settings.update', { transfersAtOnce: running }));
    await services.faults.set({ dl: { rate: bytesPerSecond } });
    // Without ranges each download stays one connection, which is what is limited.
    await services.oracleFaults.set({ rate: bytesPerSecond, rangeAs200: true });
    const idle: number[] = [];
    const loaded: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      idle.push(await slowRoundTrip(page));
      await startLoad(page);
      loaded.push(await slowRoundTrip(page));
      expect(await countRunning(page), 'downloads still under way').toBe(running);
      await stopLoad(page);
    }
    const [value, beside] = [median(loaded), median(idle)];
    writeResults([
      {
        id,
        unit: 'ms, 95th percentile of a round trip',
        value,
        baseline: beside,
        baselineName: 'the idle app',
        target: `at most ${targetMs} ms more`,
        met: value <= beside + targetMs,
      },
    ]);
  },
);

async function startLoad(page: Page): Promise<void> {
  for (const { id: accountId } of await askForAccounts(page)) {
    const root = await askForEntries(page, accountId);
    const folder = root.find(({ name, kind }) => name === 'Survey' && kind === 'folder');
    const entries = folder === undefined ? root : await askForEntries(page, accountId, folder.id);
    await startDownloads(page, entries);
  }
  await expect.poll(() => countRunning(page), { timeout: 60_000 }).toBe(running);
}

async function stopLoad(page: Page): Promise<void> {
  const transferIds = (await askForTransfers(page)).map(({ id: transferId }) => transferId);
  openEnvelope(await invokeBridge(page, 'transfers.cancel', { transferIds }));
  await expect.poll(() => countRunning(page), { timeout: 60_000 }).toBe(0);
  openEnvelope(await invokeBridge(page, 'transfers.clearFinished', {}));
}

async function countRunning(page: Page): Promise<number> {
  return (await askForTransfers(page)).filter(({ state }) => state === 'running').length;
}

/** The 95th percentile of the time that an answer takes which the main process has at hand. */
async function slowRoundTrip(page: Page): Promise<number> {
  const times = await page.evaluate(askAgainAndAgain, calls);
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;
}

/* Runs in the page; rests for a frame between two calls, as a person's hand does longer. */
async function askAgainAndAgain(count: number): Promise<number[]> {
  const bridge: unknown = Reflect.get(window, 'longshore');
  if (typeof bridge !== 'object' || bridge === null) throw new Error('There is no bridge.');
  const invoke: unknown = Reflect.get(bridge, 'invoke');
  if (typeof invoke !== 'function') throw new Error('The bridge has no invoke.');
  const times: number[] = [];
  while (times.length < count) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const start = performance.now();
    await Reflect.apply(invoke, bridge, ['settings.get', crypto.randomUUID(), {}]);
    times.push(performance.now() - start);
  }
  return times;
}
