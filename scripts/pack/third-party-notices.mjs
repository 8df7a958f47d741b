import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inCache, inRoot, root } from '../setup/project-paths.mjs';
import { shippedPackages } from './shipped-packages.mjs';

/**
 * @typedef {object} Manifest of a package
 * @property {string} name
 * @property {string} version
 * @property {string} [license]
 * @property {Record<string, string>} [dependencies]
 *
 * @typedef {{ folder: string, manifest: Manifest }} FoundPackage
 */

const rule = '-'.repeat(80);

/** The licences of everything that is bundled, as their authors wrote them. */
export async function thirdPartyNotices() {
  const notices = await Promise.all((await findShippedPackages()).map(noticeOf));
  return notices.join(`\n${rule}\n\n`);
}

/** Writes them to where the packager finds them, beside the app. */
export async function writeThirdPartyNotices() {
  await mkdir(inCache('pack'), { recursive: true });
  await writeFile(inCache('pack', 'third-party-notices.txt'), await thirdPartyNotices());
}

/** The shipped packages and everything that they depend on, by name. @returns {Promise<FoundPackage[]>} */
async function findShippedPackages() {
  /** @type {Map<string, FoundPackage>} */
  const found = new Map();
  for (const name of shippedPackages) await collect(name, root, found);
  return [...found.values()].sort((a, b) => a.manifest.name.localeCompare(b.manifest.name));
}

/** @param {string} name @param {string} from @param {Map<string, FoundPackage>} found */
async function collect(name, from, found) {
  const folder = folderOf(name, from);
  if (found.has(folder)) return;
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  found.set(folder, { folder, manifest });
  for (const dependency of Object.keys(manifest.dependencies ?? {})) await collect(dependency, folder, found);
}

/** Where Node finds a package. @param {string} name @param {string} from @returns {string} */
function folderOf(name, from) {
  const folder = join(from, 'node_modules', name);
  if (existsSync(join(folder, 'package.json'))) return folder;
  if (from === root) throw new Error(`${name} is not installed in ${inRoot('node_modules')}.`);
  return folderOf(name, dirname(from));
}

/** @param {FoundPackage} found */
async function noticeOf({ folder, manifest: { name, version, license } }) {
  const file = (await readdir(folder)).find((item) => /^licen[cs]e/i.test(item));
  const text = file === undefined ? '' : `\n${(await readFile(join(folder, file), 'utf8')).trim()}\n`;
  return `${name} ${version} (${license ?? 'licence unknown'})\n${text}`;
}
