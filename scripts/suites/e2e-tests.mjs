import { mkdir, readFile, rm } from 'node:fs/promises';
import { packApp, trialExecutable } from '../pack/pack-app.mjs';
import { ensureElectron } from '../setup/electron-runtime.mjs';
import { inCache, inRoot } from '../setup/project-paths.mjs';
import { ensureRealDesktop } from '../setup/real-desktop.mjs';
import { run } from '../setup/run-command.mjs';
import { ensureSecretService, runWithSecretService } from '../setup/secret-service.mjs';
import { runSuite } from './suite-result.mjs';

/** Tests that run at once: one more than the smallest machine has processors, because some only wait. */
export const workers = 3;

/**
 * @typedef {object} PlaywrightRun
 * @property {string} project of e2e/playwright.config.ts
 * @property {readonly string[]} [args]
 * @property {NodeJS.ProcessEnv} [env]
 */

/**
 * The command line of a Playwright run and its environment; the app has to be built.
 * @param {PlaywrightRun} options
 * @returns {Promise<{ command: string[], env: NodeJS.ProcessEnv }>}
 */
export async function playwrightCommand({ project, args = [], env = {} }) {
  const { executable } = await ensureElectron();
  const script = inRoot('node_modules', 'playwright', 'cli.js');
  const config = inRoot('e2e', 'playwright.config.ts');
  return {
    command: [process.execPath, script, 'test', '-c', config, `--project=${project}`, ...args],
    env: { ...process.env, ...env, LONGSHORE_ELECTRON: executable },
  };
}

/** The whole suite on a system without a secret store. @param {readonly string[]} args further arguments of Playwright */
export function runE2eWithoutSecretStore(args) {
  return runSuite('e2e, no secret store', async () => {
    await ensureRealDesktop();
    return runAndCount('no-keyring', args, runPlain);
  });
}

/** What depends on it, with a real secret store. @param {readonly string[]} args further arguments of Playwright */
export function runE2eWithSecretStore(args) {
  return runSuite('e2e, real secret store', async () => {
    if (!(await ensureSecretService()))
      throw new Error('There is no Secret Service that could be started here.');
    return runAndCount('keyring', args, ([...command], env) => runWithSecretService(command, env));
  });
}

/** The app as users get it, packed and with its fuses flipped. @param {readonly string[]} args further arguments of Playwright */
export function runE2eOnPackedApp(args) {
  return runSuite('e2e, packed app', async () => {
    if ((await packApp({ trial: true, args: [] })).code !== 0)
      throw new Error('The app could not be packed.');
    return runAndCount('packed', args, (command, env) =>
      runPlain(command, { ...env, LONGSHORE_PACKED: trialExecutable() }),
    );
  });
}

/** @typedef {(command: readonly string[], env: NodeJS.ProcessEnv) => Promise<number>} Runner */

/** @type {Runner} */
const runPlain = ([program = '', ...args], env) => run(program, args, { env });

/**
 * @param {string} project
 * @param {readonly string[]} args
 * @param {Runner} runCommand
 */
async function runAndCount(project, args, runCommand) {
  const file = inCache('test', `${project}.json`);
  await mkdir(inCache('test'), { recursive: true });
  await rm(file, { force: true });
  const { command, env } = await playwrightCommand({
    project,
    args: ['--reporter=list,json', `--workers=${workers}`, ...args],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  });
  const code = await runCommand(command, env);
  return countsOf(JSON.parse(await readFile(file, 'utf8')), code);
}

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number }, errors: unknown[] }} json
 * @param {number} code
 */
function countsOf({ stats, errors }, code) {
  const failed = stats.unexpected + stats.flaky + errors.length;
  return { passed: stats.expected, failed: code !== 0 && failed === 0 ? 1 : failed };
}
