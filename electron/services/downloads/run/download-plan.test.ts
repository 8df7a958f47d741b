import { describe, expect, it } from 'vitest';
import type { ContentHash } from '../../../../shared/files';
import { algorithmFor, isSameHash, proveContent } from './download-plan';

const sha: ContentHash = { algorithm: 'sha256', value: 'ab12' };
const md5: ContentHash = { algorithm: 'md5', value: 'cd34' };
const mib = 1024 * 1024;

describe('algorithmFor', () => {
  it.each([
    [{ hash: md5, size: null }, 'md5'],
    [{ hash: sha, size: 100 * mib }, 'sha256'],
    [{ hash: null, size: 8 * mib - 1 }, 'sha256'],
    [{ hash: null, size: 8 * mib }, null],
    [{ hash: null, size: null }, null],
  ])('%j: %j', (facts, expected) => {
    expect(algorithmFor(facts)).toBe(expected);
  });
});

describe('proveContent', () => {
  it('says what proves the content', () => {
    expect(proveContent({ hash: null, size: 10 }, sha)).toEqual({ kind: 'size', hash: sha });
    expect(proveContent({ hash: null, size: 10 }, null)).toEqual({ kind: 'size', hash: null });
    expect(proveContent({ hash: null, size: null }, null)).toEqual({ kind: 'none', hash: null });
    expect(proveContent({ hash: { ...sha, value: 'AB12' }, size: 10 }, sha)).toEqual({
      kind: 'hash',
      hash: sha,
    });
  });

  it('refuses another hash, and none where one is stated', () => {
    expect(() => proveContent({ hash: { ...sha, value: 'ee' }, size: 10 }, sha)).toThrow(
      expect.objectContaining({
        code: 'integrity',
        details: { check: 'sha256', expected: 'ee', actual: 'ab12' },
      }),
    );
    expect(() => proveContent({ hash: sha, size: 10 }, null)).toThrow(
      expect.objectContaining({ code: 'internal' }),
    );
  });
});

it('knows a hash in any case, and not one of another algorithm', () => {
  expect(isSameHash(sha, { ...sha, value: 'AB12' })).toBe(true);
  expect(isSameHash(sha, { ...md5, value: 'ab12' })).toBe(false);
});
