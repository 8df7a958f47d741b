import { beforeEach, describe, expect, it } from 'vitest';
import { setLocale } from '../../../shared/texts/locale';
import { formatBytes } from './format-bytes';

beforeEach(() => {
  setLocale({ language: 'en', formats: 'en' });
});

describe('formatBytes', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1000, '1 KB'],
    [18_400, '18 KB'],
    [999_499, '999 KB'],
    [999_500, '1 MB'],
    [12_400_000, '12.4 MB'],
    [49_000_000, '49 MB'],
    [99_960_000, '100 MB'],
    [999_600_000, '1 GB'],
    [1_400_000_000, '1.4 GB'],
    [5e18, '5,000 PB'],
  ])('%d is %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });

  it('writes numbers as the locale does', () => {
    expect(formatBytes(12_400_000)).toBe('12.4 MB');
    setLocale({ language: 'de', formats: 'de' });
    expect(formatBytes(12_400_000)).toBe('12,4 MB');
    expect(formatBytes(900)).toBe('900 Bytes');
    expect(formatBytes(5e18)).toBe('5.000 PB');
  });
});
