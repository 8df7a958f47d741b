import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readContent } from './file-content';
import { PatternSource } from './pattern-content';

const source = new PatternSource(1);
const mebibyte = 1_048_576;

describe('pattern content', () => {
  it.each([0, 1, 31, 32, 33, 16_384, mebibyte - 3, mebibyte + 40, 3 * mebibyte])(
    'of %i bytes has that length and the digests of its bytes',
    async (size) => {
      const content = source.content(size, 'crate');
      const bytes = readContent(content);
      expect(bytes).toHaveLength(size);
      for (const name of ['sha256', 'md5'] as const) {
        expect(await content.digest(name)).toBe(createHash(name).update(bytes).digest('hex'));
      }
    },
  );

  it('is the same for the same label and differs for another', () => {
    const bytes = readContent(source.content(5000, 'one'));
    expect(readContent(new PatternSource(1).content(5000, 'one'))).toEqual(bytes);
    expect(readContent(source.content(5000, 'two'))).not.toEqual(bytes);
  });

  it('does not look the same one mebibyte on', () => {
    const content = source.content(3 * mebibyte, 'crate');
    expect(readContent(content, 100, 200)).not.toEqual(readContent(content, 100 + mebibyte, 200 + mebibyte));
  });

  it('gives any part as the whole has it', () => {
    const content = source.content(2 * mebibyte + 17, 'crate');
    const whole = readContent(content);
    for (const [from, to] of [
      [0, 10],
      [mebibyte - 10, mebibyte + 10],
      [2 * mebibyte - 20, 2 * mebibyte + 17],
    ]) {
      expect(readContent(content, from, to)).toEqual(whole.subarray(from, to));
    }
  });
});
