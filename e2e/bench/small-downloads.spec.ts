import { randomBytes } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../fixtures';
import type { RunningApp } from '../support/app/running-app';
import type { ScratchMachine } from '../support/scratch-machine';
import { askForTransfers } from '../support/app/transfers-bridge';
import { lastEnd } from './app-download';
import { writeResults } from './measurement';
import { startNginx, type NginxServer } from './nginx-server';
import { oracleFront } from './oracle-front';
import { rcloneCopy } from './peer-program';
import { compete } from './peer-rounds';

const id = 'small-time';
const count = 2000;
const bytes = 16 * 1024;
const delaySeconds = 0.02;
const rounds = 5;
const folderName = 'Survey';

interface Ours {
  app: RunningApp;
  machine: ScratchMachine;
  ready: () => Promise<void>;
}

test.use({ serviceArgs: ['--files', String(count), '--file-size', String(bytes)] });

/* nginx holds the files and delays every answer about them; the peers fetch files of the same length from the same nginx with the same delay. */
test('2,000 small files, each answer delayed', { tag: '@small-time' }, async ({ app, machine, services }) => {
  test.setTimeout(1_200_000);
  const nginx = await startNginx({
    echo: true,
    server: (root) => serverOf(root, services.oracle.instanceAddress),
  });
  try {
    await app.window.signIn({ name: 'Team', ...services.oracle, instanceAddress: nginx.origin });
    await app.window.files.openFolder(folderName);
    await app.window.files.filter.fill('');
    await app.window.files.expectComplete();
    await putFiles(nginx);
    const from = `${nginx.origin}/plain/`;
    const results = await compete({
      id,
      rounds,
      peers: [
        { peer: rcloneCopy(null), from, target: '3 x as fast', isMet: (here, there) => there >= 3 * here },
        { peer: rcloneCopy(8), from, target: 'faster', isMet: (here, there) => here < there },
      ],
      folder: machine.downloads,
      bytes: count * bytes,
      own: (ready) => downloadAll({ app, machine, ready }),
    });
    writeResults(results);
  } finally {
    await nginx.stop();
  }
});

/** Only answers about files are delayed: lists are not what is measured. */
function serverOf(root: string, service: string): string {
  const delay = `echo_sleep ${delaySeconds};`;
  const contents = `${delay} echo_exec @content;`;
  const more = `
    location /plain/ { ${delay} echo_exec @plain; }
    location @plain { autoindex on; }
    location @content { try_files /content =404; }
    location ~ ^/documents/api/[0-9.]+/files/ { ${delay} echo_exec @service; }
    location @service { proxy_pass ${service}; proxy_http_version 1.1; }`;
  return `root ${root}; ${oracleFront({ service, contents, more })}`;
}

async function putFiles({ root }: NginxServer): Promise<void> {
  await writeFile(join(root, 'content'), randomBytes(bytes));
  await mkdir(join(root, 'plain'));
  const numbers = Array.from({ length: count }, (_, at) => at);
  await Promise.all(
    numbers.map((at) => writeFile(join(root, 'plain', `file-${at}.bin`), randomBytes(bytes))),
  );
}

/** From the click on "Download" to the moment at which the last file is verified and has its name. Seconds. */
async function downloadAll({ app, machine, ready }: Ours): Promise<number> {
  const { files, transfers } = app.window;
  await files.selectAll();
  await ready();
  const start = Date.now();
  await files.download.click();
  await expect.poll(() => countNamed(machine), { timeout: 180_000, intervals: [250] }).toBe(count);
  await expect.poll(() => countDone(app)).toBe(count);
  const seconds = (await lastEnd(app)) - start / 1000;
  const saved = await machine.listDownloads();
  expect(saved).toHaveLength(count);
  await transfers.clearFinished.click();
  await Promise.all(saved.map((name) => rm(join(machine.downloads, name))));
  return seconds;
}

/** Files that have their names. To ask the app itself again and again would be measured, too. */
async function countNamed(machine: ScratchMachine): Promise<number> {
  return (await machine.listDownloads()).filter((name) => !name.startsWith('.')).length;
}

async function countDone({ page }: RunningApp): Promise<number> {
  return (await askForTransfers(page)).filter(({ state }) => state === 'done').length;
}
