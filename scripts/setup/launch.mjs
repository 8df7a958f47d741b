import { existsSync, readFileSync } from 'node:fs';
import { ensureBuild } from './application-build.mjs';
import { ensureElectron } from './electron-runtime.mjs';
import { root } from './project-paths.mjs';
import { runInherited } from './run-command.mjs';
import { say } from './say.mjs';

/**
 * Builds what is stale and runs the app until its window closes.
 * @param {readonly string[]} args of the app
 * @returns {Promise<number>} its exit code
 */
export async function launchApp(args) {
  const { executable } = await ensureElectron();
  await ensureBuild();
  sayIfSandboxIsBarred();
  return runInherited(executable, [...sandboxSwitches(), root, ...args]);
}

/** Chromium's sandbox does not work for root, and for nobody else is it switched off. */
function sandboxSwitches() {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** Some systems bar unprivileged programs from making a sandbox; then Electron ends at once and says little. */
function sayIfSandboxIsBarred() {
  const bar = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns';
  if (process.getuid?.() === 0 || !existsSync(bar) || readFileSync(bar, 'utf8').trim() !== '1') return;
  say('If the window does not appear: this system bars app sandboxes unless they are allowed with');
  say('  sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0');
}
