import { de } from '../texts/de/de';
import { en } from '../texts/en/en';
import { es } from '../texts/es/es';
import type { Language } from '../texts/locale';
import type { Texts } from '../texts/texts';

/** All languages at once, which only tests need. */
export const catalogs: Readonly<Record<Language, Texts>> = { en, de, es };
