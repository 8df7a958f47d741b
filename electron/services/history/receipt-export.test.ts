import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Receipt } from '../../../shared/history';
import { toCsv, toJson } from './receipt-export';

const receipt: Receipt = {
  kind: 'deleted',
  id: 'r',
  at: Date.UTC(2026, 0, 2, 3, 4, 5),
  accountId: 'a',
  accountName: 'Anna, "Home"',
  service: 'acronis',
  host: 'cloud.example',
  entryId: '42',
  name: 'a.txt',
  size: 7,
  hash: { algorithm: 'sha256', value: 'ab' },
  certificate: { id: 'c', link: 'https://cloud.example/c', json: '{"id":"c"}' },
  result: { kind: 'refused', failure: { code: 'locked', details: {}, message: '' } },
};

/** Cells of a table by RFC 4180, read by rules of their own. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  let row: string[] = [];
  for (let match = cell.exec(text); match !== null; match = cell.exec(text)) {
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

const cellsOf = (csv: string): string[] => readCsv(csv.slice(1))[1] ?? [];

describe('CSV', () => {
  it('begins with a byte-order mark and the names of its columns', () => {
    expect(toCsv([]).startsWith('\uFEFFwhen,what,account,')).toBe(true);
    expect(toCsv([]).endsWith('path\r\n')).toBe(true);
  });

  it('tells everything of a receipt', () => {
    expect(cellsOf(toCsv([receipt]))).toEqual([
      '2026-01-02T03:04:05.000Z',
      'deleted',
      'Anna, "Home"',
      'acronis',
      'cloud.example',
      'a.txt',
      '',
      '42',
      '7',
      'sha256:ab',
      '',
      'refused',
      'locked',
      'c',
      'https://cloud.example/c',
      '',
    ]);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '  =1', '＝1', '%1', '|cmd'])(
    'makes no formula of a file named %j',
    (name) => {
      expect(cellsOf(toCsv([{ ...receipt, name }]))[5]).toBe(`'${name}`);
    },
  );

  it('keeps any name in its cell', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const cell = cellsOf(toCsv([{ ...receipt, name }]))[5] ?? '';
        expect([name, `'${name}`]).toContain(cell);
        expect(cell).not.toMatch(/^\s*[=+\-@]/u);
      }),
    );
  });
});

it('JSON has everything as it is kept', () => {
  expect(JSON.parse(toJson([receipt], 0))).toEqual({
    format: 'longshore-receipts',
    version: 1,
    exportedAt: '1970-01-01T00:00:00.000Z',
    receipts: [receipt],
  });
});
