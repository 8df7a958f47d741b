import { ensureBuild } from './setup/application-build.mjs';
import { ensureDisplay } from './setup/display.mjs';
import { launchApp } from './setup/launch.mjs';
import { inCache, inRoot } from './setup/project-paths.mjs';
import { runInherited } from './setup/run-command.mjs';
import { runMain } from './setup/say.mjs';
import { playwrightCommand } from './suites/e2e-tests.mjs';

/* The app with the built-in demo, on a profile of its own. `--once`: unattended, with a transcript. */
await runMain(async () => {
  const args = process.argv.slice(2);
  const once = args.includes('--once');
  const display = await ensureDisplay({ always: once });
  try {
    if (once) return await runOnce();
    return await launchApp([`--user-data-dir=${inCache('demo-profile')}`, '--demo', ...args]);
  } finally {
    display.stop();
  }
});

/** Drives the real window (e2e/once) and shows its transcript alone. */
async function runOnce() {
  await ensureBuild();
  const args = [`--reporter=${inRoot('scripts', 'suites', 'transcript-reporter.mjs')}`];
  const { command, env } = await playwrightCommand({ project: 'once', args });
  const [program = '', ...rest] = command;
  return runInherited(program, rest, { env });
}
