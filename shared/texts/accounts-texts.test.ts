import { afterEach, describe, expect, it } from 'vitest';
import { catalogs } from '../testing/every-catalog';
import { languages, setLocale } from './locale';
import { texts } from './texts';

afterEach(() => {
  setLocale({ language: 'en', formats: undefined });
});

/** The subjects of accounts, signing in, settings, the demo and the first start. */
const subjects = [
  'accounts',
  'signIn',
  'signInFailures',
  'serviceFailures',
  'usage',
  'settings',
  'demo',
  'welcome',
] as const;

/** Words that are the same in these languages. */
const sameWords = new Set([
  'Demo',
  'Proxy',
  'General',
  'System',
  'Manual',
  'Downloads',
  'Desktop',
  'optional',
]);

function plainTexts(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => plainTexts(inner, `${path}.${key}`));
}

describe.each(['de', 'es'] as const)('in %s', (language) => {
  it.each(subjects)('nothing of %s is left in English', (subject) => {
    const english = new Map(plainTexts(catalogs.en[subject]));
    for (const [path, text] of plainTexts(catalogs[language][subject])) {
      if (!sameWords.has(text)) expect.soft(text, path).not.toBe(english.get(path));
    }
  });

  it('says every sentence that has a value, with that value', () => {
    setLocale({ language, formats: language });
    const { accounts, signIn, settings, demo } = texts();
    const { subjects: tried, removal, unusableFile } = accounts;
    const said = [
      removal.question('Xaver'),
      removal.text('Xaver'),
      ...[tried.removing, tried.locking, tried.unlocking, tried.moving].map((say) => say('Xaver')),
      accounts.locked('Xaver'),
      accounts.unlocked('Xaver'),
      accounts.moved('Xaver', '2', '3'),
      accounts.copied('Xaver'),
      accounts.status.because('Xaver', 'x'),
      unusableFile.next(unusableFile.reasons.damaged('Xaver')),
      signIn.approval.foreign('Xaver'),
      signIn.approval.ofVendor('Xaver'),
      signIn.approval.next('Xaver', 'OK'),
      settings.language.system('Xaver'),
      settings.formats.example('Xaver', '1'),
      demo.button(1, 'Xaver'),
      demo.switchedOn('Xaver', 'a'),
      demo.switchedOff('Xaver', 'a'),
    ];
    for (const text of said) {
      expect(text).toContain('Xaver');
      expect(text).not.toMatch(/undefined|#/);
    }
  });

  it('says it without the value too', () => {
    const { removal, subjects: tried } = catalogs[language].accounts;
    const said = [
      removal.question(undefined),
      removal.text(undefined),
      ...[tried.removing, tried.locking, tried.unlocking, tried.moving].map((say) => say(undefined)),
      catalogs[language].demo.button(0, ''),
    ];
    for (const text of said) expect(text).not.toMatch(/undefined|#/);
  });
});

it.each([
  ['en', '1 fault on', '2 faults on'],
  ['de', '1 Fehler an', '2 Fehler an'],
  ['es', '1 fallo', '2 fallos'],
] as const)('counts faults in %s', (language, one, two) => {
  setLocale({ language, formats: language });
  expect([1, 2].map((count) => texts().demo.faultsOn(count))).toEqual([one, two]);
});

it('has the same faults explained in every language, each otherwise', () => {
  for (const language of languages) {
    const explained = Object.values(catalogs[language].demo.faults).map(({ text }) => text);
    expect(new Set(explained).size).toBe(explained.length);
  }
});
