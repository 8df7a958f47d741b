import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDebianPackages } from './debian-packages.mjs';
import { hasProgram, run } from './run-command.mjs';

/** Unlocks a new, empty keyring and then becomes the wanted command. */
const unlockAndRun = `
printf %s keyring-password | HOME="$KEYRING_HOME" XDG_DATA_HOME="$KEYRING_HOME" XDG_RUNTIME_DIR="$KEYRING_HOME" \\
  gnome-keyring-daemon --unlock --components=secrets >/dev/null || exit 1
exec "$@"
`;

/** @returns {Promise<boolean>} can a Secret Service of its own be started here? */
export async function ensureSecretService() {
  if (process.platform !== 'linux') return false;
  if ((await hasProgram('gnome-keyring-daemon')) && (await hasProgram('dbus-run-session'))) return true;
  return ensureDebianPackages(['gnome-keyring', 'dbus', 'dbus-x11'], 'the tests with a real secret store');
}

/**
 * Runs a command in a session of its own with a real Secret Service, whose keyring is empty and gone afterwards.
 * @param {readonly string[]} command program and arguments
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} the command's exit code
 */
export async function runWithSecretService(command, env) {
  const home = await mkdtemp(join(tmpdir(), 'longshore-keyring-'));
  try {
    const args = ['--', 'sh', '-c', unlockAndRun, 'sh', ...command];
    return await run('dbus-run-session', args, { env: { ...env, KEYRING_HOME: home } });
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}
