import { ensureBuild } from './setup/application-build.mjs';
import { ensureDebianPackages } from './setup/debian-packages.mjs';
import { ensureDisplay } from './setup/display.mjs';
import { capture, runInherited } from './setup/run-command.mjs';
import { runMain } from './setup/say.mjs';
import { playwrightCommand } from './suites/e2e-tests.mjs';

/* Takes the pictures of docs/screenshots anew. */
await runMain(async () => {
  await ensureBuild();
  await ensureJapaneseFont();
  const display = await ensureDisplay({ always: true });
  try {
    const { command, env } = await playwrightCommand({ project: 'screenshots', args: ['--reporter=list'] });
    const [program = '', ...args] = command;
    return await runInherited(program, args, { env });
  } finally {
    display.stop();
  }
});

/** One of the sample files has a Japanese name. */
async function ensureJapaneseFont() {
  const { code, stdout } = await capture('fc-list', [':lang=ja']);
  if (process.platform !== 'linux' || (code === 0 && stdout !== '')) return;
  await ensureDebianPackages(['fonts-droid-fallback'], 'the Japanese file name in the pictures');
}
