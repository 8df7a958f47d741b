import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureDependencies } from './dependencies.mjs';
import { ensureFallbackElectron, fallbackVersion, hasFallback } from './fallback-electron.mjs';
import {
  downloadOfficialElectron,
  executableInDist,
  findOfficialElectron,
  officialVersion,
} from './official-electron.mjs';
import { say, SetupError } from './say.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';

/**
 * @typedef {object} ElectronRuntime
 * @property {string} executable absolute path
 * @property {string} folder the unpacked Electron
 * @property {string} version
 * @property {'override' | 'official' | 'fallback'} kind
 */

/**
 * The Electron to run, with everything that it needs installed: the one that ELECTRON_OVERRIDE_DIST_PATH names, the official
 * one, or on linux-x64 the fallback.
 * @returns {Promise<ElectronRuntime>}
 */
export async function ensureElectron() {
  const runtime = await chooseRuntime();
  await ensureSystemLibraries(runtime.executable);
  return runtime;
}

/** @returns {Promise<ElectronRuntime>} */
async function chooseRuntime() {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override) return overriddenRuntime(override);
  await ensureDependencies();
  const official = findOfficialElectron() ?? (await downloadOfficialElectron());
  if (official !== null) return toRuntime(official, officialVersion(), 'official');
  if (!hasFallback)
    throw new SetupError(`Electron ${officialVersion()} could not be downloaded; its output above says why.`);
  return fallbackRuntime();
}

/** @param {string} folder */
function overriddenRuntime(folder) {
  const executable = join(folder, executableInDist);
  if (!existsSync(executable))
    throw new SetupError(`ELECTRON_OVERRIDE_DIST_PATH: there is no ${executable}.`);
  return toRuntime(executable, versionIn(folder), 'override');
}

async function fallbackRuntime() {
  const executable = await ensureFallbackElectron();
  say(
    `Note: Electron ${officialVersion()} cannot be had here. Using Electron ${fallbackVersion}, which is old: for trial and tests only.`,
  );
  return toRuntime(executable, fallbackVersion, 'fallback');
}

/** @param {string} folder */
function versionIn(folder) {
  const file = join(folder, 'version');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : 'unknown';
}

/**
 * @param {string} executable
 * @param {string} version
 * @param {ElectronRuntime['kind']} kind
 * @returns {ElectronRuntime}
 */
function toRuntime(executable, version, kind) {
  const depth = executableInDist.split('/').length;
  const folder = Array.from({ length: depth }).reduce(
    (/** @type {string} */ path) => dirname(path),
    executable,
  );
  return { executable, folder, version, kind };
}
