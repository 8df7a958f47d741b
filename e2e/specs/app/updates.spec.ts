import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../../fixtures';
import { faultyServiceArgs, fileBytes, sweeppeaPlace } from '../../support/disk/faulty-places';
import { RunningApp } from '../../support/app/running-app';
import type { ScratchMachine } from '../../support/scratch-machine';
import { startUpdateFeed, type UpdateFeed } from '../../support/network/update-feed';

test.use({ serviceArgs: faultyServiceArgs });
test.skip(process.platform !== 'linux', 'The feed holds an AppImage.');

function launch(machine: ScratchMachine, { appFolder, appImage }: UpdateFeed): Promise<RunningApp> {
  return RunningApp.launch(machine, [], { appFolder, environment: { APPIMAGE: appImage } });
}

test('fetches a signed update when nothing else is going on, and restarts on request', async ({
  machine,
  services,
}) => {
  const feed = await startUpdateFeed(machine.home, { honest: true });
  const app = await launch(machine, feed);
  const place = sweeppeaPlace(services);
  await place.open(app);
  await place.order({ kind: 'slow', bytesPerSecond: fileBytes / 3 });
  await app.window.download(place.fileName(1));
  await expect(app.window.transfers.progress(place.fileName(1))).toHaveAttribute('aria-valuenow', /^[5-9]\d/);
  expect(feed.asked).toEqual([]);
  await expect(app.window.transfers.of(place.fileName(1))).toHaveAccessibleName(/, done$/);
  const { strip, restart } = app.window.update;
  await expect(strip).toContainText('Version 99.0.0 is ready.', { timeout: 30_000 });
  expect(feed.asked).toEqual(['/latest-linux.yml', '/Longshore-99.0.0.AppImage']);
  await restart.click();
  await app.gone();
  await expect.poll(() => readFile(feed.trace, 'utf8').catch(() => '')).toBe(`${feed.appImage}\n`);
  await feed.stop();
});

test('fetches no update that its makers have not signed', async ({ machine, services }) => {
  const feed = await startUpdateFeed(machine.home, { honest: false });
  const app = await launch(machine, feed);
  const place = sweeppeaPlace(services);
  await place.open(app);
  await app.window.download(place.fileName(1));
  const log = () => readFile(join(machine.profile, 'logs', 'longshore.log'), 'utf8');
  await expect.poll(log, { timeout: 30_000 }).toContain('not signed by its makers');
  expect(feed.asked).toEqual(['/latest-linux.yml']);
  await expect(app.window.update.strip).toHaveCount(0);
  await app.close();
  await feed.stop();
});
