import { readFile } from 'node:fs/promises';
import { ensureBuild } from './setup/application-build.mjs';
import { ensureDebianPackages } from './setup/debian-packages.mjs';
import { ensureDisplay } from './setup/display.mjs';
import { inRoot } from './setup/project-paths.mjs';
import { hasProgram, runInherited } from './setup/run-command.mjs';
import { runMain } from './setup/say.mjs';
import { playwrightCommand } from './suites/e2e-tests.mjs';

/** Programs that Longshore is measured against, and the packages that bring them. */
const peers = { aria2c: 'aria2' };

/* Measures the built app; `--only id,id` some of it. The numbers go to e2e/bench/results.json. */
await runMain(async () => {
  await ensureBuild();
  await ensurePeers();
  const display = await ensureDisplay({ always: true });
  try {
    const code = await measure();
    if (code === 0) await printTable();
    return code;
  } finally {
    display.stop();
  }
});

async function ensurePeers() {
  for (const [program, name] of Object.entries(peers)) {
    if (!(await hasProgram(program))) await ensureDebianPackages([name], `comparison with ${program}`);
  }
}

async function measure() {
  const { command, env } = await playwrightCommand({
    project: 'bench',
    args: ['--reporter=list', '--workers=1'],
  });
  const [program = '', ...args] = command;
  return runInherited(program, args, { env: { ...env, LONGSHORE_BENCH_ONLY: wantedIds() } });
}

/** @returns {string} ids with commas between; empty for all */
function wantedIds() {
  const at = process.argv.indexOf('--only');
  return at === -1 ? '' : (process.argv[at + 1] ?? '');
}

async function printTable() {
  console.table(JSON.parse(await readFile(inRoot('e2e', 'bench', 'results.json'), 'utf8')));
}
