import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collisionKey, cutToBytes, maxNameBytes, nthName, safeFileName, visibleName } from './names';

/* Shared code sees no Node types; the length in bytes is counted here by encoding, to check the code's own counting. */
const bytesOf = (text: string): number => encodeURIComponent(text).replace(/%../g, 'x').length;

const hostileCharacter = fc.constantFrom(
  ...['/', '\\', ':', '*', '?', '"', '<', '>', '|', '.', ' ', '\t', '\0', '\n', '\u007f', '\u0085'],
  ...['\u202e', '\u2066', '\u200f', '\u061c', '\u2028', '\ud800', '\udc00', '\ufeff', 'é', '漢', '🛶'],
  ...[
    '\u200b',
    '\u200c',
    '\u200d',
    '\ufe0f',
    '\u2060',
    '\u00ad',
    '\u3164',
    '\ufffe',
    '\u{1ffff}',
    'e\u0301',
    '\u0390',
  ],
  ...['a', 'B', '1', '¹', '$', '-'],
);
const hostileName = fc.oneof(
  fc.string({ unit: hostileCharacter, maxLength: 400 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .tuple(
      fc.constantFrom('CON', 'nul', 'Com1', 'LPT9', 'com²', 'CONIN$', 'aux'),
      fc.constantFrom('', ' ', '.', '.txt', ' .txt', '.tar.gz', ':x', `${' '.repeat(300)}.md`),
    )
    .map(([device, tail]) => device + tail),
);

describe('safeFileName', () => {
  it.each([
    ['report.pdf', 'report.pdf'],
    ['Überfahrt Plan.txt', 'Überfahrt Plan.txt'],
    ['航海日誌.txt', '航海日誌.txt'],
    ['survey;north, final.pdf', 'survey;north, final.pdf'],
    ['../../outside.txt', '.._.._outside.txt'],
    ['..\\..\\outside.txt', '.._.._outside.txt'],
    ['/etc/passwd', '_etc_passwd'],
    ['C:\\boot.ini', 'C__boot.ini'],
    ['a*b?c"d<e>f|g', 'a_b_c_d_e_f_g'],
    ['invoice\u202efdp.exe', 'invoice_fdp.exe'],
    ['nul\0l.txt', 'nul_l.txt'],
    ['half\ud83d.txt', 'half_.txt'],
    ['  name. . ', 'name'],
    ['CON', '_CON'],
    ['con.txt', '_con.txt'],
    ['LPT1 .tar.gz', '_LPT1 .tar.gz'],
    ['COM¹.log', '_COM¹.log'],
    ['conin$', '_conin$'],
    ['CONTRACT.txt', 'CONTRACT.txt'],
    ['COM10', 'COM10'],
    ['COM0', '_COM0'],
    ['lpt³.tar.gz', '_lpt³.tar.gz'],
    ['nul .txt', '_nul .txt'],
    ['nullable.txt', 'nullable.txt'],
    ['.profile', '.profile'],
    ['\ufeffreport.pdf', 'report.pdf'],
    ['\nreport.pdf\n', 'report.pdf'],
    ['report.pdf\u200b', 'report.pdf_'],
    ['soft\u00adhyphen\u2060.txt', 'soft_hyphen_.txt'],
    ['report.\u200d. ', 'report'],
    ['no character\ufffe\u{1ffff}', 'no character__'],
    ['نامه\u200cها.txt', 'نامه\u200cها.txt'],
    ['👩\u200d🚀 ❤\ufe0f.jpg', '👩\u200d🚀 ❤\ufe0f.jpg'],
    ['שלום.pdf', 'שלום.pdf'],
  ])('makes %j into %j', (name, expected) => {
    expect(safeFileName(name, 'id-1')).toBe(expected);
  });

  it.each(['', '.', '..', '...', ' ', ' . . ', '\ufeff', '\u200d', '.\u200d.', '\ufe0f', '..\u{e0061}'])(
    'uses the fallback for %j',
    (name) => {
      expect(safeFileName(name, 'id-1')).toBe('id-1');
    },
  );

  it('makes the fallback safe too, and has a last resort', () => {
    expect(safeFileName('..', '../x')).toBe('.._x');
    expect(safeFileName('', '..')).toBe('file');
  });

  it('keeps the extension of a long name and cuts between characters', () => {
    expect(safeFileName(`${'é'.repeat(300)}.pdf`, 'id')).toBe(`${'é'.repeat(98)}.pdf`);
    expect(safeFileName(`${'🛶'.repeat(90)}.tar.gz`, 'id')).toBe(`${'🛶'.repeat(48)}.tar.gz`);
    expect(safeFileName(`a.${'x'.repeat(300)}`, 'id')).toHaveLength(maxNameBytes);
  });

  it('does not become a device name, or end in a dot, by being cut', () => {
    expect(safeFileName(`CON${' '.repeat(300)}x.txt`, 'id')).toMatch(/^_CON/);
    expect(safeFileName(`${'a'.repeat(199)}. b`, 'id')).toBe('a'.repeat(199));
    expect(safeFileName(`${'.'.repeat(300)}a b`, 'id')).toBe('id');
  });

  it('never gives a name that is dangerous on any system, and is idempotent', () => {
    fc.assert(
      fc.property(hostileName, hostileName, (name, fallback) => {
        const safe = safeFileName(name, fallback);
        expect(safe).not.toMatch(
          /[/\\:*?"<>|\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{NChar}\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F]/u,
        );
        expect(safe.replace(/\p{DI}/gu, '')).not.toMatch(/^\.{0,2}$/u);
        expect(safe).not.toMatch(/^\s|[\s.\u200C\u200D]$|^\.{0,2}$/u);
        expect(safe).not.toMatch(/^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\.|$)/iu);
        expect(bytesOf(safe)).toBeLessThanOrEqual(maxNameBytes);
        expect(safe.length).toBeLessThanOrEqual(255);
        expect(safeFileName(safe, fallback)).toBe(safe);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes a name of a million characters in its stride', () => {
    const started = Date.now();
    safeFileName(`${' x'.repeat(500_000)}${' .'.repeat(500_000)}`, 'id');
    expect(Date.now() - started).toBeLessThan(2000);
  });
});

describe('nthName', () => {
  it.each([
    ['report.pdf', 1, 'report.pdf'],
    ['report.pdf', 2, 'report (2).pdf'],
    ['archive.tar.gz', 3, 'archive (3).tar.gz'],
    ['.tar.gz', 2, '.tar (2).gz'],
    ['README', 2, 'README (2)'],
    ['.profile', 2, '.profile (2)'],
    ['1. draft of May', 2, '1. draft of May (2)'],
    ['report (2).pdf', 2, 'report (2) (2).pdf'],
  ])('numbers %j, %i', (name, n, expected) => {
    expect(nthName(name, n)).toBe(expected);
  });

  it('stays safe, within the cap, and different for each n', () => {
    fc.assert(
      fc.property(hostileName, fc.integer({ min: 2, max: 99_999 }), (raw, n) => {
        const name = safeFileName(raw, 'id');
        const numbered = nthName(name, n);
        expect(bytesOf(numbered)).toBeLessThanOrEqual(maxNameBytes);
        expect(safeFileName(numbered, 'id')).toBe(numbered);
        expect(collisionKey(numbered)).not.toBe(collisionKey(name));
        expect(nthName(name, n + 1)).not.toBe(numbered);
      }),
    );
  });
});

describe('collisionKey', () => {
  it.each([
    ['Manifest.CSV', 'manifest.csv'],
    ['e\u0301.txt', '\u00c9.txt'],
    ['ΟΔΟΣ', 'οδος'],
    ['ΟΔΟΣ.txt', 'οδος.txt'],
    ['Straße', 'STRASSE'],
    ['K', 'k'],
    ['a\u200cb', 'ab'],
    ['❤\ufe0f', '❤'],
  ])('takes %j and %j for the same', (one, other) => {
    expect(collisionKey(one)).toBe(collisionKey(other));
  });

  it('tells different names apart', () => {
    expect(collisionKey('a.txt')).not.toBe(collisionKey('a (2).txt'));
  });
});

describe('visibleName', () => {
  it.each([
    ['航海日誌 🛶.txt', '航海日誌 🛶.txt'],
    ['invoice\u202efdp.exe', 'invoice⟨U+202E⟩fdp.exe'],
    ['a\nb\0\u007f', 'a␊b␀␡'],
    ['x\u0085\ud800', 'x⟨U+0085⟩⟨U+D800⟩'],
    ['a\u200b\ufeffb', 'a⟨U+200B⟩⟨U+FEFF⟩b'],
    ['👩\u200d🚀', '👩\u200d🚀'],
  ])('shows %j as %j', (name, expected) => {
    expect(visibleName(name)).toBe(expected);
  });
});

describe('cutToBytes', () => {
  it('gives the longest whole beginning that fits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), (text, max) => {
        const cut = cutToBytes(text, max);
        expect(text.startsWith(cut)).toBe(true);
        expect(bytesOf(cut)).toBeLessThanOrEqual(max);
        const [next] = text.slice(cut.length);
        if (next !== undefined) expect(bytesOf(cut + next)).toBeGreaterThan(max);
      }),
    );
  });
});
