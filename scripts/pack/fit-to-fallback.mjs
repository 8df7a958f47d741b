import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * @typedef {object} PackContext of electron-builder
 * @property {string} appOutDir
 * @property {{ config: { electronFuses: Record<string, boolean | null> } }} packager
 */

/**
 * Hook of electron-builder for packages on the fallback Electron: takes out its loader, which would run before the app, and
 * leaves alone the fuse that this Electron does not have.
 * @param {PackContext} context
 */
export async function afterPack({ appOutDir, packager }) {
  await rm(join(appOutDir, 'resources', 'app'), { recursive: true, force: true });
  packager.config.electronFuses['grantFileProtocolExtraPrivileges'] = null;
}
