import { describe, expect, it } from 'vitest';
import { parseDispositionName } from './acronis-names';

/** As a transport hands over header bytes. */
function inBytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

describe('parseDispositionName', () => {
  it.each([
    ['attachment;filename=lorem_ipsum.txt', 'lorem_ipsum.txt'],
    ['attachment; FileName=report.pdf', 'report.pdf'],
    ['attachment;filename=survey;north, final.pdf', 'survey;north, final.pdf'],
    ['attachment;filename=a%20b.txt', 'a%20b.txt'],
    ['attachment;filename=a=b.txt', 'a=b.txt'],
    ['attachment;filename="quo\\"ted; name\\\\.txt"; size=3', 'quo"ted; name\\.txt'],
    ['attachment;filename="never closed.txt', 'never closed.txt'],
    ['attachment;filename=../../outside.txt', '../../outside.txt'],
    [inBytes('attachment;filename=Überfahrt Plan.txt'), 'Überfahrt Plan.txt'],
    [inBytes('attachment;filename=航海日誌.txt'), '航海日誌.txt'],
    ['attachment;filename=\u00dcber.txt', 'Über.txt'],
    ['attachment;filename=\u822a\u00dc.txt', '\u822a\u00dc.txt'],
    ["attachment; filename=x.txt; filename*=UTF-8''%C3%9Cber%20Land.txt", 'Über Land.txt'],
    ["attachment; filename*=iso-8859-1'de'%DCber.txt", 'Über.txt'],
    ["attachment; filename*=UTF-8''%C3%28.txt; filename=plain.txt", 'plain.txt'],
    ["attachment; filename*=UTF-8''%zz.txt; filename=plain.txt", 'plain.txt'],
    ["attachment; filename*=KOI8-R''%C3.txt; filename=plain.txt", 'plain.txt'],
    ['attachment; filename*=plain.txt; filename=plain.txt', 'plain.txt'],
  ])('reads %j as %j', (header, name) => {
    expect(parseDispositionName(header)).toBe(name);
  });

  it.each([undefined, '', 'attachment', 'attachment;filename=', 'inline;name=x.txt'])(
    'finds none in %j',
    (header) => {
      expect(parseDispositionName(header)).toBeNull();
    },
  );
});
