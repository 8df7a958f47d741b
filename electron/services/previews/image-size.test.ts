import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainPng } from '../../demo/content/plain-png';
import { imageSizeOf } from './image-size';

const hex = (text: string): Uint8Array => Buffer.from(text.replaceAll(' ', ''), 'hex');

describe('the size of an image', () => {
  it.each([
    ['image/png', plainPng(7, 5, () => [1, 2, 3]), 7, 5],
    ['image/gif', hex('474946383961 0300 0400 00'), 3, 4],
    ['image/bmp', hex(`424d ${'00'.repeat(12)} 28000000 06000000 fcffffff`), 6, 4],
    ['image/jpeg', hex('ffd8 ffe0 0004 0000 ffff c4 0004 0000 ffc2 0011 08 0102 0304 03'), 0x0304, 0x0102],
    ['image/webp', hex('52494646 00000000 57454250 56503820 00000000 000000 9d012a 0a00 1400'), 10, 20],
    ['image/webp', hex('52494646 00000000 57454250 5650384c 00000000 2f 09c00400'), 10, 20],
    ['image/webp', hex('52494646 00000000 57454250 56503858 0a000000 00000000 090000 130000'), 10, 20],
  ] as const)('stands in the header of %s', (type, bytes, width, height) => {
    expect(imageSizeOf(type, bytes)).toEqual({ width, height });
  });

  it('of a bomb is told without decoding it', () => {
    const bomb = hex('89504e470d0a1a0a 0000000d 49484452 000186a0 000186a0 08 02 000000');
    expect(imageSizeOf('image/png', bomb)).toEqual({ width: 100_000, height: 100_000 });
  });

  const types = ['image/png', 'image/gif', 'image/bmp', 'image/jpeg', 'image/webp'] as const;

  it('is null where the header ends early, says nothing or says zero', () => {
    for (const type of types) {
      expect(imageSizeOf(type, new Uint8Array(4))).toBeNull();
      expect(imageSizeOf(type, new Uint8Array(64))).toBeNull();
    }
    expect(imageSizeOf('image/jpeg', hex('ffd8 ffe0 0000 ffe0 0000'))).toBeNull();
  });

  it('is found or not in whatever bytes, and soon', () => {
    fc.assert(
      fc.property(fc.constantFrom(...types), fc.uint8Array({ maxLength: 512 }), (type, bytes) => {
        const size = imageSizeOf(type, bytes);
        expect(size === null || (size.width > 0 && size.height > 0)).toBe(true);
      }),
    );
  });
});
