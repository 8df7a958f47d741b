import type { Page } from 'playwright';
import { languages, setLocale, type Language } from '../../../shared/texts/locale';
import { catalogs } from '../../../shared/testing/every-catalog';

/** Of some number that any text may take. */
const sampleArguments = [1, 2, 'x', undefined, {}] as const;
const mostParameters = 4;

/* A text may need other arguments than these; then it says nothing here. */
function trySaying(text: (...values: never[]) => unknown, sample: (typeof sampleArguments)[number]): unknown {
  try {
    const said: unknown = Reflect.apply(text, null, new Array(mostParameters).fill(sample));
    return said;
  } catch {
    return undefined;
  }
}

function* saidBy(catalog: unknown): Generator<string> {
  if (typeof catalog === 'string') yield catalog;
  else if (typeof catalog === 'object' && catalog !== null) {
    for (const part of Object.values(catalog)) yield* saidBy(part);
  } else if (typeof catalog === 'function') {
    for (const sample of sampleArguments) {
      const said = trySaying((...values) => Reflect.apply(catalog, null, values) as unknown, sample);
      if (typeof said === 'string') yield said;
    }
  }
}

function wordsOf(texts: Iterable<string>): Set<string> {
  return new Set([...texts].flatMap((text) => text.toLowerCase().match(/\p{L}{2,}/gu) ?? []));
}

/* Names of months are as the settings say, in whichever language. */
function monthNames(): string[] {
  return languages.flatMap((language) => {
    const month = new Intl.DateTimeFormat(language, { month: 'short' });
    return Array.from({ length: 12 }, (_, index) => month.format(new Date(2026, index, 1)));
  });
}

/** Words that Longshore says in English and not in the other language. */
export function englishWords(language: Exclude<Language, 'en'>): ReadonlySet<string> {
  setLocale({ language: 'en', formats: 'en' });
  const english = wordsOf(saidBy(catalogs.en));
  const own = wordsOf([...saidBy(catalogs[language]), ...monthNames()]);
  return new Set([...english].filter((word) => !own.has(word)));
}

/** Everything in the window that is read, by the eye or aloud. */
function textsOnScreen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const attributes = [
      'alt',
      'aria-description',
      'aria-label',
      'aria-roledescription',
      'aria-valuetext',
      'placeholder',
      'title',
    ];
    const texts: string[] = [];
    for (const element of document.body.querySelectorAll('*')) {
      if (!element.checkVisibility()) continue;
      texts.push(...attributes.flatMap((name) => element.getAttribute(name) ?? []));
      for (const node of element.childNodes) {
        if (node.nodeType === Node.TEXT_NODE) texts.push(node.nodeValue ?? '');
      }
    }
    return texts.filter((text) => text.trim() !== '');
  });
}

/** Texts of the window's own that hold one of the words; `names` are those that come from elsewhere, such as those of files. */
export async function textsWith(
  page: Page,
  words: ReadonlySet<string>,
  names: readonly string[],
): Promise<string[]> {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  const own = (text: string): string => longestFirst.reduce((left, name) => left.replaceAll(name, ''), text);
  const texts = await textsOnScreen(page);
  return texts.filter((text) => [...wordsOf([own(text)])].some((word) => words.has(word)));
}

/** Buttons, labels and headings whose text does not fit into them, or that reach out of the window. */
export function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isTight = (element: Element): boolean =>
      getComputedStyle(element).display !== 'inline' &&
      element.clientWidth > 1 &&
      element.scrollWidth > element.clientWidth + 1;
    const isOutside = (element: Element): boolean => {
      const { left, right } = element.getBoundingClientRect();
      return left < 0 || right > window.innerWidth;
    };
    const isCut = (element: Element): boolean =>
      element.checkVisibility() && (isTight(element) || isOutside(element));
    const selector =
      'button:not([role="columnheader"] *), [role="button"], [role="tab"], [role="option"] > span, label, legend, h2';
    return [...document.querySelectorAll(selector)]
      .filter((element) => [element, ...element.querySelectorAll('*:not(svg, svg *)')].some(isCut))
      .map((element) => `${element.tagName.toLowerCase()} “${element.textContent}”`);
  });
}
