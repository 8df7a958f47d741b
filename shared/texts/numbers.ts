import { currentLocale, type Language } from './locale';

const formats = new Map<string, Intl.NumberFormat>();

/** The number as the user's locale writes it, with at most so many digits behind the point: "1,204.5". */
export function formatNumber(value: number, digits = 0): string {
  const { formats: tag } = currentLocale();
  const key = `${tag ?? ''}/${digits}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(tag, { maximumFractionDigits: digits });
  formats.set(key, format);
  return format.format(value);
}

/** A count with the words that go with it in one language; `#` stands for the number: `files(3)` is "3 files". */
export type Counting = (one: string, other: string) => (count: number) => string;

/** For the catalog of one language. */
export function countingIn(language: Language): Counting {
  const rules = new Intl.PluralRules(language);
  return (one, other) => (count) =>
    (rules.select(count) === 'one' ? one : other).replaceAll('#', () => formatNumber(count));
}
