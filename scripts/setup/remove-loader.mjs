import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Hook of electron-builder: takes the loader of the fallback Electron out of a package, which would run before the app.
 * @param {{ appOutDir: string }} context
 */
export async function afterPack({ appOutDir }) {
  await rm(join(appOutDir, 'resources', 'app'), { recursive: true, force: true });
}
