import { ensureElectron } from './setup/electron-runtime.mjs';
import { runMain } from './setup/say.mjs';

/* Prints the path of the Electron executable in use, and nothing else, on stdout. */
await runMain(async () => {
  const { executable } = await ensureElectron();
  process.stdout.write(`${executable}\n`);
  return 0;
});
