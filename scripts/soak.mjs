import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { ensureBuild } from './setup/application-build.mjs';
import { ensureDisplay } from './setup/display.mjs';
import { say, SetupError, runMain } from './setup/say.mjs';
import { ensureSecretService, runWithSecretService } from './setup/secret-service.mjs';
import { playwrightCommand } from './suites/e2e-tests.mjs';

/*
 * Two tests of endurance. With `--hours N` (0.05 is three minutes): lists, downloads and deletes all the while and compares memory, open files and handles at
 * the end with those at first. Otherwise:
 * kills the built app with SIGKILL at random moments of a mixed batch, starts it again each time, and compares every byte at the end.
 * `--kills N` (50), `--seconds N` between two kills on average (20), `--seed N` for the same moments once more.
 */
await runMain(async () => {
  const { env: options, spec } = readOptions();
  await ensureBuild();
  if (!(await ensureSecretService()))
    throw new SetupError('There is no Secret Service that could be started here.');
  const display = await ensureDisplay({ always: true });
  try {
    const args = ['--reporter=list', '--workers=1', spec];
    const { command, env } = await playwrightCommand({ project: 'soak', args });
    return await runWithSecretService(command, { ...env, ...options });
  } finally {
    display.stop();
  }
});

function readOptions() {
  const { values } = parseArgs({
    options: {
      kills: { type: 'string' },
      seconds: { type: 'string' },
      seed: { type: 'string' },
      hours: { type: 'string' },
    },
  });
  if (values.hours !== undefined) return steadyOptions(values.hours);
  const { kills = '50', seconds = '20', seed = String(randomInt(1_000_000)) } = values;
  for (const [name, value] of Object.entries({ kills, seconds, seed }))
    if (!/^\d{1,6}$/.test(value)) throw new SetupError(`--${name} must be a whole number, not "${value}".`);
  say(`${kills} kills, ${seconds} s apart on average, seed ${seed}`);
  const env = { LONGSHORE_SOAK_KILLS: kills, LONGSHORE_SOAK_SECONDS: seconds, LONGSHORE_SOAK_SEED: seed };
  return { env, spec: 'soak.spec.ts' };
}

/** @param {string} hours */
function steadyOptions(hours) {
  if (!/^\d{1,4}(\.\d{1,4})?$/.test(hours)) throw new SetupError(`--hours must be a number, not "${hours}".`);
  say(`${hours} hours of listing, downloading and deleting`);
  return { env: { LONGSHORE_STEADY_HOURS: hours }, spec: 'steady.spec.ts' };
}
