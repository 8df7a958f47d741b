import { randomBytes } from 'node:crypto';
import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test as base } from '../fixtures';
import type { RunningApp } from '../support/running-app';
import { startNginx, type NginxServer } from './nginx-server';

interface StorageOptions {
  /** Bytes of the one file. */
  fileBytes: number;
  /** Bytes per second and connection, as nginx writes it; none when empty. */
  limitRate: string;
  /** Nothing but zeros, which take no room where they are served. */
  sparse: boolean;
}

interface StorageFixtures extends StorageOptions {
  storage: NginxServer;
  /** The app, signed in to a Sweeppea account whose one file nginx holds: what a link of that service leads to is a plain web server. */
  drive: { app: RunningApp; name: string; address: string };
}

/** A Sweeppea account with one large file, the bytes of which come from nginx. */
export const test = base.extend<StorageFixtures>({
  fileBytes: [0, { option: true }],
  limitRate: ['', { option: true }],
  sparse: [false, { option: true }],

  storage: async ({ limitRate }, use) => {
    const limit = limitRate === '' ? '' : `limit_rate ${limitRate};`;
    const storage = await startNginx({ server: (root) => `root ${root}; ${limit}` });
    await use(storage);
    await storage.stop();
  },

  serviceArgs: async ({ storage, fileBytes }, use) => {
    await use(['--files', '1', '--file-size', String(fileBytes), '--storage-origin', storage.origin]);
  },

  drive: async ({ shop, sweeppeaTruth, storage, fileBytes, sparse }, use) => {
    const [file] = await sweeppeaTruth.list();
    if (file === undefined) throw new Error('The service holds no file.');
    const address = await sweeppeaTruth.addressOf(file.token);
    await putFile(join(storage.root, decodeURIComponent(address.pathname)), { fileBytes, sparse });
    /* Recording the window would be measured, too. */
    await shop.electron.context().tracing.stop();
    await use({ app: shop, name: file.name, address: storage.origin + address.pathname });
  },
});

async function putFile(path: string, { fileBytes, sparse }: { fileBytes: number; sparse: boolean }) {
  await mkdir(dirname(path), { recursive: true });
  const handle = await open(path, 'w');
  const block = randomBytes(1024 * 1024);
  if (!sparse) for (let done = 0; done < fileBytes; done += block.length) await handle.write(block);
  await handle.truncate(fileBytes);
  await handle.close();
}
