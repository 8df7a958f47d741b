import { ensureBuild } from './setup/application-build.mjs';
import { ensureDebianPackages } from './setup/debian-packages.mjs';
import { ensureDisplay } from './setup/display.mjs';
import { capture, runInherited } from './setup/run-command.mjs';
import { runMain } from './setup/say.mjs';
import { playwrightCommand } from './suites/e2e-tests.mjs';

/* Takes the pictures of docs/screenshots anew. */
await runMain(async () => {
  await ensureBuild();
  await ensureFonts();
  const display = await ensureDisplay({ always: true });
  try {
    const { command, env } = await playwrightCommand({ project: 'screenshots', args: ['--reporter=list'] });
    const [program = '', ...args] = command;
    return await runInherited(program, args, { env });
  } finally {
    display.stop();
  }
});

/** Two of the sample files have names with signs that not every system can draw. */
async function ensureFonts() {
  await ensureFont('ja', 'fonts-droid-fallback', 'the Japanese file name in the pictures');
  await ensureFont('und-zsye', 'fonts-noto-color-emoji', 'the file name with an emoji in the pictures');
}

/**
 * @param {string} language as fontconfig calls it
 * @param {string} debianPackage
 * @param {string} purpose
 */
async function ensureFont(language, debianPackage, purpose) {
  const { code, stdout } = await capture('fc-list', [`:lang=${language}`]);
  if (process.platform !== 'linux' || (code === 0 && stdout !== '')) return;
  await ensureDebianPackages([debianPackage], purpose);
}
