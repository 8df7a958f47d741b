import { spawn } from 'node:child_process';
import { clearInterval, setInterval } from 'node:timers';
import { root } from './project-paths.mjs';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd] the repository's folder when absent
 * @property {NodeJS.ProcessEnv} [env]
 * @property {number} [limitMs] the command is ended after this time
 */

/**
 * Runs a command; its stdout and stderr both go to our stderr.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<number>} the exit code; 127 when the command is not there, 1 when a signal ended it
 */
export function run(command, args, options = {}) {
  return exitCodeOf(spawnFor(command, args, options, ['ignore', 2, 2]));
}

/**
 * Runs a command that takes over the terminal; signals that end us are passed on to it. It also ends when our parent does:
 * a shell between npm and us passes no signals on.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<number>} as `run`
 */
export async function runInherited(command, args, options = {}) {
  const child = spawnFor(command, args, options, 'inherit');
  const stopPassing = passSignalsTo(child);
  const stopWatching = endWithParent(child);
  const code = await exitCodeOf(child);
  stopPassing();
  stopWatching();
  return code;
}

/**
 * Runs a quiet command to its end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, stdout: string, stderr: string }>}
 */
export async function capture(command, args, options = {}) {
  const child = spawnFor(command, args, options, ['ignore', 'pipe', 'pipe']);
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk) => (stdout += chunk));
  child.stderr?.setEncoding('utf8').on('data', (chunk) => (stderr += chunk));
  const code = await exitCodeOf(child);
  return { code, stdout, stderr };
}

/** @param {string} command @returns {Promise<boolean>} is the program on the PATH? */
export async function hasProgram(command) {
  const { code } = await capture('sh', ['-c', 'command -v "$0"', command]);
  return code === 0;
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => void} how to stop passing
 */
function passSignalsTo(child) {
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  /** @param {NodeJS.Signals} signal */
  const pass = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, pass);
  return () => {
    for (const signal of signals) process.off(signal, pass);
  };
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => void} how to stop watching
 */
function endWithParent(child) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM');
  }, 300);
  return () => clearInterval(watch);
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} options
 * @param {import('node:child_process').StdioOptions} stdio
 */
function spawnFor(command, args, options, stdio) {
  const { cwd = root, env = process.env, limitMs } = options;
  const shell = process.platform === 'win32' && command === 'npm';
  return spawn(command, [...args], { cwd, env, stdio, shell, ...(limitMs ? { timeout: limitMs } : {}) });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
function exitCodeOf(child) {
  return new Promise((resolve) => {
    child.once('error', () => resolve(127));
    child.once('close', (code) => resolve(code ?? 1));
  });
}
