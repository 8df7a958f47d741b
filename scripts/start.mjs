import { ensureDisplay } from './setup/display.mjs';
import { launchApp } from './setup/launch.mjs';
import { runMain } from './setup/say.mjs';

/* The app with the user's own profile. */
await runMain(async () => {
  const display = await ensureDisplay();
  try {
    return await launchApp(process.argv.slice(2));
  } finally {
    display.stop();
  }
});
