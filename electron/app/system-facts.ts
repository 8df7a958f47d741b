import type { App } from 'electron';
import type { SystemInfo } from '../../shared/system';

const platforms: Readonly<Partial<Record<NodeJS.Platform, SystemInfo['platform']>>> = {
  darwin: 'mac',
  win32: 'windows',
};

/** What is true of the machine while the app runs. */
export function systemFactsOf(app: App): Pick<SystemInfo, 'version' | 'platform' | 'locale'> {
  return {
    version: app.getVersion(),
    platform: platforms[process.platform] ?? 'linux',
    locale: toLanguageTag(app.getSystemLocale()) ?? toLanguageTag(app.getLocale()) ?? 'en-US',
  };
}

/** A system's locale name such as `de_DE.UTF-8` or `en-US@posix` as a BCP 47 tag; undefined when it is none. */
export function toLanguageTag(name: string): string | undefined {
  const [language = ''] = name.split(/[.@]/, 1);
  try {
    return Intl.getCanonicalLocales(language.replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}
