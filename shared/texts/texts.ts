import { createCatalogs } from './catalogs';
import type { en } from './en/en';
import { currentLocale, type Language } from './locale';

/** The catalog of one language: by subject, each a text or a function that makes one. */
export type Texts = typeof en;

const catalogs = createCatalogs<Texts>({
  en: async () => (await import('./en/en')).en,
  de: async () => (await import('./de/de')).de,
  es: async () => (await import('./es/es')).es,
});

/** To be awaited before a language is spoken; reads its catalog the first time. Rejects when that cannot be read. */
export function loadTexts(language: Language): Promise<void> {
  return catalogs.load(language);
}

/** The catalog of the user's language, as it is now: to be asked whenever something is said. Throws when it is not loaded. */
export function texts(): Texts {
  return catalogs.get(currentLocale().language);
}
