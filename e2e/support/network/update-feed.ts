import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { inRepository } from '../repository';

/** A feed on this machine, and an app that takes updates from it. */
export interface UpdateFeed {
  /** Folder of the app, for Electron. */
  readonly appFolder: string;
  /** The AppImage that the app believes to have been started from. */
  readonly appImage: string;
  /** What the new version leaves behind when it is started. */
  readonly trace: string;
  /** Paths that were asked for. */
  readonly asked: readonly string[];
  stop(): Promise<void>;
}

/** Serves version 99.0.0 as an AppImage, which is a script here. `honest: false`: signed by somebody else. */
export async function startUpdateFeed(home: string, { honest }: { honest: boolean }): Promise<UpdateFeed> {
  const keys = generateKeyPairSync('ed25519');
  const signer = honest ? keys.privateKey : generateKeyPairSync('ed25519').privateKey;
  const trace = join(home, 'updated');
  const program = Buffer.from(`#!/bin/sh\necho "$0" > '${trace}'\n`);
  const name = 'Longshore-99.0.0.AppImage';
  const sha512 = createHash('sha512').update(program).digest('base64');
  const signature = sign(null, Buffer.from(`longshore update\n99.0.0\n${name} ${sha512}\n`), signer);
  const feed = `version: 99.0.0\nfiles:\n  - url: ${name}\n    sha512: ${sha512}\n    size: ${program.length}\npath: ${name}\nsha512: ${sha512}\nsignature: ${signature.toString('base64')}\n`;
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://feed').pathname;
    asked.push(path);
    const body = path === '/latest-linux.yml' ? feed : path === `/${name}` ? program : null;
    response.writeHead(body === null ? 404 : 200).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The feed has no port.');
  const origin = `http://127.0.0.1:${address.port}`;
  const publicKey = keys.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  return {
    ...(await makeApp(home, { feed: origin, key: publicKey })),
    trace,
    asked,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

/** The built app under a package that names a feed. */
async function makeApp(home: string, updates: { feed: string; key: string }) {
  const appFolder = join(home, 'app');
  await mkdir(appFolder);
  await symlink(inRepository('out'), join(appFolder, 'out'));
  const manifest = {
    name: 'longshore',
    productName: 'Longshore',
    version: '0.1.0',
    main: 'out/main/main.cjs',
    updates,
  };
  await writeFile(join(appFolder, 'package.json'), JSON.stringify(manifest));
  await writeFile(
    join(appFolder, 'dev-app-update.yml'),
    'provider: generic\nupdaterCacheDirName: longshore-updater\n',
  );
  const appImage = join(home, 'Longshore.AppImage');
  await writeFile(appImage, '#!/bin/sh\n');
  await chmod(appImage, 0o755);
  return { appFolder, appImage };
}
