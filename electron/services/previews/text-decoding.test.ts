import { expect, it } from 'vitest';
import { decodeText } from './text-decoding';

it.each([
  ['UTF-8', 'Überfahrt €', Buffer.from('Überfahrt €')],
  ['UTF-8 with its mark', 'é', Buffer.from('efbbbfc3a9', 'hex')],
  ['UTF-16, little end first', 'é', Buffer.from('fffee900', 'hex')],
  ['UTF-16, big end first', 'é', Buffer.from('feff00e9', 'hex')],
  ['Windows-1252', 'é€', Buffer.from('e980', 'hex')],
])('reads %s', (_encoding, text, bytes) => {
  expect(decodeText(bytes, { cut: false })).toBe(text);
});

it('leaves out the half of a letter at the end of a part', () => {
  expect(decodeText(Buffer.from('a€').subarray(0, 3), { cut: true })).toBe('a');
  expect(decodeText(Buffer.from('a€').subarray(0, 3), { cut: false })).toBe('aâ‚');
});
