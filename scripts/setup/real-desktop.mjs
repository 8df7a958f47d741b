import { ensureDebianPackages } from './debian-packages.mjs';
import { hasProgram } from './run-command.mjs';
import { say } from './say.mjs';

/** A window manager and a hand for the mouse. */
const programs = ['openbox', 'xdotool'];

/** Makes sure that tests can drag with a real mouse between real windows; says so where they cannot, and are skipped. */
export async function ensureRealDesktop() {
  if (process.platform !== 'linux') return;
  const found = await Promise.all(programs.map(hasProgram));
  if (found.every(Boolean)) return;
  if (await ensureDebianPackages(programs, 'the tests that drag between windows')) return;
  say('The tests that drag between windows are skipped: openbox or xdotool is missing.');
}
