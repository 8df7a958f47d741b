import type { App } from 'electron';
import type { Settings } from '../../shared/settings';
import { bestLanguage, setLocale, type Language, type Locale } from '../../shared/texts/locale';
import type { Log } from '../logging/log';

/** What the system says of its user's languages. */
export interface SystemLanguages {
  /** Best first, as the system writes them. */
  readonly preferred: readonly string[];
  /** By whose habits the system writes dates and numbers. */
  readonly formats: string | undefined;
}

/** The part of `app` that is used. */
export type LocaleSource = Pick<App, 'getLocale' | 'getPreferredSystemLanguages' | 'getSystemLocale'>;

/** Only once the app is ready. */
export function systemLanguagesOf(app: LocaleSource): SystemLanguages {
  const formats = toLanguageTag(app.getSystemLocale()) ?? toLanguageTag(app.getLocale());
  const preferred = 'getPreferredSystemLanguages' in app ? app.getPreferredSystemLanguages() : [];
  return { preferred: preferred.length > 0 ? preferred : [app.getLocale()], formats };
}

/** The locale that the user has chosen, or that follows from the system. */
export function localeOf(
  { language: chosen, formats }: Pick<Settings, 'language' | 'formats'>,
  system: SystemLanguages,
): Locale {
  const tags = system.preferred.flatMap((name) => toLanguageTag(name) ?? []);
  const language = chosen === 'system' ? bestLanguage(tags) : chosen;
  return { language, formats: formats === 'system' ? system.formats : regionalTag(language, tags) };
}

/** The language as the user's own region writes it, when the system names one: `de-CH` for German in Switzerland. */
function regionalTag(language: Language, tags: readonly string[]): string {
  return tags.find((tag) => tag === language || tag.startsWith(`${language}-`)) ?? language;
}

interface SpeakerDependencies {
  /** Brings the texts of a language, before anything is said in it. */
  load: (language: Language) => Promise<void>;
  /** A locale is spoken, for the first time or in place of another. */
  onChange: () => void;
  log: Pick<Log, 'report'>;
}

/**
 * Speaks a locale as soon as its texts are there: of several that are asked for meanwhile, only the last. What was spoken stays when they
 * cannot be loaded, which is logged; never rejects for that.
 */
export function createSpeaker({
  load,
  onChange,
  log,
}: SpeakerDependencies): (locale: Locale) => Promise<void> {
  let wanted: Locale;
  let spoken: Locale | undefined;
  return async (locale) => {
    wanted = locale;
    try {
      await load(locale.language);
    } catch (error) {
      log.report(error, { level: 'error', event: 'app.texts', facts: { language: locale.language } });
      return;
    }
    if (wanted !== locale || (spoken !== undefined && isSame(spoken, locale))) return;
    spoken = locale;
    setLocale(locale);
    onChange();
  };
}

function isSame(a: Locale, b: Locale): boolean {
  return a.language === b.language && a.formats === b.formats;
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
