import { capture, hasProgram, run } from './run-command.mjs';
import { say } from './say.mjs';

let updated = false;

/**
 * Installs Debian packages when we are root and there is apt-get. Otherwise says the one line that does it.
 * @param {readonly string[]} packages
 * @param {string} purpose completes "… needed for"
 * @returns {Promise<boolean>} are they installed now?
 */
export async function ensureDebianPackages(packages, purpose) {
  if (!(await canInstall())) {
    say(`Needed for ${purpose}, please run: sudo apt-get install -y ${packages.join(' ')}`);
    return false;
  }
  await updateOnce();
  const names = await Promise.all(packages.map(nameHere));
  say(`Installing for ${purpose}: ${names.join(' ')} …`);
  return (await aptGet(['install', '-y', '-qq', '--no-install-recommends', ...names])) === 0;
}

async function canInstall() {
  return process.getuid?.() === 0 && (await hasProgram('apt-get'));
}

async function updateOnce() {
  if (updated) return;
  updated = true;
  await aptGet(['update', '-qq']);
}

/** @param {readonly string[]} args */
function aptGet(args) {
  return run('apt-get', args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}

/**
 * Newer releases carry some libraries under a name that ends in `t64`.
 * @param {string} name
 */
async function nameHere(name) {
  const { stdout } = await capture('apt-cache', ['policy', name]);
  return /Candidate: (?!\(none\))/.test(stdout) ? name : `${name}t64`;
}
