import { describe, expect, it } from 'vitest';
import { formatBytes, formatCount } from './format-bytes';

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
    expect(formatBytes(bytes, 'en')).toBe(text);
  });

  it('writes numbers as the locale does', () => {
    expect(formatBytes(12_400_000, 'de')).toBe('12,4 MB');
    expect(formatCount(1204, 'de')).toBe('1.204');
    expect(formatCount(1204, 'en')).toBe('1,204');
  });
});
