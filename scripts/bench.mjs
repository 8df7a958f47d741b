import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { ensureBuild } from './setup/application-build.mjs';
import { ensureDebianPackages } from './setup/debian-packages.mjs';
import { ensureDisplay } from './setup/display.mjs';
import { inRoot } from './setup/project-paths.mjs';
import { hasProgram, runInherited } from './setup/run-command.mjs';
import { runMain } from './setup/say.mjs';
import { playwrightCommand } from './suites/e2e-tests.mjs';

/** Programs that Longshore is measured against, and the web server that holds the files; the packages that bring them. */
const programs = {
  aria2c: ['aria2'],
  curl: ['curl'],
  rclone: ['rclone'],
  nginx: ['nginx-light', 'libnginx-mod-http-echo'],
};
const results = inRoot('e2e', 'bench', 'results.json');

/*
 * Measures the built app: `--only id,id` some of it, `--all` also what takes very long. The numbers go to e2e/bench/results.json. Whatever else the
 * machine does meanwhile is measured, too. Each test bears the ids that it measures as its tags.
 */
await runMain(async () => {
  await ensureBuild();
  await ensurePrograms();
  await rm(results, { force: true });
  const display = await ensureDisplay({ always: true });
  try {
    const code = await measure();
    if (code === 0) await printTable();
    return code;
  } finally {
    display.stop();
  }
});

async function ensurePrograms() {
  for (const [program, packages] of Object.entries(programs)) {
    if (!(await isInstalled(program))) await ensureDebianPackages(packages, `measuring with ${program}`);
  }
}

/** @param {string} program */
async function isInstalled(program) {
  return existsSync(`/usr/sbin/${program}`) || (await hasProgram(program));
}

async function measure() {
  const { command, env } = await playwrightCommand({
    project: 'bench',
    args: ['--reporter=list', '--workers=1', ...selection()],
  });
  const [program = '', ...args] = command;
  /* As a package does, the app leaves what it checks for development alone. */
  return runInherited(program, args, { env: { ...env, LONGSHORE_AS_SHIPPED: '1' } });
}

/** @returns {string[]} arguments of Playwright that leave what is to be measured */
function selection() {
  const at = process.argv.indexOf('--only');
  if (at !== -1) return ['--grep', (process.argv[at + 1] ?? '').split(',').map(taggedWith).join('|')];
  return process.argv.includes('--all') ? [] : ['--grep-invert', taggedWith('takes-long')];
}

/** @param {string} tag */
function taggedWith(tag) {
  return `@${tag}(?![\\w-])`;
}

async function printTable() {
  /** @type {({ met: boolean } & Record<string, unknown>)[]} */
  const measured = JSON.parse(await readFile(results, 'utf8'));
  console.table(measured.map(({ met, ...rest }) => ({ ...rest, met: met ? 'met' : 'NOT MET' })));
}
