import { expect, it } from 'vitest';
import { createCatalogs } from './catalogs';
import type { Language } from './locale';

function catalogsOf(read: (language: Language) => Promise<string>) {
  return createCatalogs({ en: () => read('en'), de: () => read('de'), es: () => read('es') });
}

it('reads only the languages that are loaded, each once', async () => {
  const read: Language[] = [];
  const catalogs = catalogsOf((language) => {
    read.push(language);
    return Promise.resolve(`texts in ${language}`);
  });
  await catalogs.load('de');
  await catalogs.load('de');
  expect(read).toEqual(['de']);
  expect(catalogs.get('de')).toBe('texts in de');
});

it('refuses a language that is not loaded', async () => {
  const catalogs = catalogsOf((language) => Promise.resolve(language));
  await catalogs.load('en');
  expect(() => catalogs.get('es')).toThrow('"es" are asked for but not loaded');
});

it('tries again what could not be read', async () => {
  const answers = [Promise.reject(new Error('gone')), Promise.resolve('texts')];
  const catalogs = catalogsOf(() => answers.shift() ?? Promise.reject(new Error('asked too often')));
  await expect(catalogs.load('de')).rejects.toThrow('gone');
  expect(() => catalogs.get('de')).toThrow('not loaded');
  await catalogs.load('de');
  expect(catalogs.get('de')).toBe('texts');
});
