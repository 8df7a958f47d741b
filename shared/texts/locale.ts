/** Languages that the window speaks. */
export const languages = ['en', 'de', 'es'] as const;
export type Language = (typeof languages)[number];

/** Each in itself, so that whoever speaks it finds it. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
};

export interface Locale {
  readonly language: Language;
  /** BCP 47 tag by which numbers and dates are written; undefined: as the runtime does. */
  readonly formats: string | undefined;
}

let current: Locale = { language: 'en', formats: undefined };

/** To be called once in each process before anything is said, and again when the user chooses another language. */
export function setLocale(locale: Locale): void {
  current = locale;
}

export function currentLocale(): Locale {
  return current;
}

/** The first of the preferred languages (BCP 47 tags) that the window speaks; English when there is none. */
export function bestLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const language = languages.find((known) => known === tag.toLowerCase().split('-')[0]);
    if (language !== undefined) return language;
  }
  return 'en';
}
