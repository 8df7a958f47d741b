import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Entry } from '../../../shared/files';
import { visibleName } from '../../../shared/names';
import { matchEntries, matchesOf } from './match-entries';

function entry(name: string, over: Partial<Entry> = {}): Entry {
  return {
    accountId: 'a',
    id: name,
    name,
    kind: 'file',
    size: 1000,
    modifiedAt: new Date(2026, 0, 31, 12).getTime(),
    version: null,
    hash: null,
    certificate: null,
    forSigning: false,
    ...over,
  };
}

const list = [
  entry('Überfahrt Plan.txt'),
  entry('harbour plan.png', { size: 20_000_000 }),
  entry('Straße.pdf', { modifiedAt: new Date(2025, 11, 31).getTime() }),
  entry('Plans', { kind: 'folder', size: null }),
  entry('nothing known', { size: null, modifiedAt: null }),
];
const found = (filter: string): string[] => matchEntries(list, filter).map(({ name }) => name);

it.each([
  ['uberfahrt', ['Überfahrt Plan.txt']],
  ['PLAN', ['Überfahrt Plan.txt', 'harbour plan.png', 'Plans']],
  ['plan harbour', ['harbour plan.png']],
  ['"r plan"', ['harbour plan.png']],
  ['strasse', ['Straße.pdf']],
  ['plan -harbour', ['Überfahrt Plan.txt', 'Plans']],
  ['kind:image', ['harbour plan.png']],
  ['kind:folder', ['Plans']],
  ['-kind:file', ['Plans']],
  ['kind:file plan', ['Überfahrt Plan.txt', 'harbour plan.png']],
  ['size>10MB', ['harbour plan.png']],
  ['size<10MB', ['Überfahrt Plan.txt', 'Straße.pdf']],
  ['size=1000', ['Überfahrt Plan.txt', 'Straße.pdf']],
  ['after:2026-01-31', ['Überfahrt Plan.txt', 'harbour plan.png', 'Plans']],
  ['before:2026', ['Straße.pdf']],
  ['after:2026-02', []],
] as const)('%s', (filter, expected) => {
  expect(found(filter)).toEqual(expected);
});

it.each(['', '  ', 'size>', '"'])('is the same list when nothing is asked: “%s”', (filter) => {
  expect(matchEntries(list, filter)).toBe(list);
});

it('finds a name by what is seen of it', () => {
  const hostile = entry('invoice\u202Efdp.exe');
  expect(matchEntries([hostile], visibleName(hostile.name))).toEqual([hostile]);
});

const shown = (name: string, filter: string): string[] =>
  matchesOf(name, filter).map(({ from, to }) => name.slice(from, to));

it.each([
  ['harbour plan.png', 'plan', ['plan']],
  ['plan of plans', 'PLAN', ['plan', 'plan']],
  ['Überfahrt', 'uber', ['Über']],
  ['U\u0308berfahrt', 'uber', ['U\u0308ber']],
  ['Straße', 'ss', ['ß']],
  ['harbour', 'harb rbou', ['harbou']],
  ['harbour', '-harbour', []],
  ['harbour', 'kind:image', []],
  ['航海日誌.txt', '日誌', ['日誌']],
  ['한국어 문서', '한국', ['한국']],
] as const)('marks in %s what %s finds', (name, filter, expected) => {
  expect(shown(name, filter)).toEqual(expected);
});

it('marks a part of every name that a word lets through, and nothing but parts of the name', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'grapheme', minLength: 1 }),
      (name, word) => {
        const visible = visibleName(name);
        const quoted = `"${word.replaceAll(/["“”„«»]/gu, '')}"`;
        const spans = matchesOf(visible, quoted);
        let before = -1;
        for (const { from, to } of spans) {
          expect(from).toBeGreaterThan(before);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(visible.length);
          before = to;
        }
        const isFiltered = matchEntries([entry('x')], quoted).length === 0;
        if (isFiltered) expect(spans.length > 0).toBe(matchEntries([entry(name)], quoted).length > 0);
      },
    ),
  );
});
