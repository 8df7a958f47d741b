import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** For what the scripts fetch or make; git ignores it. */
const cacheFolder = resolve(root, '.cache');

/** @param {...string} parts @returns {string} an absolute path inside the repository */
export function inRoot(...parts) {
  return resolve(root, ...parts);
}

/** @param {...string} parts @returns {string} an absolute path inside the cache folder */
export function inCache(...parts) {
  return resolve(cacheFolder, ...parts);
}
