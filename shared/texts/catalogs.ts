import type { Language } from './locale';

/** Catalogs that are read one by one. */
interface Catalogs<T> {
  /** Reads a catalog that is not there yet. Rejects as its reader does; the next call tries again. */
  load(language: Language): Promise<void>;
  /** Throws when it is not loaded. */
  get(language: Language): T;
}

export function createCatalogs<T>(readers: Readonly<Record<Language, () => Promise<T>>>): Catalogs<T> {
  const loaded = new Map<Language, T>();
  return {
    load: async (language) => {
      if (!loaded.has(language)) loaded.set(language, await readers[language]());
    },
    get: (language) => {
      const catalog = loaded.get(language);
      if (catalog === undefined) throw new Error(`The texts in "${language}" are asked for but not loaded.`);
      return catalog;
    },
  };
}
