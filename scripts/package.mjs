import { packApp } from './pack/pack-app.mjs';
import { reportSizes } from './pack/package-sizes.mjs';
import { runMain } from './setup/say.mjs';

/* Packs the app into dist/ and reports what it weighs. Arguments go to electron-builder; `--trial` allows the old fallback Electron. */
await runMain(async () => {
  const given = process.argv.slice(2);
  const { code, output } = await packApp({
    trial: given.includes('--trial'),
    args: given.filter((argument) => argument !== '--trial'),
  });
  if (code === 0) await reportSizes(output);
  return code;
});
