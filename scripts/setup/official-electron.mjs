import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inCache, inRoot } from './project-paths.mjs';
import { capture } from './run-command.mjs';
import { say } from './say.mjs';

const packageFolder = inRoot('node_modules', 'electron');
const failureNote = inCache('electron', 'official-download-failed.json');
const hour = 60 * 60 * 1000;

/** The executable's place inside an unpacked Electron. */
export const executableInDist =
  { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[
    /** @type {string} */ (process.platform)
  ] ?? 'electron';

/** @returns {string} the version that users get */
export function officialVersion() {
  return JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')).version;
}

/** @returns {string | null} the official executable when it is installed in the wanted version */
export function findOfficialElectron() {
  const executable = join(packageFolder, 'dist', executableInDist);
  const versionFile = join(packageFolder, 'dist', 'version');
  if (!existsSync(executable) || !existsSync(versionFile)) return null;
  return readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') === officialVersion() ? executable : null;
}

/**
 * Downloads the official binary, or takes it from Electron's own cache of downloads. A failure is remembered for an hour,
 * so that not every run tries again.
 * @returns {Promise<string | null>} null when it cannot be had now
 */
export async function downloadOfficialElectron() {
  if (await failedLately()) return null;
  say(`Fetching Electron ${officialVersion()} …`);
  const args = ['--no-warnings', join(packageFolder, 'install.js')];
  const { code, stderr } = await capture(process.execPath, args, { limitMs: hour / 6 });
  const executable = findOfficialElectron();
  if (code === 0 && executable !== null) {
    await rm(failureNote, { force: true });
    return executable;
  }
  say(`That failed: ${stderr.trim().split('\n')[0] ?? 'for no stated reason'}`);
  await rememberFailure();
  return null;
}

async function failedLately() {
  try {
    const note = JSON.parse(await readFile(failureNote, 'utf8'));
    return note.version === officialVersion() && Date.now() - note.at < hour;
  } catch {
    return false;
  }
}

async function rememberFailure() {
  await mkdir(inCache('electron'), { recursive: true });
  await writeFile(failureNote, JSON.stringify({ version: officialVersion(), at: Date.now() }));
}
