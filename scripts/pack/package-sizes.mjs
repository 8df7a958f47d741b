import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** What somebody downloads. */
const installers = ['.AppImage', '.deb', '.rpm', '.dmg', '.zip', '.exe'];

/** Prints what each installer weighs, and each unpacked app beside the part of it that is ours. @param {string} output */
export async function reportSizes(output) {
  const items = await readdir(output, { withFileTypes: true });
  const apps = items.filter((item) => item.isDirectory() && /^(mac|.*-unpacked$)/.test(item.name));
  for (const { name } of apps) await reportUnpacked(join(output, name), name);
  const files = items.filter((item) => item.isFile() && installers.some((end) => item.name.endsWith(end)));
  for (const { name } of files) {
    const { size } = await stat(join(output, name));
    console.log(`${name}: ${inMegabytes(size)}`);
  }
}

/** @param {string} folder @param {string} name */
async function reportUnpacked(folder, name) {
  const sizes = await sizesIn(folder);
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const ours = [...sizes].find(([file]) => file.endsWith('app.asar'))?.[1] ?? 0;
  console.log(`${name}: ${inMegabytes(total)}, of which Longshore itself is ${inMegabytes(ours)}`);
}

/** @param {string} folder @returns {Promise<Map<string, number>>} bytes by path */
async function sizesIn(folder) {
  const items = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = items.filter((item) => item.isFile()).map((item) => join(item.parentPath, item.name));
  const sizes = await Promise.all(paths.map(async (path) => (await stat(path)).size));
  return new Map(paths.map((path, index) => [relative(folder, path), sizes[index] ?? 0]));
}

/** @param {number} bytes */
function inMegabytes(bytes) {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
