import { expect, it } from 'vitest';
import { plainPdf } from '../../demo/content/plain-pdf';
import { plainPng } from '../../demo/content/plain-png';
import { headBytes, kindOfContent } from './content-kind';

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

it.each([
  ['image/png', plainPng(2, 2, () => [0, 0, 0])],
  ['image/jpeg', latin1('\xff\xd8\xff\xe0\0\x10JFIF')],
  ['image/gif', latin1('GIF89a\x01\0\x01\0')],
  ['image/webp', latin1('RIFF\x10\0\0\0WEBPVP8 ')],
  ['image/bmp', latin1(`BM${'\0'.repeat(12)}\x28\0\0\0`)],
  ['image/svg+xml', latin1('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  [
    'image/svg+xml',
    latin1('\xef\xbb\xbf<?xml version="1.0"?>\n<!-- a -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD"\n "x">\n<svg>'),
  ],
  ['image/svg+xml', latin1('<!DOCTYPE svg [ <!ENTITY a "b"> ]><svg>')],
])('knows %s by its first bytes', (type, head) => {
  expect(kindOfContent(head)).toEqual({ kind: 'image', type });
});

it.each([
  ['pdf', plainPdf(['hello'])],
  ['text', latin1('hello')],
  ['text', latin1('caf\xe9')],
  ['text', latin1('\xff\xfeh\0i\0')],
  ['text', latin1('\x1b[31mred\x1b[0m')],
  ['text', latin1('<!doctype html><svg><script>alert(1)</script>')],
  ['text', latin1('<html><body>%PDF-1.4')],
  ['text', latin1('<svgs/>')],
  ['text', latin1('BMW is a car')],
  ['other', latin1('PK\x03\x04')],
  ['other', latin1('\0\0\0\x20ftypmp42')],
  ['other', latin1('MZ\x90\0')],
])('takes for %s what is nothing else', (kind, head) => {
  expect(kindOfContent(head).kind).toBe(kind);
});

it('shows a file that is two things as the one that it begins as', () => {
  const gifAndScript = latin1('GIF89a/*\x01\0*/=1;alert(1)');
  expect(kindOfContent(gifAndScript)).toEqual({ kind: 'image', type: 'image/gif' });
  const pdfAndHtml = latin1('%PDF-1.4\n<script>alert(1)</script>');
  expect(kindOfContent(pdfAndHtml)).toEqual({ kind: 'pdf' });
});

it.each(['[', '[]', '<!--', '-->', '<?', '?>', ' ', '<!DOCTYPE svg ', '<!DOCTYPE svg [', ']'])(
  'judges %j again and again in no time',
  (piece) => {
    const started = performance.now();
    for (const before of ['', '<!DOCTYPE svg ', '<!DOCTYPE svg [', '<!--'])
      kindOfContent(latin1((before + piece.repeat(headBytes)).slice(0, headBytes)));
    expect(performance.now() - started).toBeLessThan(500);
  },
);
