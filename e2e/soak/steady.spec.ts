import { readdirSync, readFileSync } from 'node:fs';
import { deletionPlanSchema } from '../../shared/deletions';
import { openEnvelope } from '../../shared/envelope';
import type { Entry } from '../../shared/files';
import { expect, test } from '../fixtures';
import { askForAccounts, askForEntries, invokeBridge } from '../support/app/bridge';
import type { RunningApp } from '../support/app/running-app';
import { askForTransfers, startDownloads } from '../support/app/transfers-bridge';

const hours = Number(process.env['LONGSHORE_STEADY_HOURS'] ?? '0.05');
const files = 60;

test.use({ serviceArgs: ['--files', String(files), '--file-size', '200000'] });

/** What the main process holds on to. */
interface Holdings {
  rssMib: number;
  heapMib: number;
  openFiles: number;
  handles: number;
  pageHeapMib: number;
}

/** The first rounds fill caches and compile code; what comes after them has to stay level. */
const warmUpRounds = 5;
const mostGrowth = [
  ['rssMib', 40],
  ['heapMib', 12],
  ['pageHeapMib', 12],
  ['openFiles', 12],
  ['handles', 12],
] as const satisfies readonly (readonly [keyof Holdings, number])[];

test('listing, downloading and deleting for hours takes no more than it took at first', async ({
  app,
  services,
  machine,
}) => {
  await app.electron.context().tracing.stop();
  await app.window.signIn({ name: 'Shop', ...services.sweeppea });
  const [account] = await askForAccounts(app.page);
  const end = Date.now() + hours * 3_600_000;
  const measured: Holdings[] = [];
  for (let round = 1; Date.now() < end || round <= warmUpRounds + 5; round += 1) {
    await goRound(app, account?.id ?? '');
    await services.sweeppeaFaults.act('reseed');
    if (round % 20 === 0) await invokeBridge(app.page, 'system.copyDiagnostics', {});
    measured.push(await holdingsOf(app));
    console.info(`round ${round}: ${JSON.stringify(measured.at(-1))}`);
  }
  const level = measured.slice(warmUpRounds);
  const third = Math.ceil(level.length / 3);
  const [before, after] = [level.slice(0, third), level.slice(-third)];
  for (const [name, most] of mostGrowth) {
    const growth = medianOf(after, name) - medianOf(before, name);
    console.info(`${name}: ${medianOf(before, name)} → ${medianOf(after, name)}`);
    expect(growth, name).toBeLessThan(most);
  }
  expect(readdirSync(machine.home).length).toBeLessThan(50);
});

/** Lists, opens and closes a dialog, downloads half of the files, deletes a third, clears up. */
async function goRound(app: RunningApp, accountId: string): Promise<void> {
  const { page, window } = app;
  await window.files.reload();
  await window.history.open();
  await window.history.close();
  const entries = await askForEntries(page, accountId);
  await startDownloads(page, entries.slice(0, files / 2));
  await expect
    .poll(async () => (await askForTransfers(page)).every(({ state }) => state === 'done'), {
      timeout: 60_000,
    })
    .toBe(true);
  await invokeBridge(page, 'transfers.clearFinished', {});
  await removeAll(page, accountId, entries.slice(-files / 3));
  await window.files.reload();
}

async function removeAll(
  page: RunningApp['page'],
  accountId: string,
  entries: readonly Entry[],
): Promise<void> {
  const items = entries.map(({ id, name, kind, size, modifiedAt, version, forSigning }) => ({
    ...{ id, name, kind, size, modifiedAt, version, forSigning },
    hasCertificate: false,
  }));
  const request = { accountId, items, wholePlace: false };
  const plan = deletionPlanSchema.parse(openEnvelope(await invokeBridge(page, 'deletions.plan', request)));
  const run = { planId: plan.id, typedNumber: items.length, saveCopyFirst: false };
  openEnvelope(await invokeBridge(page, 'deletions.run', run));
  await expect
    .poll(async () => (await askForEntries(page, accountId)).length, { timeout: 60_000 })
    .toBe(files - items.length);
}

function holdingsOf({ electron, page }: RunningApp): Promise<Holdings> {
  return Promise.all([mainHoldings(electron), pageHeap(page)]).then(([main, pageHeapMib]) => ({
    ...main,
    pageHeapMib,
  }));
}

async function mainHoldings(electron: RunningApp['electron']): Promise<Omit<Holdings, 'pageHeapMib'>> {
  const { pid = 0 } = electron.process();
  const { heap, handles } = await electron.evaluate(() => ({
    heap: process.memoryUsage().heapUsed,
    handles: process.getActiveResourcesInfo().length,
  }));
  return {
    rssMib: rssOf(pid),
    heapMib: toMib(heap),
    openFiles: readdirSync(`/proc/${pid}/fd`).length,
    handles,
  };
}

function rssOf(pid: number): number {
  const [, kib = '0'] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kib) / 1024);
}

function toMib(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}

async function pageHeap(page: RunningApp['page']): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return toMib(usedSize);
}

function medianOf(all: readonly Holdings[], name: keyof Holdings): number {
  const sorted = all.map((one) => one[name]).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
