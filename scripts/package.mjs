import { ensureBuild } from './setup/application-build.mjs';
import { ensureElectron } from './setup/electron-runtime.mjs';
import { inRoot } from './setup/project-paths.mjs';
import { runInherited } from './setup/run-command.mjs';
import { runMain, say, SetupError } from './setup/say.mjs';

/* Packs the app into dist/. Arguments go to electron-builder; `--trial` allows the old fallback Electron. */
await runMain(async () => {
  const given = process.argv.slice(2);
  const trial = given.includes('--trial');
  const runtime = await ensureElectron();
  refuseUnlessFit(runtime, trial);
  await ensureBuild();
  const args = given.filter((argument) => argument !== '--trial');
  return runInherited(process.execPath, [
    inRoot('node_modules', 'electron-builder', 'cli.js'),
    ...(args.length > 0 ? args : ['--dir']),
    ...(runtime.kind === 'official' ? [] : runtimeArguments(runtime)),
    ...(trial ? ['-c.directories.output=dist/trial', '-c.productName=Longshore Trial'] : []),
    '--publish=never',
  ]);
});

/**
 * @param {import('./setup/electron-runtime.mjs').ElectronRuntime} runtime
 * @param {boolean} trial
 */
function refuseUnlessFit({ kind, version }, trial) {
  if (kind !== 'fallback') return;
  if (!trial) {
    throw new SetupError(
      `Only Electron ${version} can be had here, which is too old to give to anyone. For a look at the package itself: npm run package -- --trial`,
    );
  }
  say(`Trial package on Electron ${version}: do not give it to anyone.`);
}

/** @param {import('./setup/electron-runtime.mjs').ElectronRuntime} runtime */
function runtimeArguments({ folder, version, kind }) {
  const dist = [`-c.electronDist=${folder}`, `-c.electronVersion=${version}`];
  return kind === 'fallback'
    ? [...dist, `-c.afterPack=${inRoot('scripts', 'setup', 'remove-loader.mjs')}`]
    : dist;
}
