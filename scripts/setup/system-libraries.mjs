import { ensureDebianPackages } from './debian-packages.mjs';
import { capture } from './run-command.mjs';
import { SetupError } from './say.mjs';

/** What Electron loads beyond a bare Debian. */
const packages = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libxtst6', 'libsecret-1-0'];

/**
 * Makes sure that every library of the executable is there; elsewhere than on Linux nothing is missing.
 * @param {string} executable
 */
export async function ensureSystemLibraries(executable) {
  if (process.platform !== 'linux') return;
  const missing = await missingLibraries(executable);
  if (missing.length === 0) return;
  if (await ensureDebianPackages(packages, 'Electron')) return;
  throw new SetupError(`Electron lacks these libraries of the system: ${missing.join(', ')}.`);
}

/** @param {string} executable @returns {Promise<string[]>} */
async function missingLibraries(executable) {
  const { stdout } = await capture('ldd', [executable]);
  return [...stdout.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
}
