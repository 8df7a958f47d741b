import type { App } from 'electron';
import type { SystemInfo } from '../../shared/system';
import { localeOf, systemLanguagesOf } from './app-locale';

const platforms: Readonly<Partial<Record<NodeJS.Platform, SystemInfo['platform']>>> = {
  darwin: 'mac',
  win32: 'windows',
};

/** What is true of the machine while the app runs. */
export function systemFactsOf(
  app: App,
): Pick<SystemInfo, 'version' | 'runtime' | 'platform' | 'systemLanguage'> {
  return {
    version: app.getVersion(),
    runtime: { electron: process.versions.electron, chromium: process.versions.chrome },
    platform: platforms[process.platform] ?? 'linux',
    systemLanguage: localeOf({ language: 'system', formats: 'system' }, systemLanguagesOf(app)).language,
  };
}
