import { describe, expect, it } from 'vitest';
import { wordUsage, wordUsageWarning, type UsageLine } from './usage-wording';

const mib = 1_048_576;

function storage(used: number, limit: number | null): UsageLine | undefined {
  return wordUsage({ storage: { used, limit }, calls: null }, 'en')[0];
}

describe('storage', () => {
  it.each([
    [20 * mib, 5000 * mib, 'storage 20 of 5,000 MB'],
    [0.31 * mib, 5000 * mib, 'storage 0.3 of 5,000 MB'],
    [0, 5000 * mib, 'storage 0 of 5,000 MB'],
    [20e6, 5e9, 'storage 20 of 5,000 MB'],
    [64 * mib, 20_480 * mib, 'storage 0.1 of 20 GB'],
    [20e6, null, 'storage 20 MB'],
  ])('%d of %s is %s', (used, limit, text) => {
    expect(storage(used, limit)?.short).toBe(text);
  });

  it('has no share without a limit, and is never more than full', () => {
    expect(storage(20e6, null)).toMatchObject({ share: null, level: 'calm' });
    expect(storage(9e9, 5e9)).toMatchObject({ share: 1, level: 'danger' });
    expect(storage(0, 0)).toMatchObject({ share: 1, level: 'danger' });
  });

  it.each([
    [79.9, 'calm'],
    [80, 'caution'],
    [94.9, 'caution'],
    [95, 'danger'],
  ])('at %d %% the colour is %s', (percent, level) => {
    expect(storage(percent * 1e6, 100e6)?.level).toBe(level);
  });
});

describe('calls', () => {
  const [line] = wordUsage({ storage: null, calls: { used: 42, limit: 1_500_000 } }, 'en');

  it('are short for the eye and complete for the ear', () => {
    expect(line).toMatchObject({
      short: 'API 42/1.5M',
      full: 'API calls 42 of 1,500,000 this month',
      level: 'calm',
    });
  });
});

it('says nothing that the service does not tell', () => {
  expect(wordUsage(null)).toEqual([]);
  expect(wordUsage({ storage: null, calls: null })).toEqual([]);
});

it('warns with the account, the share and the amount', () => {
  const [line] = wordUsage({ storage: { used: 4050 * mib, limit: 5000 * mib }, calls: null }, 'en');
  if (line === undefined) throw new Error('no line');
  expect(wordUsageWarning('Shop', line)).toBe('Shop: storage is at 81 %. Storage 4,050 of 5,000 MB used');
});
