import { expect, it } from 'vitest';
import { entryKind, extensionOf } from './entry-kind';

it.each([
  ['a.txt', 'Text'],
  ['A.CSV', 'Table'],
  ['final.v2.pdf', 'PDF'],
  ['clip.mp4', 'Video'],
  ['empty.log', 'Log'],
  ['plan.dwg', 'Drawing'],
  ['tide.bin', 'Binary'],
  ['README', 'File'],
  ['.profile', 'File'],
  ['odd.constructor', 'File'],
])('%s is: %s', (name, kind) => {
  expect(entryKind({ kind: 'file', name })).toBe(kind);
});

it('calls a folder a folder, whatever its name', () => {
  expect(entryKind({ kind: 'folder', name: 'photos.zip' })).toBe('Folder');
});

it('takes the last extension, in lower case', () => {
  expect(extensionOf('archive.TAR.GZ')).toBe('gz');
  expect(extensionOf('dot.')).toBe('');
});
