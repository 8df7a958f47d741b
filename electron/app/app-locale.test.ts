import { afterEach, describe, expect, it, vi } from 'vitest';
import { currentLocale, setLocale, type Language, type Locale } from '../../shared/texts/locale';
import { createSpeaker, localeOf, toLanguageTag } from './app-locale';

afterEach(() => {
  setLocale({ language: 'en', formats: undefined });
});

const swiss = { preferred: ['de_CH.UTF-8', 'en-GB'], formats: 'de-CH' };
const french = { preferred: ['fr-FR', 'es-419'], formats: 'fr-FR' };
const unknown = { preferred: ['C'], formats: undefined };

describe('locale', () => {
  it.each([
    ['system', 'system', swiss, { language: 'de', formats: 'de-CH' }],
    ['en', 'system', swiss, { language: 'en', formats: 'de-CH' }],
    ['en', 'language', swiss, { language: 'en', formats: 'en-GB' }],
    ['es', 'language', swiss, { language: 'es', formats: 'es' }],
    ['system', 'system', french, { language: 'es', formats: 'fr-FR' }],
    ['system', 'language', french, { language: 'es', formats: 'es-419' }],
    ['de', 'language', french, { language: 'de', formats: 'de' }],
    ['system', 'system', unknown, { language: 'en', formats: undefined }],
  ] as const)('of language %s and formats %s with %j', (language, formats, system, expected) => {
    expect(localeOf({ language, formats }, system)).toEqual(expected);
  });
});

describe('speaker', () => {
  const german = { language: 'de', formats: 'de-CH' } as const;
  const spanish = { language: 'es', formats: 'es' } as const;

  function createTestSpeaker(load: (language: Language) => Promise<void> = () => Promise.resolve()) {
    const changes: Locale[] = [];
    const report = vi.fn(() => 'id');
    const onChange = () => changes.push(currentLocale());
    return { speak: createSpeaker({ load, onChange, log: { report } }), changes, report };
  }

  function createLoading() {
    let finish = (): void => undefined;
    const done = new Promise<void>((resolve) => {
      finish = resolve;
    });
    return { done, finish };
  }

  it('tells when the language or the habits have changed', async () => {
    const { speak, changes } = createTestSpeaker();
    await speak(german);
    await speak({ ...german });
    await speak({ language: 'de', formats: 'en-GB' });
    expect(changes).toEqual([german, { language: 'de', formats: 'en-GB' }]);
  });

  it('tells of the first, even one that would be spoken anyway', async () => {
    const { speak, changes } = createTestSpeaker();
    await speak(currentLocale());
    expect(changes).toEqual([currentLocale()]);
  });

  it('says nothing in a language before its texts are there', async () => {
    const loading = createLoading();
    const { speak, changes } = createTestSpeaker(() => loading.done);
    const spoken = speak(german);
    expect(currentLocale().language).toBe('en');
    loading.finish();
    await spoken;
    expect(changes).toEqual([german]);
  });

  it.each([
    ['the first', ['de', 'es']],
    ['the last', ['es', 'de']],
  ] as const)('speaks the last of two languages when %s is there first', async (_, order) => {
    const loading = { en: createLoading(), de: createLoading(), es: createLoading() };
    const { speak, changes } = createTestSpeaker((language) => loading[language].done);
    const spoken = [speak(german), speak(spanish)];
    for (const language of order) {
      loading[language].finish();
      await loading[language].done;
    }
    await Promise.all(spoken);
    expect(changes).toEqual([spanish]);
    expect(currentLocale()).toEqual(spanish);
  });

  it('stays with its language when the texts of another cannot be loaded', async () => {
    const gone = new Error('gone');
    const { speak, changes, report } = createTestSpeaker((language) =>
      language === 'es' ? Promise.reject(gone) : Promise.resolve(),
    );
    await speak(german);
    await speak(spanish);
    expect(currentLocale()).toEqual(german);
    expect(changes).toEqual([german]);
    expect(report).toHaveBeenCalledWith(gone, expect.objectContaining({ facts: { language: 'es' } }));
  });
});

describe('language tag', () => {
  it.each([
    ['en-US@posix', 'en-US'],
    ['de_DE.UTF-8', 'de-DE'],
    ['fr', 'fr'],
    ['C', undefined],
    ['', undefined],
  ])('of %j is %s', (name, tag) => {
    expect(toLanguageTag(name)).toBe(tag);
  });
});
