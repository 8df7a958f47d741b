import fc from 'fast-check';
import { expect, it } from 'vitest';
import { catalogs } from '../../../shared/testing/every-catalog';
import type { Wish } from './filter-terms';
import { foldText } from './fold-text';
import { parseFilter, type FilterLanguage } from './parse-filter';

const now = new Date(2026, 4, 20, 15, 30).getTime();
const english: FilterLanguage = { words: [catalogs.en.filter.words], now };
const german: FilterLanguage = { words: [catalogs.de.filter.words, catalogs.en.filter.words], now };
const spanish: FilterLanguage = { words: [catalogs.es.filter.words, catalogs.en.filter.words], now };

const day = (year: number, month: number, date: number): number => new Date(year, month - 1, date).getTime();
const word = (text: string): Wish => ({ kind: 'word', text, folded: foldText(text) });
const wishes = (text: string, language = english): (Wish | null)[] =>
  parseFilter(text, language).map(({ wish }) => wish);

it.each([
  ['', []],
  ['   ', []],
  ['harbour', [word('harbour')]],
  ['  Harbour  plan ', [word('Harbour'), word('plan')]],
  ['"harbour plan"', [word('harbour plan')]],
  ['“harbour plan” x', [word('harbour plan'), word('x')]],
  ['„Hafen Plan“', [word('Hafen Plan')]],
  ['«el plano»', [word('el plano')]],
  ['"not closed yet', [word('not closed yet')]],
  ['5" pipe', [word('5"'), word('pipe')]],
  ['survey; north, final.pdf', [word('survey;'), word('north,'), word('final.pdf')]],
  ['a - b', [word('a'), word('-'), word('b')]],
  ['kinds:image', [word('kinds:image')]],
  ['12:30 notes', [word('12:30'), word('notes')]],
  ['"', [null]],
  ['""', [null]],
] as const)('words: %s', (text, expected) => {
  expect(wishes(text)).toEqual(expected);
});

it.each([
  ['kind:image', 'Image'],
  ['KIND:Images', 'Image'],
  ['kind: pdf', 'PDF'],
  ['kind:"disk image"', 'DiskImage'],
  ['kind:fold', 'Folder'],
  ['kind:folder', 'Folder'],
  ['kind:files', 'any-file'],
  ['type:video', 'Video'],
] as const)('kinds: %s', (text, is) => {
  expect(wishes(text)).toEqual([{ kind: 'kind', is }]);
});

it.each(['kind:', 'kind:d', 'kind:spaceship', 'kind>image'])('no kind: %s', (text) => {
  expect(parseFilter(text, english)).toMatchObject([{ wish: null, keyed: 'kind', from: 0, to: text.length }]);
});

it.each([
  ['size>10MB', '>', 10_000_000],
  ['size<1k', '<', 1000],
  ['size >= 1.5 ', '>=', 2],
  ['size<=1,5GB', '<=', 1_500_000_000],
  ['size≥2tb', '>=', 2_000_000_000_000],
  ['size=0', '=', 0],
  ['size:>200', '>', 200],
  ['SIZE > 10kb', '>', 10_000],
] as const)('sizes: %s', (text, comparison, bytes) => {
  expect(wishes(text)).toEqual([{ kind: 'size', comparison, bytes }]);
});

it.each(['size>', 'size>big', 'size:10MB', 'size>-1', 'size>1e9', 'size>9999999999999TB'])(
  'no size: %s',
  (text) => {
    expect(parseFilter(text, english)).toMatchObject([{ wish: null, keyed: 'size' }]);
  },
);

it.each([
  ['after:2026-01-31', 'after', day(2026, 1, 31)],
  ['before:2026', 'before', day(2026, 1, 1)],
  ['before:2026-03', 'before', day(2026, 3, 1)],
  ['since:2026/3/4', 'after', day(2026, 3, 4)],
  ['after:4.3.2026', 'after', day(2026, 3, 4)],
  ['after:today', 'after', day(2026, 5, 20)],
  ['before:Yesterday', 'before', day(2026, 5, 19)],
] as const)('dates: %s', (text, side, at) => {
  expect(wishes(text)).toEqual([{ kind: 'date', side, at }]);
});

it.each(['after:', 'after:2026-02-31', 'after:2026-13', 'before:soon', 'after>2026', 'after:31.2.2026'])(
  'no date: %s',
  (text) => {
    expect(parseFilter(text, english)).toMatchObject([{ wish: null, keyed: 'date' }]);
  },
);

it.each([
  ['-draft', [[true, word('draft')]]],
  [
    '-"old plan" x',
    [
      [true, word('old plan')],
      [false, word('x')],
    ],
  ],
  ['-kind:folder', [[true, { kind: 'kind', is: 'Folder' }]]],
  ['-size>1k', [[true, { kind: 'size', comparison: '>', bytes: 1000 }]]],
  ['bridge-camera', [[false, word('bridge-camera')]]],
] as const)('what is left out: %s', (text, expected) => {
  expect(parseFilter(text, english).map(({ negated, wish }) => [negated, wish])).toEqual(expected);
});

it.each([
  [german, 'art:bild', { kind: 'kind', is: 'Image' }],
  [german, 'kind:image', { kind: 'kind', is: 'Image' }],
  [german, 'Größe>10MB', { kind: 'size', comparison: '>', bytes: 10_000_000 }],
  [german, 'grosse<1k', { kind: 'size', comparison: '<', bytes: 1000 }],
  [german, 'ab:gestern', { kind: 'date', side: 'after', at: day(2026, 5, 19) }],
  [german, 'vor:2026', { kind: 'date', side: 'before', at: day(2026, 1, 1) }],
  [spanish, 'tipo:imagen', { kind: 'kind', is: 'Image' }],
  [spanish, 'tamano>1k', { kind: 'size', comparison: '>', bytes: 1000 }],
  [spanish, 'desde:hoy', { kind: 'date', side: 'after', at: day(2026, 5, 20) }],
  [english, 'art:bild', word('art:bild')],
] as const)('the words of each language', (language, text, expected) => {
  expect(wishes(text, language)).toEqual([expected]);
});

const piece = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '-',
    '"',
    '“',
    '”',
    '«',
    'kind:',
    'size>',
    'size',
    'after:',
    'before:',
    ':',
    '>=',
    ' ',
    '2026-',
    '10MB',
  ),
);

it('takes whatever is typed, term after term from the start to the end', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      const terms = parseFilter(text, german);
      let at = 0;
      for (const { from, to } of terms) {
        expect(text.slice(at, from).trim()).toBe('');
        expect(to).toBeGreaterThan(from);
        at = to;
      }
      expect(text.slice(at).trim()).toBe('');
    }),
  );
});
