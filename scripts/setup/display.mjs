import { spawn } from 'node:child_process';
import { ensureDebianPackages } from './debian-packages.mjs';
import { hasProgram } from './run-command.mjs';
import { say, SetupError } from './say.mjs';

const screen = '1280x800x24';

/**
 * Makes sure that windows can be shown and puts the display into our environment: the person's own, or else a
 * virtual one that ends with us.
 * @param {{ always?: boolean, count?: number }} [options] `always`: a virtual display even where there is a real one, so that tests do not take the
 *   person's screen; `count`: as many virtual ones, all named in LONGSHORE_DISPLAYS, so that windows of tests that run at once do not meet
 * @returns {Promise<{ virtual: boolean, stop: () => void }>}
 */
export async function ensureDisplay(options = {}) {
  const wantsVirtual = process.platform === 'linux' && (options.always === true || !hasDisplay());
  if (!wantsVirtual) return { virtual: false, stop: () => undefined };
  if (!(await hasXvfb())) return withoutXvfb();
  if (!hasDisplay()) say('There is no display here: using a virtual one (Xvfb).');
  return startDisplays(options.count ?? 1);
}

function hasDisplay() {
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

async function hasXvfb() {
  return (await hasProgram('Xvfb')) || ensureDebianPackages(['xvfb', 'xauth'], 'a virtual display');
}

function withoutXvfb() {
  if (hasDisplay()) return { virtual: false, stop: () => undefined };
  throw new SetupError('There is no display here and no Xvfb to make a virtual one.');
}

/** @param {number} count @returns {Promise<{ virtual: boolean, stop: () => void }>} */
async function startDisplays(count) {
  const displays = await Promise.all(Array.from({ length: count }, startXvfb));
  process.env['DISPLAY'] = displays[0]?.name;
  process.env['LONGSHORE_DISPLAYS'] = displays.map(({ name }) => name).join(',');
  delete process.env['WAYLAND_DISPLAY'];
  return { virtual: true, stop: () => displays.forEach(({ stop }) => stop()) };
}

/** @returns {Promise<{ name: string, stop: () => void }>} */
async function startXvfb() {
  const args = ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp', '-noreset'];
  const child = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const stop = () => void child.kill();
  process.once('exit', stop);
  const name = `:${await numberFrom(child)}`;
  child.unref();
  return { name, stop };
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<string>} the display number that Xvfb chose
 */
function numberFrom(child) {
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new SetupError('Xvfb ended before it was ready.')));
    child.stdio[3]?.once('data', (line) => resolve(String(line).trim()));
  });
}
