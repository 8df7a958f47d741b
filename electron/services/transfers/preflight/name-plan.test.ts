import { dirname, posix, win32 } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collisionKey } from '../../../../shared/names';
import { planNames, type Sibling } from './name-plan';

const nothing: ReadonlySet<string> = new Set();

function file(name: string, id = 'id-1'): Sibling {
  return { kind: 'file', name, id };
}

function folder(name: string, id = 'id-2'): Sibling {
  return { kind: 'folder', name, id };
}

function planFiles(...names: string[]): string[] {
  return planNames(
    names.map((name) => file(name)),
    nothing,
  );
}

describe('planNames', () => {
  it.each<[string, string[], string[]]>([
    ['names that can stay', ['a.txt', 'b.txt'], ['a.txt', 'b.txt']],
    ['the same name', ['a.txt', 'a.txt', 'a.txt'], ['a.txt', 'a (2).txt', 'a (3).txt']],
    ['names that differ in case', ['A.txt', 'a.TXT'], ['A.txt', 'a (2).TXT']],
    ['names that differ in how accents are made', ['é.txt', 'e\u0301.txt'], ['é.txt', 'e\u0301 (2).txt']],
    ['names that differ in what cannot be seen', ['ab.txt', 'a\u200db.txt'], ['ab.txt', 'a\u200db (2).txt']],
    ['device names', ['CON', '_con'], ['_CON (2)', '_con']],
    ['a forbidden name before an allowed one', ['a:b', 'a_b'], ['a_b (2)', 'a_b']],
    ['a number that is taken', ['a.txt', 'a.txt', 'a (2).txt'], ['a.txt', 'a (3).txt', 'a (2).txt']],
    ['names of which nothing is left', ['..', '.'], ['id-1', 'id-1 (2)']],
    ['paths', ['../x.txt', '/x', '..\\x.txt'], ['.._x.txt', '_x', '.._x (2).txt']],
  ])('plans %s', (_case, names, planned) => {
    expect(planFiles(...names)).toEqual(planned);
  });

  it('gives a file and a folder different names', () => {
    expect(planNames([folder('charts'), file('Charts')], nothing)).toEqual(['charts', 'Charts (2)']);
  });

  it('leads folders, and only folders, around what is in their way', () => {
    const blocked = new Set([collisionKey('Charts')]);
    expect(planNames([folder('charts'), file('north')], blocked)).toEqual(['charts (2)', 'north']);
    expect(planNames([file('charts')], blocked)).toEqual(['charts']);
  });

  it('numbers thousands of equal names', () => {
    const names = planFiles(...Array.from({ length: 20_000 }, () => 'report.pdf'));
    expect(names[19_999]).toBe('report (20000).pdf');
    expect(new Set(names).size).toBe(20_000);
  });

  it('never plans a name twice, nor one that leaves its folder', () => {
    const piece = fc.constantFrom(
      ...[
        '..',
        '.',
        '/',
        '\\',
        'a',
        'A',
        'é',
        'e\u0301',
        'C:',
        'nul',
        ' ',
        '\0',
        '\u202e',
        '\u200d',
        '(2)',
        ':x',
      ],
    );
    const name = fc.oneof(
      fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')),
      fc.string({ unit: 'binary' }),
    );
    const sibling = fc.record({ kind: fc.constantFrom<Sibling['kind']>('file', 'folder'), name, id: name });
    fc.assert(
      fc.property(fc.array(sibling, { maxLength: 30 }), (siblings) => {
        const names = planNames(siblings, nothing);
        expect(names).toHaveLength(siblings.length);
        expect(new Set(names.map(collisionKey)).size).toBe(siblings.length);
        for (const planned of names) {
          expect(posix.resolve('/home/anna/Downloads', planned)).toBe(`/home/anna/Downloads/${planned}`);
          expect(win32.resolve('C:\\Downloads', planned)).toBe(`C:\\Downloads\\${planned}`);
          expect(dirname(posix.join('/home/anna', planned, 'x'))).toBe(`/home/anna/${planned}`);
        }
        expect(planNames(siblings, nothing)).toEqual(names);
      }),
      { numRuns: 200 },
    );
  });
});
