import { ensureBuild } from '../setup/application-build.mjs';
import { ensureElectron } from '../setup/electron-runtime.mjs';
import { inRoot } from '../setup/project-paths.mjs';
import { runInherited } from '../setup/run-command.mjs';
import { say, SetupError } from '../setup/say.mjs';
import { writeThirdPartyNotices } from './third-party-notices.mjs';
import { updateArguments } from './update-feed.mjs';

/** @typedef {import('../setup/electron-runtime.mjs').ElectronRuntime} ElectronRuntime */

const trialOutput = 'dist/trial';
const trialName = 'Longshore Trial';

/**
 * Packs the app.
 * @param {object} options
 * @param {boolean} options.trial under another name into a folder of its own, and on the old fallback Electron if there is no other
 * @param {readonly string[]} options.args of electron-builder; without any the unpacked app of this system
 * @returns {Promise<{ code: number, output: string }>} electron-builder's exit code and the folder of what it made
 */
export async function packApp({ trial, args }) {
  const runtime = await ensureElectron();
  refuseUnlessFit(runtime, trial);
  await ensureBuild();
  await writeThirdPartyNotices();
  const code = await runInherited(process.execPath, [
    inRoot('node_modules', 'electron-builder', 'cli.js'),
    ...(args.length > 0 ? args : ['--dir', `--${process.arch}`]),
    ...updateArguments(process.env),
    ...runtimeArguments(runtime),
    ...(trial ? [`-c.directories.output=${trialOutput}`, `-c.productName=${trialName}`] : []),
    '--publish=never',
  ]);
  return { code, output: inRoot(trial ? trialOutput : 'dist') };
}

/**
 * Users get the pinned Electron or none.
 * @param {Pick<ElectronRuntime, 'kind' | 'version'>} runtime
 * @param {boolean} trial
 */
export function refuseUnlessFit({ kind, version }, trial) {
  if (kind !== 'fallback') return;
  if (!trial) {
    throw new SetupError(
      `Only Electron ${version} can be had here, which is too old to give to anyone. For a look at the package itself: npm run package -- --trial`,
    );
  }
  say(`Trial package on Electron ${version}: do not give it to anyone.`);
}

/** @param {ElectronRuntime} runtime */
function runtimeArguments({ folder, version, kind }) {
  if (kind === 'official') return [];
  const dist = [`-c.electronDist=${folder}`, `-c.electronVersion=${version}`];
  return kind === 'fallback'
    ? [...dist, `-c.afterPack=${inRoot('scripts', 'pack', 'fit-to-fallback.mjs')}`]
    : dist;
}

/** The executable of an unpacked trial package of this system. @returns {string} */
export function trialExecutable() {
  const arch = process.arch === 'x64' ? '' : `-${process.arch}`;
  if (process.platform === 'darwin')
    return inRoot(trialOutput, `mac${arch}`, `${trialName}.app`, 'Contents', 'MacOS', trialName);
  return process.platform === 'win32'
    ? inRoot(trialOutput, `win${arch}-unpacked`, `${trialName}.exe`)
    : inRoot(trialOutput, `linux${arch}-unpacked`, 'longshore');
}
