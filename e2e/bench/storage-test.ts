import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test as base } from '../fixtures';
import type { RunningApp } from '../support/app/running-app';
import { startNginx, type NginxServer } from './nginx-server';
import { putFile } from './served-file';

interface StorageOptions {
  /** Bytes of the one file. */
  fileBytes: number;
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
  sparse: [false, { option: true }],

  storage: async ({}, use) => {
    const storage = await startNginx({ server: (root) => `root ${root};` });
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
    const path = join(storage.root, decodeURIComponent(address.pathname));
    await mkdir(dirname(path), { recursive: true });
    await putFile(path, fileBytes, { sparse });
    await use({ app: shop, name: file.name, address: storage.origin + address.pathname });
  },
});
