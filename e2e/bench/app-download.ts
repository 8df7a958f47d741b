import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '../fixtures';
import { proofs } from '../pages/transfers-panel';
import type { RunningApp } from '../support/app/running-app';
import type { ScratchMachine } from '../support/scratch-machine';
import { askForTransfers } from '../support/app/transfers-bridge';
import { watchMainProcess, type MainProcessUse } from './main-process-use';

interface WantedFile {
  name: string;
  bytes: number;
  timeoutMs: number;
  /** Called right before the time begins. */
  ready: () => Promise<void>;
}

export interface AppRound extends MainProcessUse {
  seconds: number;
}

/** From the click on "Download" to the moment at which the file is whole, verified and has its name; then everything is as before. */
export async function downloadOnce(
  app: RunningApp,
  machine: ScratchMachine,
  { name, bytes, timeoutMs, ready }: WantedFile,
): Promise<AppRound> {
  const { files, transfers } = app.window;
  await files.select(name);
  const endWatch = await watchMainProcess(app);
  await ready();
  const start = Date.now();
  await files.download.click();
  await expect(transfers.of(name)).toContainText(proofs.size, { timeout: timeoutMs });
  const used = await endWatch();
  const seconds = (await lastEnd(app)) - start / 1000;
  expect((await stat(join(machine.downloads, name))).size).toBe(bytes);
  await transfers.clearFinished.click();
  await rm(join(machine.downloads, name));
  return { ...used, seconds };
}

/** When the last transfer ended, in seconds since 1970, as the main process noted it: looking at the window would be less exact. */
export async function lastEnd({ page }: RunningApp): Promise<number> {
  const ends = (await askForTransfers(page)).map(({ finishedAt }) => finishedAt ?? 0);
  return Math.max(...ends) / 1000;
}
