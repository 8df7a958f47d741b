import { readFile } from 'node:fs/promises';
import { inRoot } from './project-paths.mjs';
import { run } from './run-command.mjs';
import { say, SetupError } from './say.mjs';

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, integrity?: string }} LockedPackage
 */

/**
 * Installs what the lock file names, when what is installed differs from it. No package's install script runs, so
 * nothing is downloaded but the packages themselves.
 */
export async function ensureDependencies() {
  if (await isInstalled()) return;
  say('Installing the dependencies (npm ci) …');
  const code = await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
  if (code !== 0) throw new SetupError('npm ci failed; its output above says why.');
}

/** npm keeps a record of what it has installed beside it; compare that with the lock file. */
async function isInstalled() {
  const wanted = await packagesOf(inRoot('package-lock.json'));
  const installed = await packagesOf(inRoot('node_modules', '.package-lock.json'));
  if (wanted === null || installed === null) return false;
  return Object.entries(wanted).every(([path, locked]) => path === '' || isMet(locked, installed[path]));
}

/** @param {LockedPackage} wanted @param {LockedPackage | undefined} installed */
function isMet(wanted, installed) {
  if (installed === undefined) return wanted.optional === true || wanted.devOptional === true;
  return installed.version === wanted.version && installed.integrity === wanted.integrity;
}

/**
 * @param {string} path
 * @returns {Promise<Record<string, LockedPackage> | null>} null when there is no readable lock file
 */
async function packagesOf(path) {
  try {
    return JSON.parse(await readFile(path, 'utf8')).packages;
  } catch {
    return null;
  }
}
