import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from '../fixtures';
import { readFuses, type FuseName } from './fuse-wire';
import { packedExecutable, switchesFor } from './packed-app';
import { test } from './packed-test';

const wanted: Record<FuseName, boolean> = {
  runAsNode: false,
  cookieEncryption: true,
  nodeOptionsEnvironmentVariable: false,
  nodeCliInspectArguments: false,
  embeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
};

test('has every fuse that its Electron knows where it belongs', async () => {
  const fuses = await readFuses(packedExecutable());
  expect(fuses.size).toBeGreaterThanOrEqual(7);
  for (const [name, isOn] of fuses) expect.soft(isOn, name).toBe(wanted[name]);
});

test('runs no code that the environment or the command line brings', async ({ machine, launchPacked }) => {
  const witness = join(machine.home, 'witness');
  const script = join(machine.home, 'intruder.cjs');
  await writeFile(script, `require('node:fs').writeFileSync(${JSON.stringify(witness)}, '')`);
  const app = await launchPacked({
    args: ['--inspect=0', '-r', script, script],
    environment: { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: `--require=${script} --inspect=0` },
  });
  await expect(app.window.welcome.addAccount).toBeVisible();
  expect(existsSync(witness)).toBe(false);
  expect(app.output).not.toContain('Debugger listening');
});

test('runs its archive only, and no folder in its place', async ({ machine }) => {
  const copy = join(machine.home, 'copy');
  await promisify(execFile)('cp', ['-a', dirname(packedExecutable()), copy]);
  const witness = join(machine.home, 'witness');
  const intruder = join(copy, 'resources', 'app');
  await rm(join(copy, 'resources', 'app.asar'));
  await mkdir(intruder);
  await writeFile(join(intruder, 'package.json'), '{ "name": "intruder", "main": "intruder.cjs" }');
  const source = `require('node:fs').writeFileSync(${JSON.stringify(witness)}, ''); process.exit(0)`;
  await writeFile(join(intruder, 'intruder.cjs'), source);
  const app = spawn(join(copy, basename(packedExecutable())), switchesFor(machine), {
    env: { ...machine.environment },
    stdio: 'ignore',
  });
  await once(app, 'exit');
  expect(app.exitCode).toBe(1);
  expect(existsSync(witness)).toBe(false);
});
