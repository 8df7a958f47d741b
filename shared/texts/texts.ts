import { de } from './de/de';
import { en } from './en/en';
import { es } from './es/es';
import { currentLocale, type Language } from './locale';

/** The catalog of one language: by subject, each a text or a function that makes one. */
export type Texts = typeof en;

export const catalogs: Readonly<Record<Language, Texts>> = { en, de, es };

/** The catalog of the user's language, as it is now: to be asked whenever something is said. */
export function texts(): Texts {
  return catalogs[currentLocale().language];
}
