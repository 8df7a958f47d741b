import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureDependencies } from './dependencies.mjs';
import { inCache, inRoot, root } from './project-paths.mjs';
import { capture } from './run-command.mjs';
import { say, SetupError } from './say.mjs';

/** What the built app is made from. */
const sourceFolders = ['shared', 'electron', 'renderer', 'assets'];
const sourceFiles = ['package.json', 'package-lock.json', 'electron.vite.config.ts'];
const stampFile = inCache('build-stamp');
const results = [
  'out/main/main.cjs',
  'out/main/services.cjs',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
];

/** Builds the app into `out/` unless that is already made from the sources as they are. */
export async function ensureBuild() {
  const stamp = await hashOfSources();
  if (results.every((file) => existsSync(inRoot(file))) && (await builtFrom()) === stamp) return;
  await build();
}

/** Builds the app into `out/`. */
export async function build() {
  await ensureDependencies();
  const stamp = await hashOfSources();
  say('Building …');
  const cli = inRoot('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const { code, stdout, stderr } = await capture(process.execPath, [cli, 'build', '--logLevel', 'warn']);
  if (code !== 0) throw new SetupError(`The build failed:\n${stdout}${stderr}`);
  await mkdir(inCache(), { recursive: true });
  await writeFile(stampFile, stamp);
}

async function builtFrom() {
  return existsSync(stampFile) ? readFile(stampFile, 'utf8') : null;
}

async function hashOfSources() {
  const hash = createHash('sha256');
  for (const file of await listSources()) hash.update(file).update(await readFile(join(root, file)));
  return hash.digest('hex');
}

async function listSources() {
  const lists = await Promise.all(
    sourceFolders.filter((folder) => existsSync(inRoot(folder))).map(listFolder),
  );
  return [...sourceFiles, ...lists.flat()].filter((file) => !/\.test\.tsx?$/.test(file)).sort();
}

/** @param {string} folder @returns {Promise<string[]>} paths of its files from the root */
async function listFolder(folder) {
  const items = await readdir(inRoot(folder), { recursive: true, withFileTypes: true });
  const files = items.filter((item) => item.isFile());
  return files.map((item) => join(item.parentPath, item.name).slice(root.length + 1));
}
