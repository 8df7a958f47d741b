import { describe, expect, it } from 'vitest';
import { setLocale } from '../../shared/texts/locale';
import { catalogs } from '../../shared/testing/every-catalog';
import { sampledTexts } from './catalog-samples.mjs';

/** @typedef {keyof typeof catalogs} Language */

const others = /** @type {const} */ (['de', 'es']);
const languages = /** @type {const} */ (['en', ...others]);
const unfilled = /undefined|\bNaN\b|\bnull\b|\[object|#/;
const stringSamples = /ZQ\d+Z/g;
const numberSample = 1204;
/* Fewer may be names, or a word that languages share. */
const fewestWords = 3;
const smallWords = /(?<!\S)\p{Ll}{2,}/gu;

const functions = sampledTexts();

/** @param {Language} language @param {readonly string[]} path @returns {unknown} */
function textAt(language, path) {
  return path.reduce(
    (/** @type {unknown} */ found, name) => Reflect.get(Object(found), name),
    catalogs[language],
  );
}

/** @param {Language} language @param {readonly string[]} path @param {readonly unknown[]} values */
function say(language, path, values) {
  setLocale({ language, formats: language });
  const text = textAt(language, path);
  if (typeof text !== 'function') throw new Error(`${path.join('.')} is no function in ${language}`);
  const said = text(...values);
  expect(typeof said, `${language}: ${path.join('.')}`).toBe('string');
  return String(said);
}

/** @param {string} text @param {Language} language what of the arguments is in the text */
function argumentsIn(text, language) {
  const number = new Intl.NumberFormat(language).format(numberSample);
  return new Set([...(text.match(stringSamples) ?? []), ...(text.includes(number) ? ['a number'] : [])]);
}

/** @param {unknown} texts @param {readonly string[]} path @returns {{ path: string[], text: string }[]} */
function plainTexts(texts, path = []) {
  return Object.entries(Object(texts)).flatMap(([name, value]) => {
    if (typeof value === 'string') return [{ path: [...path, name], text: value }];
    return typeof value === 'object' ? plainTexts(value, [...path, name]) : [];
  });
}

describe.each(languages)('every text in %s', (language) => {
  it.each(functions.map(({ path, samples }) => ({ name: path.join('.'), path, samples })))(
    '$name says something whole, and as much as in English',
    ({ path, samples }) => {
      for (const values of samples) {
        const text = say(language, path, values);
        const given = JSON.stringify(values);
        expect(text.trim(), given).not.toBe('');
        expect(text, given).not.toMatch(unfilled);
        const found = [...argumentsIn(text, language)];
        for (const one of argumentsIn(say('en', path, values), 'en')) expect(found, given).toContain(one);
      }
    },
  );

  it('is whole where it has no values', () => {
    const broken = plainTexts(catalogs[language]).filter(
      ({ text }) => text === '' || text !== text.trim() || unfilled.test(text),
    );
    expect(broken).toEqual([]);
  });
});

it.each(others)('leaves nothing in English in %s', (language) => {
  const same = plainTexts(catalogs.en).filter(
    ({ path, text }) =>
      (text.match(smallWords) ?? []).length >= fewestWords && textAt(language, path) === text,
  );
  expect(same.map(({ path }) => path.join('.'))).toEqual([]);
});
